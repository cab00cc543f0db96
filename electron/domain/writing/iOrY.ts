import type { TextAdvice } from './advice';

/** Syllables with two spellings in use, "quản lý" and "quản lí": both are right, one paper keeps to one. */
const SYLLABLES: readonly (readonly [withY: string, withI: string])[] = [
  ['lý', 'lí'],
  ['kỹ', 'kĩ'],
  ['kỳ', 'kì'],
  ['ký', 'kí'],
  ['mỹ', 'mĩ'],
  ['tỷ', 'tỉ'],
  ['hy', 'hi'],
];
/** "tỉ mỉ", "kí lô" and names ("Mỹ", "Kỳ", "Lý" with a capital inside a sentence) have one spelling only. */
const ONE_SPELLING = /^(?:tỉ mỉ|tỉ tê|kí lô|kì cọ|hi hữu|hi hi)/u;

/** How often each spelling of a pair stands in the texts, in the order of `SYLLABLES`. */
export type LetterHabit = readonly { readonly withY: number; readonly withI: number }[];

interface Spelt {
  readonly start: number;
  readonly read: string;
  readonly pair: number;
  readonly isY: boolean;
}

const WORDS = new RegExp(`(?<![\\p{L}\\p{M}])(?:${SYLLABLES.flat().join('|')})(?![\\p{L}\\p{M}])`, 'gu');

function speltIn(text: string): readonly Spelt[] {
  return [...text.matchAll(WORDS)].flatMap(({ 0: read, index: start }) => {
    if (ONE_SPELLING.test(text.slice(start))) return [];
    const pair = SYLLABLES.findIndex((spellings) => spellings.some((one) => one === read));
    return [{ start, read, pair, isY: SYLLABLES[pair]?.[0] === read }];
  });
}

export function letterHabitOf(texts: readonly string[]): LetterHabit {
  const found = texts.flatMap(speltIn);
  return SYLLABLES.map((_, at) => {
    const own = found.filter(({ pair }) => pair === at);
    const withY = own.filter(({ isY }) => isY).length;
    return { withY, withI: own.length - withY };
  });
}

/** Syllables spelt another way than most of the paper spells them; where both are as many, "y" as the laws have it. */
export function letterAdvice(text: string, habit: LetterHabit): readonly TextAdvice[] {
  return speltIn(text).flatMap(({ start, read, pair, isY }) => {
    const counts = habit[pair];
    if (counts === undefined || counts.withY === 0 || counts.withI === 0) return [];
    const keepsY = counts.withY >= counts.withI;
    const meant = SYLLABLES[pair]?.[keepsY ? 0 : 1] ?? read;
    if (isY === keepsY) return [];
    return [{ code: 'i-or-y', certainty: 'warn', start, end: start + read.length, read, meant }];
  });
}
