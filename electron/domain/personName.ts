import { isDestroyedName, isSameMark } from './destruction/personMark';
import { foldForSearch, spellingKey, tidy } from './vietnamese';

/** A full name as a list gives it, taken apart; what was written stays the record's own. */
export interface PersonName {
  /** Without title and note, single spaces, a space after each dot: "Lê T. Hoa". */
  readonly name: string;
  /** "Ông", "Bà", as written; null when there is none. */
  readonly title: string | null;
  /** "chủ hộ" of "Lê Hoa (chủ hộ)"; null when there is none. */
  readonly note: string | null;
}

/** Short for comrade, or a word that may start a name too and needs its dot or colon: "Anh Thư" is a name. */
const TITLE =
  /^(?:((?:ông\/bà|ông|bà|anh|chị|cô|chú|bác|đ\/c|đồng chí|ths|bs|ts|gs)\s*[.:])\s*|(ông\/bà|ông|bà|đ\/c|đồng chí)\s+)(?=\p{L})/iu;
const NOTE = /\s*(?:\(([^()]*)\)|[-–]\s+(\p{Ll}[^()]*))$/u;
const DOT_WITHOUT_SPACE = /\.(?=\p{L})/gu;

/** Takes title and trailing note off a name; text without any of them comes back tidy. */
export function parsePersonName(raw: string): PersonName {
  const text = tidy(raw);
  const title = TITLE.exec(text);
  const named = title === null ? text : text.slice(title[0].length);
  const note = NOTE.exec(named);
  const bare = note === null ? named : named.slice(0, note.index);
  const name = tidy(bare.replace(DOT_WITHOUT_SPACE, '. '));
  if (name === '') return { name: text, title: null, note: null };
  return {
    name,
    title: title === null ? null : (title[1] ?? title[2] ?? '').replace(/\s*[.:]$/, ''),
    note: note === null ? null : (note[1] ?? note[2] ?? '').trim(),
  };
}

/** The key two spellings of one person's name share: capitals, accents, title, notes, dots and spaces aside. */
export function personNameKey(raw: string): string {
  return withoutDots(foldForSearch(parsePersonName(raw).name));
}

function withoutDots(name: string): string {
  return name.replace(/\. ?/g, ' ').replace(/ +/g, ' ').trim();
}

/**
 * Whether two spellings can be one person's name. Marks are told apart where both names have any: "Hùng" and "Hưng" are
 * two people, "HOA" typed without marks may be either "Hòa" or "Hoa".
 */
export function isSameName(left: string, right: string): boolean {
  if (left === right) return true; // as it is on a whole list that was sent again
  if (isDestroyedName(left) || isDestroyedName(right)) return isSameMark(left, right);
  const key = personNameKey(left);
  if (key !== personNameKey(right)) return false;
  const [spelt, other] = [markedNameKey(left), markedNameKey(right)];
  return spelt === other || spelt === key || other === key;
}

/** `personNameKey` with the marks left on. */
export function markedNameKey(raw: string): string {
  return withoutDots(spellingKey(parsePersonName(raw).name));
}
