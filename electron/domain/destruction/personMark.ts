/** What stands in the place of a name and phone that were destroyed; see `destroyedPerson.ts`. */
export const DESTROYED = '[đã xóa]';
/** The same where a form only counts, so that name and phone were never written down; see `countedPerson.ts`. */
export const NOT_KEPT = '[không lưu]';

/**
 * Three one-way parts: of the name's key, of the same with its dấu, and of the folded name as written; behind them, where
 * it was only counted, which key it was made under.
 */
const NAME_MARK = /^(?:\[đã xóa\]|\[không lưu\]) ([0-9a-f]{16})\.([0-9a-f]{16})\.([0-9a-f]{16})(?:\.([0-9a-f]{8}))?$/;
/** Fifteen digits, the first no zero: no Vietnamese phone looks like it, and `phoneKey` takes it for a number. */
const PHONE_MARK = /^[1-9]\d{14}$/;

/** @param word what stands before the mark, and is all that is shown of it */
export function nameMark(word: string, key: string, marked: string, folded: string): string {
  return `${word} ${key}.${marked}.${folded}`;
}

/** The same where a form only counts. @param print which key it was made under */
export function countedMark(mark: string, print: string): string {
  return `${mark}.${print}`;
}

/** Which key the mark was made under; null: it does not say, or it is none. */
export function keyPrintOf(name: string): string | null {
  return NAME_MARK.exec(name)?.[4] ?? null;
}

/** Whether the name is gone, or was never kept. */
export function isDestroyedName(name: string): boolean {
  return name.startsWith(DESTROYED) || isCountedName(name);
}

/** Whether the name was only counted: its mark can still be told from a name under the key of its lists. */
export function isCountedName(name: string): boolean {
  return name.startsWith(NOT_KEPT);
}

/** The parts of a mark; null: it is none. */
export function partsOfMark(name: string): readonly [key: string, marked: string, folded: string] | null {
  const [, key, marked, folded] = NAME_MARK.exec(name) ?? [];
  return key === undefined || marked === undefined || folded === undefined ? null : [key, marked, folded];
}

export function isPhoneMark(phone: string): boolean {
  return PHONE_MARK.test(phone);
}

/** The same question as `isSameName`, asked of two marks; a mark and a name have nothing in common. */
export function isSameMark(left: string, right: string): boolean {
  const [leftKey, leftMarked] = partsOfMark(left) ?? [];
  const [rightKey, rightMarked] = partsOfMark(right) ?? [];
  if (leftKey === undefined || leftKey !== rightKey) return false;
  return leftMarked === rightMarked || leftMarked === leftKey || rightMarked === rightKey;
}

/** The part of a mark that is the same where the folded names are; null: no mark. */
export function foldedPart(name: string): string | null {
  return partsOfMark(name)?.[2] ?? null;
}

/** What may be shown of a name: of a mark only that somebody stood there. */
export function shownName(name: string): string {
  if (isCountedName(name)) return NOT_KEPT;
  return isDestroyedName(name) ? DESTROYED : name;
}

/** null: there is none to be shown. */
export function shownPhone(phone: string | null): string | null {
  return phone !== null && isPhoneMark(phone) ? null : phone;
}

/** The row with what may be shown or handed on of it. */
export function withoutMarks<
  P extends { readonly fullName: string; readonly phone: string | null; readonly address?: string | null },
>(person: P): P {
  if (!isDestroyedName(person.fullName)) return person;
  return {
    ...person,
    fullName: shownName(person.fullName),
    phone: null,
    ...(person.address === undefined ? {} : { address: null }),
  };
}
