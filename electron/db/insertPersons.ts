import { type PackedPersons, type PersonColumns, packPersons, TEXTS } from '../domain/packedPersons';
import type { PersonList } from '../domain/submission';
import type { Bound, ReadDb, WriteDb } from './database';

/** So many rows in one statement: more gain nothing, and what is left over goes in one by one. */
const ROWS = 16;
const COLUMNS = 'list, full_name, address, phone, raw_phone, ordinal, source_row';
const SPACE = 32;

/** Where each text begins and how long it is: a text may be missing. */
const ONE_ROW = insertOf(1, (place) => `substr(:texts, :at${place}, :bytes${place})`);
const MANY_ROWS = insertOf(ROWS, (place) => `substr(:texts, :at${place}, :bytes${place})`);
/** Only where each text ends, half as many values to hand over: no text of these rows is missing. */
const MANY_WHOLE_ROWS = insertOf(ROWS, (place) => `substr(:texts, :end${place}, :end${place + 1} - :end${place})`);

/**
 * Puts people on the list of that number. Their texts are handed over as one stretch of bytes that SQLite cuts:
 * binding a hundred thousand texts one by one takes sql.js longer than SQLite needs for everything else.
 * @param from first that is put there, `to` the one behind the last; all when absent
 */
export function insertPersons(db: WriteDb, list: number, persons: PersonList, from = 0, to = persons.length): void {
  const { columns }: PackedPersons = packPersons(persons);
  let at = from;
  for (; at + ROWS <= to; at += ROWS) {
    if (isWhole(columns, at, at + ROWS)) db.runInOrder(MANY_WHOLE_ROWS, endsOf(list, columns, at, at + ROWS));
    else db.runInOrder(MANY_ROWS, placesOf(list, columns, at, at + ROWS));
  }
  for (; at < to; at += 1) db.runInOrder(ONE_ROW, placesOf(list, columns, at, at + 1));
}

/** A number that no list has, not even one whose report is not written yet. */
export function nextPersonList(db: ReadDb): number {
  const found = db.find<{ next: number }>(
    `SELECT 1 + max(coalesce((SELECT max(list) FROM person), 0),
                    coalesce((SELECT max(person_list) FROM submission), 0)) AS next`,
  );
  return found?.next ?? 1;
}

function insertOf(rows: number, bytesOf: (place: number) => string): string {
  const values = Array.from({ length: rows }, (_, row) => {
    const texts = Array.from({ length: TEXTS }, (_text, text) => `CAST(${bytesOf(row * TEXTS + text)} AS TEXT)`); // NULL bytes give NULL
    return `(:list, ${texts.join(', ')}, :ordinal${row}, :sourceRow${row})`;
  });
  return `INSERT INTO person (${COLUMNS}) VALUES ${values.join(', ')}`;
}

/** Nothing is missing, and there is something: no bytes at all would be NULL. */
function isWhole({ ends, missing }: PersonColumns, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (missing[at] !== 0) return false;
  return ends[from * TEXTS] !== ends[to * TEXTS];
}

/** For `MANY_WHOLE_ROWS`, in the order in which the statement names its parameters. */
function endsOf(list: number, columns: PersonColumns, from: number, to: number): readonly Bound[] {
  const { text, ends, ordinals, sourceRows } = columns;
  const start = ends[from * TEXTS] ?? 0;
  const shift = 1 - start; // SQLite counts from 1
  const values: Bound[] = [list, text.subarray(start, ends[to * TEXTS]), 1];
  for (let at = from; at < to; at += 1) {
    for (let place = at * TEXTS + 1; place <= (at + 1) * TEXTS; place += 1) values.push((ends[place] ?? 0) + shift);
    values.push(ordinals[at] ?? 0, sourceRows[at] ?? 0);
  }
  return values;
}

/** For the other two, in the order in which they name their parameters. */
function placesOf(list: number, columns: PersonColumns, from: number, to: number): readonly Bound[] {
  const { text, ends, missing, ordinals, sourceRows } = columns;
  const start = ends[from * TEXTS] ?? 0;
  const values: Bound[] = [list, behindSpace(text.subarray(start, ends[to * TEXTS]))];
  for (let at = from; at < to; at += 1) {
    for (let number = 0; number < TEXTS; number += 1) {
      const begin = ends[at * TEXTS + number] ?? 0;
      const end = ends[at * TEXTS + number + 1] ?? 0;
      const isMissing = ((missing[at] ?? 0) >> number) & 1;
      values.push(begin - start + 2, isMissing ? null : end - begin);
    }
    values.push(ordinals[at] ?? 0, sourceRows[at] ?? 0);
  }
  return values;
}

/** No bytes at all would be NULL. */
function behindSpace(bytes: Uint8Array): Uint8Array {
  const behind = new Uint8Array(bytes.length + 1);
  behind[0] = SPACE;
  behind.set(bytes, 1);
  return behind;
}
