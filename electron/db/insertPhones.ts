import type { PersonRow } from '../domain/submission';
import type { WriteDb } from './database';

/** So many in one statement; what is left over goes in one by one. */
const ROWS = 32;
const MANY_ROWS = insertOf(ROWS);
const ONE_ROW = insertOf(1);

const ZERO = 48;
const MOST_DIGITS = 15; // more are no exact number
const KEYS = 2 ** 31;
const MOST_PLACES = 2 ** 20; // a sheet has no more rows

/** Phones of a list in the order in which they are kept: key of the phone and place of its person. */
export type SortedPhones = Float64Array;

/**
 * What a phone is looked up by: its number, so that it is short and quick to compare. Several phones may share one, and
 * who looks for a phone looks at the phone itself too.
 */
export function phoneKey(phone: string): number {
  let number = phone.length > MOST_DIGITS ? Number.NaN : 0;
  for (let at = 0; at < phone.length; at += 1) {
    const digit = phone.charCodeAt(at) - ZERO;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN;
  }
  return Number.isNaN(number) ? 0 : number % KEYS;
}

/** The same of the column `phone`, in SQL. */
export const PHONE_KEY = "iif(phone GLOB '*[^0-9]*' OR length(phone) > 15, 0, CAST(phone AS INTEGER) % 2147483648)";

/** One after the other they are appended; in the order of the list each would be looked up in a large tree. */
export function sortedPhones(persons: readonly PersonRow[]): SortedPhones {
  const phones = new Float64Array(persons.length);
  let count = 0;
  for (const [place, { phone }] of persons.entries())
    if (phone !== null) phones[count++] = phoneKey(phone) * MOST_PLACES + place;
  return phones.subarray(0, count).sort();
}

/** Notes where phones of a list stand. @param phones some or all that `sortedPhones` answered for these persons */
export function insertPhones(db: WriteDb, list: number, persons: readonly PersonRow[], phones: SortedPhones): void {
  let at = 0;
  for (; at + ROWS <= phones.length; at += ROWS)
    db.runInOrder(MANY_ROWS, valuesOf(list, persons, phones.subarray(at, at + ROWS)));
  for (; at < phones.length; at += 1) db.runInOrder(ONE_ROW, valuesOf(list, persons, phones.subarray(at, at + 1)));
}

function insertOf(rows: number): string {
  const values = Array.from({ length: rows }, (_, row) => `(:list, :key${row}, :ordinal${row})`);
  return `INSERT INTO person_phone (list, phone_key, ordinal) VALUES ${values.join(', ')}`;
}

function valuesOf(list: number, persons: readonly PersonRow[], phones: SortedPhones): readonly number[] {
  const values = [list];
  for (const phone of phones) values.push(Math.floor(phone / MOST_PLACES), persons[phone % MOST_PLACES]?.ordinal ?? 0);
  return values;
}
