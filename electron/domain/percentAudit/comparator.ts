import type { RateFigure } from './figures';
import { comparedWith, type Fraction, isWithin } from './recompute';

/** What a word beside a figure makes of it: "trên 50%" is true of 59,87%. */
export type Comparator = 'above' | 'atLeast' | 'below' | 'atMost' | 'near';

const BEFORE: readonly (readonly [Comparator, RegExp])[] = [
  ['atLeast', /\b(?:it nhat|toi thieu|khong duoi|khong thap hon|tu)\s$/],
  ['atMost', /\b(?:toi da|khong qua|nhieu nhat|khong vuot qua)\s$/],
  ['above', /(?:\btren|(?<!\b(?:cao|thap|nhieu|it|lon|nho|khong) )\bhon)\s$/],
  ['below', /\b(?:duoi|chua den|chua toi|chua day|khong den|khong day)\s$/],
  ['near', /\b(?:gan|khoang|xap xi|ngot|tam|chung|uoc|uoc dat|uoc tinh|uoc khoang)\s$/],
];
const BEHIND: readonly (readonly [Comparator, RegExp])[] = [
  ['atLeast', /^\s?tro len\b/],
  ['atMost', /^\s?tro xuong\b/],
];

/** The comparator in front of or behind a figure and where its words begin; null: the figure is meant as it stands. */
export function comparatorAt(
  before: string,
  behind: string,
): { readonly is: Comparator; readonly from: number } | null {
  for (const [is, words] of BEHIND) if (words.test(behind)) return { is, from: before.length };
  for (const [is, words] of BEFORE) {
    const match = words.exec(before);
    if (match !== null && (is !== 'atLeast' || match[0] !== 'tu ')) return { is, from: match.index };
  }
  return null;
}

/** Whole units of a hundred that "gần", "khoảng" may be away from what they stand for. */
const NEAR = 3n;

/** Whether what is said is true of the fraction. */
export function holds(is: Comparator, fraction: Fraction, printed: RateFigure): boolean {
  const side = comparedWith(fraction, printed);
  switch (is) {
    case 'above':
      return side > 0;
    case 'atLeast':
      return side >= 0;
    case 'below':
      return side < 0;
    case 'atMost':
      return side <= 0;
    case 'near':
      return isWithin(fraction, printed, printed.per === 1n ? 1n : NEAR);
  }
}
