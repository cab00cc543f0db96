import { nfc } from '../vietnamese';
import type { WrittenNumber } from './numberWords';

/** Numbers written in words, read back: for holding "12 (mười hai)" against itself. Every usual reading is understood. */

const DIGITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    không: 0,
    một: 1,
    mốt: 1,
    hai: 2,
    ba: 3,
    bốn: 4,
    tư: 4,
    năm: 5,
    lăm: 5,
    nhăm: 5,
    sáu: 6,
    bảy: 7,
    bẩy: 7,
    tám: 8,
    chín: 9,
  }),
);
const SCALES: ReadonlyMap<string, bigint> = new Map([
  ['nghìn', 1000n],
  ['ngàn', 1000n],
  ['triệu', 1_000_000n],
]);
const BILLIONS = new Set(['tỷ', 'tỉ']);
const BILLION = 1_000_000_000n;

/** What the words say; null as soon as one of them belongs to no number. */
export function readNumberWords(text: string): WrittenNumber | null {
  const words = nfc(text).toLocaleLowerCase('vi').trim().split(/\s+/);
  const isNegative = words[0] === 'âm';
  const isPercent = words.at(-2) === 'phần' && words.at(-1) === 'trăm';
  const body = words.slice(isNegative ? 1 : 0, isPercent ? -2 : undefined);
  const comma = body.indexOf('phẩy');
  const whole = readWhole(comma < 0 ? body : body.slice(0, comma));
  const decimals = comma < 0 ? '' : readDecimals(body.slice(comma + 1));
  return whole === null || decimals === null ? null : { isNegative, whole: String(whole), decimals, isPercent };
}

function readDecimals(words: readonly string[]): string | null {
  const first = words.findIndex((word) => word !== 'không');
  if (first < 0) return words.length === 0 ? null : '0'.repeat(words.length);
  const rest = readWhole(words.slice(first));
  return rest === null ? null : '0'.repeat(first) + String(rest);
}

interface Sum {
  /** Everything before the last "tỷ", times its billions. */
  readonly billions: bigint;
  /** Millions and thousands since then. */
  readonly scaled: bigint;
  /** Hundreds, tens and ones since the last scale. */
  readonly group: number;
  /** The last digit, while it may still turn out to be hundreds or tens. */
  readonly open: number | null;
}

const NOTHING: Sum = { billions: 0n, scaled: 0n, group: 0, open: null };

function readWhole(words: readonly string[]): bigint | null {
  if (words.length === 0) return null;
  let sum: Sum | null = NOTHING;
  for (const word of words) sum = sum === null ? null : withWord(sum, word);
  return sum === null ? null : sum.billions + sum.scaled + groupOf(sum);
}

function groupOf({ group, open }: Sum): bigint {
  return BigInt(group + (open ?? 0));
}

function withWord(sum: Sum, word: string): Sum | null {
  const digit = DIGITS.get(word);
  if (digit !== undefined) return sum.open === null ? { ...sum, open: digit } : null;
  const scale = SCALES.get(word);
  if (scale !== undefined) return { ...sum, scaled: sum.scaled + groupOf(sum) * scale, group: 0, open: null };
  if (BILLIONS.has(word)) {
    const before = sum.billions + sum.scaled + groupOf(sum);
    return { ...NOTHING, billions: before * BILLION };
  }
  return withSmallWord(sum, word);
}

function withSmallWord(sum: Sum, word: string): Sum | null {
  switch (word) {
    case 'trăm':
      return sum.open === null ? null : { ...sum, group: sum.group + sum.open * 100, open: null };
    case 'mươi':
      return sum.open === null ? null : { ...sum, group: sum.group + sum.open * 10, open: null };
    case 'mười':
      return sum.open === null ? { ...sum, group: sum.group + 10 } : null;
    case 'linh':
    case 'lẻ':
      return sum.open === null ? sum : null;
    default:
      return null;
  }
}
