import type { FormField } from '../../domain/form';
import { foldedWords } from '../../domain/vietnamese';
import { similarity } from '../units/likeness';

/** How well a heading or label of a file says what a field of a form asks, 0 to 1. */
const SAME = 1;
const LONGER = 0.9;
const ALIKE = 0.86;
/** Texts whose lengths differ more can not be that alike. */
const LEAST_LENGTH = ALIKE / (2 - ALIKE);
/** What abbreviations of these lists stand for, so that "CBCCVC và NLĐ" is "cán bộ, CC, VC, người lao động". */
const LONG_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:can bo )?cong chuc vien chuc\b|\bcbccvc\b|\bcb cc vc\b|\bcan bo ccvc\b|\bcb ccvc\b/g, 'can bo cc vc'],
  [/\bcbcc\b|\bcb cc\b(?! vc)/g, 'can bo cc'],
  [/\bnld\b|\bld\b/g, 'nguoi lao dong'],
  [/\bsdt\b|\bso dt\b|\bdt\b/g, 'so dien thoai'],
  [/\bdien thoai thong minh\b|\bdtdd thong minh\b|\bsmart phone\b/g, 'smartphone'],
  [/\bluy ke\b|\bcong don\b/g, 'luy ke'],
];
const FILLERS = new Set(['va', 'cua', 'cac', 'ung', 'dung', 'app', 'phan', 'mem']);

/** Words of a label in one spelling: folded, abbreviations written out, filler words dropped. */
export function labelWords(text: string): readonly string[] {
  let phrase = foldedWords(text.replace(/^\s*(?:[-+*•]|\d{1,2}[.)]|[a-h][.)])\s*/i, '')).join(' ');
  for (const [pattern, long] of LONG_FORMS) phrase = phrase.replace(pattern, long);
  return phrase.split(' ').filter((word) => word !== '' && !FILLERS.has(word));
}

const known = new WeakMap<FormField, readonly (readonly string[])[]>();

/** All wordings of a field, the printed one first. */
export function wordings(field: FormField): readonly (readonly string[])[] {
  const cached = known.get(field);
  if (cached !== undefined) return cached;
  const words = [field.label, ...field.labelVariants].map(labelWords).filter((each) => each.length > 0);
  known.set(field, words);
  return words;
}

/** Score of a text against one field; below `ALIKE` it is 0. */
export function labelScore(text: readonly string[], field: readonly (readonly string[])[]): number {
  if (text.length === 0) return 0;
  return Math.max(0, ...field.map((label) => wordsScore(text, label)));
}

function wordsScore(text: readonly string[], label: readonly string[]): number {
  const joined = text.join(' ');
  const wanted = label.join(' ');
  if (joined === wanted) return SAME;
  if (label.length >= 2 && joined.startsWith(`${wanted} `)) return LONGER;
  if (Math.min(joined.length, wanted.length) < Math.max(joined.length, wanted.length) * LEAST_LENGTH) return 0;
  const likeness = similarity(joined, wanted);
  return likeness >= ALIKE ? likeness * LONGER : 0;
}

export interface Pair<Left, Right> {
  readonly left: Left;
  readonly right: Right;
  readonly score: number;
}

/** Best pairs first; nothing on either side is used twice. */
export function assign<Left, Right>(pairs: readonly Pair<Left, Right>[]): readonly Pair<Left, Right>[] {
  const lefts = new Set<Left>();
  const rights = new Set<Right>();
  return [...pairs]
    .sort((one, other) => other.score - one.score)
    .filter(({ left, right, score }) => {
      if (score <= 0 || lefts.has(left) || rights.has(right)) return false;
      lefts.add(left);
      rights.add(right);
      return true;
    });
}
