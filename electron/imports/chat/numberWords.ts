import type { FoundNumber } from './numbersIn';

const ONES: Readonly<Record<string, number>> = {
  ...{ không: 0, một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, nhăm: 5 },
  ...{ sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9 },
};
/** Said only behind a ten: "hai (mươi) lăm". */
const BEHIND_TEN = new Set(['mốt', 'tư', 'lăm', 'nhăm']);
const WORD = `(?:${[...Object.keys(ONES), 'mười', 'mươi', 'trăm', 'nghìn', 'ngàn', 'linh', 'lẻ'].join('|')})`;
const WORDS = new RegExp(`(?<!\\p{L})${WORD}(?:\\s+${WORD})*(?!\\p{L})`, 'giu');
/** A word alone is as often no number ("năm 2021", "ba mẹ"), unless people are counted. */
const PEOPLE_BEHIND = /^\s*(?:người|ng|ca|trường hợp|đồng chí|đ\/c)(?!\p{L})/iu;
/** The same without marks, of which several mean more than one thing. */
const UNMARKED = /\b(?:muoi|tram|nghin|ngan|chuc)\b/;

/** Numbers that were spoken: "mười hai người", "một nghìn năm trăm sáu mươi". Where a word stands alone it is in doubt. */
export function wordedNumbers(text: string): readonly FoundNumber[] {
  return Array.from(text.matchAll(WORDS)).flatMap((match) => {
    const words = match[0].toLowerCase().split(/\s+/);
    const end = match.index + match[0].length;
    const isAlone = words.length === 1;
    if (isAlone && !PEOPLE_BEHIND.test(text.slice(end))) return [];
    const value = numberOf(words);
    return value === null ? [] : [{ value, start: match.index, end, isDoubtful: isAlone }];
  });
}

/** Whether words are left that count but can not be read for sure. @param folded with what was read blanked out */
export function hasUnreadWords(folded: string): boolean {
  return UNMARKED.test(folded);
}

/** null: no number, or one said in short ("một trăm hai") that may mean two. */
function numberOf(words: readonly string[]): number | null {
  const at = words.findIndex((word) => word === 'nghìn' || word === 'ngàn');
  if (at === -1) return belowThousand(words);
  const thousands = belowThousand(words.slice(0, at));
  const rest = words.slice(at + 1);
  const below = rest.length === 0 ? 0 : rest[0] === 'không' || rest.includes('trăm') ? belowThousand(rest) : null;
  return thousands === null || thousands === 0 || below === null ? null : thousands * 1000 + below;
}

function belowThousand(words: readonly string[]): number | null {
  const at = words.indexOf('trăm');
  if (at === -1) return belowHundred(words);
  const [hundreds] = words;
  if (at !== 1 || hundreds === undefined || ONES[hundreds] === undefined) return null;
  const rest = words.slice(2);
  if (rest.length === 0) return ONES[hundreds] * 100;
  const isLinked = rest[0] === 'linh' || rest[0] === 'lẻ';
  const below = isLinked ? oneOf(rest.slice(1)) : rest.length > 1 || rest[0] === 'mười' ? belowHundred(rest) : null;
  return below === null ? null : ONES[hundreds] * 100 + below;
}

function belowHundred(words: readonly string[]): number | null {
  const [first = '', second, third] = words;
  if (words.length > 3) return null;
  if (first === 'mười') return words.length > 2 ? null : withOne(10, second);
  const tens = ONES[first];
  if (tens === undefined) return null;
  if (second === undefined) return BEHIND_TEN.has(first) ? null : tens;
  if (second === 'mươi') return withOne(tens * 10, third);
  return third === undefined && BEHIND_TEN.has(second) ? withOne(tens * 10, second) : null;
}

function withOne(tens: number, word: string | undefined): number | null {
  if (word === undefined) return tens;
  const one = ONES[word];
  return one === undefined || one === 0 ? null : tens + one;
}

function oneOf(words: readonly string[]): number | null {
  return words.length === 1 ? (ONES[words[0] ?? ''] ?? null) : null;
}
