import { compareVietnamese, tidy } from '../vietnamese';

/** The level a place lies on; district only before 1/7/2025. */
export type PlaceLevel = 'province' | 'district' | 'commune';

/** Where an office has its seat: a unit of the table of the country. */
export interface OfficePlace {
  readonly code: string;
  /** With its kind: "Phường Bồng Sơn". */
  readonly name: string;
  readonly level: PlaceLevel;
  /** What it lies in, for the eye; "" for a province. */
  readonly area: string;
}

/** Kinds of places as a name begins with them, the longer ones first. */
const KIND_WORDS: readonly string[] = [
  'thành phố',
  'thị trấn',
  'thị xã',
  'đặc khu',
  'phường',
  'huyện',
  'quận',
  'tỉnh',
  'xã',
];

/** "phường" of "Phường Bồng Sơn"; "" when the name says no kind. */
export function kindWordOf(name: string): string {
  const plain = tidy(name).toLocaleLowerCase('vi');
  return KIND_WORDS.find((word) => plain.startsWith(`${word} `)) ?? '';
}

/** In running text: "phường Bồng Sơn". */
export function placeInText(name: string): string {
  const kind = kindWordOf(name);
  return kind === '' ? tidy(name) : `${kind}${tidy(name).slice(kind.length)}`;
}

/**
 * Địa danh as papers print it (NĐ 30/2020, Phụ lục I, II.4.a): the name alone, but in full where it is a number or a
 * person's: "Phường 1", "Thành phố Hồ Chí Minh". Of other persons' names only the clerk knows.
 */
export function placeOfIssueOf(name: string): string {
  const kind = kindWordOf(name);
  const own = tidy(name).slice(kind.length).trim();
  return /^\d/.test(own) || own === 'Hồ Chí Minh' ? tidy(name) : own;
}

/** Places as one looks for them: by their own names in Vietnamese order, whatever kind of place they are. */
export function byPlaceName(left: { readonly name: string }, right: { readonly name: string }): number {
  return compareVietnamese(placeOfIssueOf(left.name), placeOfIssueOf(right.name));
}
