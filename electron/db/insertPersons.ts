import type { PersonRow } from '../domain/submission';
import type { Bound, ReadDb, WriteDb } from './database';

/** So many rows in one statement: more gain nothing, and what is left over goes in one by one. */
const ROWS = 16;
const COLUMNS = 'list, full_name, address, phone, raw_phone, ordinal, source_row';
const TEXTS = ['fullName', 'address', 'phone', 'rawPhone'] as const;
const LONGEST_CHARACTER = 3;

const ONE_ROW = insertOf(1);
const MANY_ROWS = insertOf(ROWS);

/**
 * Puts people on the list of that number. Their texts are handed over as one stretch of bytes that SQLite cuts:
 * binding a hundred thousand texts one by one takes sql.js longer than SQLite needs for everything else.
 */
export function insertPersons(db: WriteDb, list: number, persons: readonly PersonRow[]): void {
  let at = 0;
  for (; at + ROWS <= persons.length; at += ROWS)
    db.runInOrder(MANY_ROWS, valuesOf(list, persons.slice(at, at + ROWS)));
  for (const person of persons.slice(at)) db.runInOrder(ONE_ROW, valuesOf(list, [person]));
}

/** A number that no list has, not even one whose report is not written yet. */
export function nextPersonList(db: ReadDb): number {
  const found = db.find<{ next: number }>(
    `SELECT 1 + max(coalesce((SELECT max(list) FROM person), 0),
                    coalesce((SELECT max(person_list) FROM submission), 0)) AS next`,
  );
  return found?.next ?? 1;
}

function insertOf(rows: number): string {
  const text = (name: string) => `CAST(substr(:texts, :${name}At, :${name}Bytes) AS TEXT)`; // NULL bytes give NULL
  const values = Array.from({ length: rows }, (_, row) => {
    const texts = TEXTS.map((key) => text(`${key}${row}`));
    return `(:list, ${texts.join(', ')}, :ordinal${row}, :sourceRow${row})`;
  });
  return `INSERT INTO person (${COLUMNS}) VALUES ${values.join(', ')}`;
}

/** In the order in which the statement names its parameters. */
function valuesOf(list: number, persons: readonly PersonRow[]): readonly Bound[] {
  const bytes = bytesFor(persons);
  const values: Bound[] = [list, bytes];
  let end = bytes.write(' ', 'utf8'); // no bytes at all would be NULL
  for (const person of persons) {
    for (const key of TEXTS) {
      const text = person[key];
      const length = text === null ? null : bytes.write(text, end, 'utf8');
      values.push(end + 1, length); // SQLite counts from 1
      end += length ?? 0;
    }
    values.push(person.ordinal, person.sourceRow);
  }
  values[1] = bytes.subarray(0, end);
  return values;
}

let scratch = Buffer.alloc(8192);

/** Room for their texts, used again by the next: whoever is given it copies. */
function bytesFor(persons: readonly PersonRow[]): Buffer {
  let units = 1;
  for (const person of persons) for (const key of TEXTS) units += person[key]?.length ?? 0;
  if (units * LONGEST_CHARACTER > scratch.length) scratch = Buffer.alloc(units * LONGEST_CHARACTER * 2);
  return scratch;
}
