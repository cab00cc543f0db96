import type { PersonRow } from '../domain/submission';
import type { Bound, ReadDb, WriteDb } from './database';

/** So many rows in one statement: more gain nothing, and what is left over goes in one by one. */
const ROWS = 16;
const COLUMNS = 'list, full_name, address, phone, raw_phone, ordinal, source_row';
const TEXTS = ['fullName', 'address', 'phone', 'rawPhone'] as const;
const LONGEST_CHARACTER = 3;

/** Where each text begins and how long it is: a text may be missing. */
const ONE_ROW = insertOf(1, (key, row) => `substr(:texts, :${key}${row}At, :${key}${row}Bytes)`);
const MANY_ROWS = insertOf(ROWS, (key, row) => `substr(:texts, :${key}${row}At, :${key}${row}Bytes)`);
/** Only where each text ends, half as many values to hand over: no text of these rows is missing. */
const MANY_WHOLE_ROWS = insertOf(ROWS, (key, row) => {
  const place = row * TEXTS.length + TEXTS.indexOf(key);
  return `substr(:texts, :end${place}, :end${place + 1} - :end${place})`;
});

/**
 * Puts people on the list of that number. Their texts are handed over as one stretch of bytes that SQLite cuts:
 * binding a hundred thousand texts one by one takes sql.js longer than SQLite needs for everything else.
 */
export function insertPersons(db: WriteDb, list: number, persons: readonly PersonRow[]): void {
  let at = 0;
  for (; at + ROWS <= persons.length; at += ROWS) {
    const rows = persons.slice(at, at + ROWS);
    if (rows.every(isWhole)) db.runInOrder(MANY_WHOLE_ROWS, endsOf(list, rows));
    else db.runInOrder(MANY_ROWS, valuesOf(list, rows));
  }
  for (; at < persons.length; at += 1) db.runInOrder(ONE_ROW, valuesOf(list, persons.slice(at, at + 1)));
}

/** A number that no list has, not even one whose report is not written yet. */
export function nextPersonList(db: ReadDb): number {
  const found = db.find<{ next: number }>(
    `SELECT 1 + max(coalesce((SELECT max(list) FROM person), 0),
                    coalesce((SELECT max(person_list) FROM submission), 0)) AS next`,
  );
  return found?.next ?? 1;
}

function insertOf(rows: number, bytesOf: (key: (typeof TEXTS)[number], row: number) => string): string {
  const values = Array.from({ length: rows }, (_, row) => {
    const texts = TEXTS.map((key) => `CAST(${bytesOf(key, row)} AS TEXT)`); // NULL bytes give NULL
    return `(:list, ${texts.join(', ')}, :ordinal${row}, :sourceRow${row})`;
  });
  return `INSERT INTO person (${COLUMNS}) VALUES ${values.join(', ')}`;
}

function isWhole({ address, phone, rawPhone }: PersonRow): boolean {
  return address !== null && phone !== null && rawPhone !== null;
}

/** For `MANY_WHOLE_ROWS`, in the order in which the statement names its parameters. */
function endsOf(list: number, persons: readonly PersonRow[]): readonly Bound[] {
  const bytes = bytesFor(persons);
  let end = bytes.write(' ', 'utf8');
  const values: Bound[] = [list, bytes, end + 1]; // SQLite counts from 1
  const add = (text: string | null) => {
    end += bytes.write(text ?? '', end, 'utf8');
    values.push(end + 1);
  };
  for (const { fullName, address, phone, rawPhone, ordinal, sourceRow } of persons) {
    add(fullName);
    add(address);
    add(phone);
    add(rawPhone);
    values.push(ordinal, sourceRow);
  }
  values[1] = bytes.subarray(0, end);
  return values;
}

/** For the other two, in the order in which they name their parameters. */
function valuesOf(list: number, persons: readonly PersonRow[]): readonly Bound[] {
  const bytes = bytesFor(persons);
  const values: Bound[] = [list, bytes];
  let end = bytes.write(' ', 'utf8'); // no bytes at all would be NULL
  for (const person of persons) {
    for (const key of TEXTS) {
      const text = person[key];
      const length = text === null ? null : bytes.write(text, end, 'utf8');
      values.push(end + 1, length);
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
  for (const { fullName, address, phone, rawPhone } of persons)
    units += fullName.length + (address?.length ?? 0) + (phone?.length ?? 0) + (rawPhone?.length ?? 0);
  if (units * LONGEST_CHARACTER > scratch.length) scratch = Buffer.alloc(units * LONGEST_CHARACTER * 2);
  return scratch;
}
