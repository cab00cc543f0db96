import { markedNameKey, personNameKey } from '../personName';
import type { PersonRow } from '../submission';
import { foldForSearch } from '../vietnamese';
import { DESTROYED, isDestroyedName, nameMark } from './personMark';

/** One way, under a key: lower-case hexadecimal digits. Whoever gives it decides what becomes of the key. */
export type KeyedHash = (text: string) => string;

/**
 * `alone`: the same name gives the same mark on every list, so that lists that come later can be held against it.
 * `withPhone`: only with the same phone, so that how often a name occurs is not told either.
 */
export type NameMarks = 'alone' | 'withPhone';

const MARK_DIGITS = 16;
const FIRST_PHONE_MARK = 1e14;
const PHONE_MARKS = 9e14;
const HEX_OF_PHONE = 13; // 52 bits: an exact number

/**
 * The row without the person: its number and place stay, so that every count stays what it was, and marks say where the
 * same person stood. One that is without them already stays as it is.
 */
export function destroyedPerson(person: PersonRow, hash: KeyedHash, marks: NameMarks): PersonRow {
  if (isDestroyedName(person.fullName)) return person;
  const { ordinal, sourceRow, fullName, address, phone } = person;
  const salt = marks === 'alone' ? '' : (phone ?? `${sourceRow}/${ordinal}`);
  return {
    ordinal,
    sourceRow,
    fullName: markOfName(fullName, salt, hash),
    address: address === null || marks === 'withPhone' ? null : markOfAddress(address, hash),
    phone: phone === null ? null : phoneMark(phone, hash),
    rawPhone: null,
  };
}

function markOfName(name: string, salt: string, hash: KeyedHash): string {
  const part = (text: string) => hash(`name\n${salt}\n${text}`).slice(0, MARK_DIGITS);
  return nameMark(part(personNameKey(name)), part(markedNameKey(name)), part(foldForSearch(name)));
}

/** Two versions of a list tell people of one name and phone apart by where they live. */
function markOfAddress(address: string, hash: KeyedHash): string {
  return `${DESTROYED} ${hash(`address\n${foldForSearch(address)}`).slice(0, MARK_DIGITS)}`;
}

/** Of a phone as it is kept. */
export function phoneMark(phone: string, hash: KeyedHash): string {
  const number = Number.parseInt(hash(`phone\n${phone}`).slice(0, HEX_OF_PHONE), 16);
  return String(FIRST_PHONE_MARK + (number % PHONE_MARKS));
}
