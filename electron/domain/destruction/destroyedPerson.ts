import { markedNameKey, personNameKey } from '../personName';
import type { PersonRow } from '../submission';
import { foldForSearch } from '../vietnamese';
import { countedMark, DESTROYED, isCountedName, isDestroyedName, NOT_KEPT, nameMark, partsOfMark } from './personMark';

/** One way, under a key: lower-case hexadecimal digits. Whoever gives it decides what becomes of the key. */
export type KeyedHash = (text: string) => string;

const MARK_DIGITS = 16;
const PRINT_DIGITS = 8;
const FIRST_PHONE_MARK = 1e14;
const PHONE_MARKS = 9e14;
const HEX_OF_PHONE = 13; // 52 bits: an exact number

/**
 * The row without the person: its number and place stay, so that every count stays what it was, and marks say where the
 * same person stood, with the same phone only, so that how often a name occurs is not told either. One that was destroyed
 * stays as it is; of one that was only counted the marks are made anew, so that the key of its lists tells nothing of it.
 */
export function destroyedPerson(person: PersonRow, hash: KeyedHash): PersonRow {
  if (isDestroyedName(person.fullName) && !isCountedName(person.fullName)) return person;
  const { ordinal, sourceRow, fullName, phone } = person;
  const salt = phone ?? `${sourceRow}/${ordinal}`;
  return {
    ordinal,
    sourceRow,
    fullName: markOf(DESTROYED, fullName, salt, hash),
    address: null,
    phone: phone === null ? null : phoneMark(phone, hash),
    rawPhone: null,
  };
}

/**
 * The row of a form that only counts: the same name gives the same mark on every list, so that lists that come later can
 * be held against it as long as the key is there. One that is without its person already stays as it is.
 */
export function countedPerson(person: PersonRow, hash: KeyedHash): PersonRow {
  if (isDestroyedName(person.fullName)) return person;
  const { ordinal, sourceRow, fullName, address, phone } = person;
  return {
    ordinal,
    sourceRow,
    fullName: countedName(fullName, hash),
    address: address === null ? null : markOfAddress(address, hash),
    phone: phone === null ? null : phoneMark(phone, hash),
    rawPhone: null,
  };
}

/** The mark a name has on lists that are only counted. */
export function countedName(name: string, hash: KeyedHash): string {
  return countedMark(markOf(NOT_KEPT, name, '', hash), keyPrint(hash));
}

/** The part of that mark which is the same for names that fold to the same; see `foldedPart`. */
export function foldedMark(name: string, hash: KeyedHash): string {
  return partOf(foldForSearch(name), '', hash);
}

/** Tells keys apart and nothing of them: marks of a key that is lost look like any others. */
export function keyPrint(hash: KeyedHash): string {
  return hash('key').slice(0, PRINT_DIGITS);
}

function markOf(word: string, name: string, salt: string, hash: KeyedHash): string {
  const part = (text: string) => partOf(text, salt, hash);
  const [key, marked, folded] = partsOfMark(name) ?? [personNameKey(name), markedNameKey(name), foldForSearch(name)];
  return nameMark(word, part(key), part(marked), part(folded));
}

function partOf(text: string, salt: string, hash: KeyedHash): string {
  return hash(`name\n${salt}\n${text}`).slice(0, MARK_DIGITS);
}

/** Two versions of a list tell people of one name and phone apart by where they live. */
export function markOfAddress(address: string, hash: KeyedHash): string {
  return `${NOT_KEPT} ${hash(`address\n${foldForSearch(address)}`).slice(0, MARK_DIGITS)}`;
}

/** Of a phone as it is kept. */
export function phoneMark(phone: string, hash: KeyedHash): string {
  const number = Number.parseInt(hash(`phone\n${phone}`).slice(0, HEX_OF_PHONE), 16);
  return String(FIRST_PHONE_MARK + (number % PHONE_MARKS));
}
