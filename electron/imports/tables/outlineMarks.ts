/**
 * The marks by which Vietnamese tables are outlined: A, I, 1, 1.1, a), -, +. A smaller level stands higher.
 */

const LETTER = 10;
const ROMAN = 20;
const NUMBER = 30;
const SMALL = 60;
const DASH = 80;
const PLUS = 90;

const MARK = /^\(?(?:([A-HĐ])|([IVXL]+)|(\d{1,4})|([a-hđ]|[ivx]+))((?:\.(?:\d{1,3}|[a-z]|[IVX]+))*)[.)]?$/;
const LEADING_MARK = /^((?:[A-HĐ]|[IVX]+|\d{1,2}|[a-hđ])(?:\.\d{1,2})*)[.)/:-]+\s*(?=\p{L})/u;
const LEADING_DECIMAL = /^(\d{1,2}(?:\.\d{1,2})+)\.?\s+(?=\p{L})/u;

/** Level of the mark that is the whole text; null when it is none. Takes the text as written. */
export function markLevel(text: string): number | null {
  if (/^[-–—•*]+$/.test(text)) return DASH;
  if (text === '+') return PLUS;
  const match = MARK.exec(text);
  if (match === null) return null;
  const [, letter, roman, number, small, dots = ''] = match;
  const depth = dots.split('.').length - 1;
  if (letter !== undefined) return LETTER + depth;
  if (roman !== undefined) return ROMAN + depth;
  if (number !== undefined) return NUMBER + depth;
  return small === undefined ? null : SMALL + depth;
}

/** Level of the mark a label starts with: "I. Thu cân đối", "1.1 Thuế", "- Lương"; null when it starts with none. */
export function leadingLevel(label: string): number | null {
  if (/^[-–—•*]\s*\p{L}/u.test(label)) return DASH;
  if (/^\+\s*\p{L}/u.test(label)) return PLUS;
  const mark = LEADING_DECIMAL.exec(label) ?? LEADING_MARK.exec(label);
  return mark === null ? null : markLevel(mark[1] ?? '');
}

/** "A", "I", "II.1": the mark of a section. */
export function isSectionLevel(level: number): boolean {
  return level < NUMBER;
}

export function isDashLevel(level: number): boolean {
  return level >= DASH;
}

/** "1", "12": an ordinal like any other. */
export function isNumberLevel(level: number): boolean {
  return level === NUMBER;
}
