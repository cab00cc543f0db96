/** What stands in the place of a name and phone that were destroyed; see `destroyedPerson.ts`. */
export const DESTROYED = '[đã xóa]';

/** Three one-way parts: of the name's key, of the same with its dấu, and of the folded name as written. */
const NAME_MARK = /^\[đã xóa\] ([0-9a-f]{16})\.([0-9a-f]{16})\.([0-9a-f]{16})$/;
/** Fifteen digits, the first no zero: no Vietnamese phone looks like it, and `phoneKey` takes it for a number. */
const PHONE_MARK = /^[1-9]\d{14}$/;

export function nameMark(key: string, marked: string, folded: string): string {
  return `${DESTROYED} ${key}.${marked}.${folded}`;
}

export function isDestroyedName(name: string): boolean {
  return name.startsWith(DESTROYED);
}

export function isPhoneMark(phone: string): boolean {
  return PHONE_MARK.test(phone);
}

/** The same question as `isSameName`, asked of two marks; a mark and a name have nothing in common. */
export function isSameMark(left: string, right: string): boolean {
  const [, leftKey, leftMarked] = NAME_MARK.exec(left) ?? [];
  const [, rightKey, rightMarked] = NAME_MARK.exec(right) ?? [];
  if (leftKey === undefined || leftKey !== rightKey) return false;
  return leftMarked === rightMarked || leftMarked === leftKey || rightMarked === rightKey;
}

/** The part of a mark that is the same where the folded names are; null: no mark. */
export function foldedPart(name: string): string | null {
  return NAME_MARK.exec(name)?.[3] ?? null;
}

/** What may be shown of a name: of a mark only that somebody stood there. */
export function shownName(name: string): string {
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
  return { ...person, fullName: DESTROYED, phone: null, ...(person.address === undefined ? {} : { address: null }) };
}
