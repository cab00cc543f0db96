import { personKey, personKeyOf } from './changes';
import {
  countedName,
  foldedMark,
  type KeyedHash,
  keyPrint,
  markOfAddress,
  phoneMark,
} from './destruction/destroyedPerson';
import { isCountedName, isDestroyedName, isPhoneMark, isSameMark, keyPrintOf } from './destruction/personMark';
import { isSameName } from './personName';
import type { PersonRow } from './submission';

/** How people of lists of a form are told to be the same. */
export interface Likeness {
  /** The same for a phone however a list has it. */
  phoneKey(phone: string): string;
  isSameName(left: string, right: string): boolean;
  /** The same for a person of two versions of a list. */
  personKey(person: PersonRow): string;
  /** The same for a name and its mark. */
  nameKey(fullName: string): string;
  /** Names of one kind can be held against each other, and against no other. */
  kindOf(fullName: string): string;
}

/** Key of the marks of lists that were counted and not kept. */
export interface MarkKey {
  readonly hash: KeyedHash;
  /** It is of all lists that were ever counted, also of marks that do not say which key is theirs. */
  readonly isOfAll: boolean;
}

/** Names that are kept, and those counted under the key that is there. */
const READABLE = 'readable';

/** @param key null: there is none, so marks are held against their own kind only */
export function kindUnder(key: MarkKey | null, fullName: string): string {
  if (!isCountedName(fullName)) return READABLE;
  const print = keyPrintOf(fullName);
  if (key !== null && (print === null ? key.isOfAll : print === keyPrint(key.hash))) return READABLE;
  return `counted ${print ?? ''}`;
}

/** Whether the name can be held against one that is kept, or counted under the key that is there. */
export function isReadable(key: MarkKey | null, fullName: string): boolean {
  return kindUnder(key, fullName) === READABLE;
}

/** Where all lists are of one kind, or no key is there: what is written is compared. */
export const AS_WRITTEN: Likeness = {
  phoneKey: (phone) => phone,
  isSameName,
  personKey,
  nameKey: (fullName) => fullName,
  kindOf: (fullName) => kindUnder(null, fullName),
};

/**
 * Names and phones that are kept, held against the marks of those that were counted only: they are marked as if they were
 * counted, for as long as they are looked at.
 */
export function acrossMarks(key: MarkKey): Likeness {
  const { hash } = key;
  const marks = new Map<string, string>();
  const phoneKey = (phone: string) => {
    if (isPhoneMark(phone)) return phone;
    const known = marks.get(phone) ?? phoneMark(phone, hash);
    marks.set(phone, known);
    return known;
  };
  const nameKey = (fullName: string) => (isDestroyedName(fullName) ? fullName : countedName(fullName, hash));
  return {
    phoneKey,
    isSameName: (left, right) => {
      if (isCountedName(left) === isCountedName(right)) return isSameName(left, right);
      return isSameMark(nameKey(left), nameKey(right));
    },
    personKey: (person) => (isDestroyedName(person.fullName) ? personKey(person) : keyOfKept(person, hash, phoneKey)),
    nameKey,
    kindOf: (fullName) => kindUnder(key, fullName),
  };
}

/** As `personKey` of the same person where the list was counted only. */
function keyOfKept({ fullName, phone, address }: PersonRow, hash: KeyedHash, phoneKey: Likeness['phoneKey']): string {
  const place = address === null ? null : markOfAddress(address, hash);
  return personKeyOf(foldedMark(fullName, hash), phone && phoneKey(phone), place);
}
