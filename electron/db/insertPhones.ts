import { hasPhone, type PersonColumns, packPersons, phoneEnd } from '../domain/packedPersons';
import type { PersonList } from '../domain/submission';
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
  for (let at = 0; at < phone.length; at += 1) number = withDigit(number, phone.charCodeAt(at));
  return Number.isNaN(number) ? 0 : number % KEYS;
}

/** The number one digit longer; no number when the letter is none. */
function withDigit(number: number, letter: number): number {
  const digit = letter - ZERO;
  return digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN;
}

/** The same of the column `phone`, in SQL. */
export const PHONE_KEY = "iif(phone GLOB '*[^0-9]*' OR length(phone) > 15, 0, CAST(phone AS INTEGER) % 2147483648)";

/** One after the other they are appended; in the order of the list each would be looked up in a large tree. */
export function sortedPhones(persons: PersonList): SortedPhones {
  const { columns } = packPersons(persons);
  const { length } = columns.ordinals;
  const phones = new Float64Array(length);
  let count = 0;
  for (let place = 0; place < length; place += 1) {
    const key = keyOfPhone(columns, place);
    if (key !== null) phones[count++] = key * MOST_PLACES + place;
  }
  return phones.subarray(0, count).sort();
}

/** `phoneKey` of the person at that place, without making a text of it; null without a phone. */
function keyOfPhone(persons: PersonColumns, place: number): number | null {
  if (!hasPhone(persons, place)) return null;
  const { text, ends } = persons;
  const start = ends[phoneEnd(place) - 1] ?? 0;
  const end = ends[phoneEnd(place)] ?? 0;
  let number = end - start > MOST_DIGITS ? Number.NaN : 0;
  for (let at = start; at < end; at += 1) number = withDigit(number, text[at] ?? 0);
  return Number.isNaN(number) ? 0 : number % KEYS;
}

/** Notes where phones of a list stand. @param phones some or all that `sortedPhones` answered for these persons */
export function insertPhones(db: WriteDb, list: number, persons: PersonList, phones: SortedPhones): void {
  const { ordinals } = packPersons(persons).columns;
  let at = 0;
  for (; at + ROWS <= phones.length; at += ROWS)
    db.runInOrder(MANY_ROWS, valuesOf(list, ordinals, phones.subarray(at, at + ROWS)));
  for (; at < phones.length; at += 1) db.runInOrder(ONE_ROW, valuesOf(list, ordinals, phones.subarray(at, at + 1)));
}

function insertOf(rows: number): string {
  const values = Array.from({ length: rows }, (_, row) => `(:list, :key${row}, :ordinal${row})`);
  return `INSERT INTO person_phone (list, phone_key, ordinal) VALUES ${values.join(', ')}`;
}

function valuesOf(list: number, ordinals: Uint32Array, phones: SortedPhones): readonly number[] {
  const values = [list];
  for (const phone of phones) values.push(Math.floor(phone / MOST_PLACES), ordinals[phone % MOST_PLACES] ?? 0);
  return values;
}
