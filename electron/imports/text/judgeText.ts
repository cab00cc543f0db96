import { syllableFit } from '../../domain/syllable';
import { differsIn1258 } from '../codePage/windows1258';
import { isWrittenIn, LEGACY_ENCODINGS, type LegacyEncoding } from './legacyLetters';
import { readBackUtf8 } from './misreadUtf8';
import { remembered } from './remembered';
import { eachWord, HARD, MARKED, PAIRED, STRANGE, surveyOf } from './scanText';
import { MISS, sightOf } from './wordSight';

export type TextEncoding = 'unicode' | LegacyEncoding | 'misread-utf-8';

/** Votes are counted in this order. */
export const ENCODINGS: readonly TextEncoding[] = ['unicode', 'tcvn3', 'vni', 'windows-1258', 'misread-utf-8'];

const NAMES: readonly string[] = ENCODINGS;

/** -1 for a verdict that is no encoding. */
export function encodingIndex(verdict: Judgement['verdict']): number {
  return NAMES.indexOf(verdict);
}

export interface Reading {
  readonly encoding: LegacyEncoding;
  /** Log odds against Unicode. */
  readonly score: number;
  /** It makes the very text that stands there: nothing to ask about. */
  readonly isSame: boolean;
}

/**
 * What a text says about its own encoding. `plain`: nothing beyond ASCII, the same in all; `open`: its neighbours and
 * its font have to help; `mixed`: words in Unicode beside words in the best other reading.
 */
export interface Judgement {
  readonly verdict: 'plain' | TextEncoding | 'open' | 'mixed';
  /** Other readings that make Vietnamese of it, best first; only when open or mixed. */
  readonly readings: readonly Reading[];
  /** As it stands it is good Vietnamese too. */
  readonly isUnicodeGood: boolean;
}

const PLAIN: Judgement = { verdict: 'plain', readings: [], isUnicodeGood: true };
const UNICODE: Judgement = { verdict: 'unicode', readings: [], isUnicodeGood: true };
const MISREAD: Judgement = { verdict: 'misread-utf-8', readings: [], isUnicodeGood: false };
const CERTAIN: Readonly<Record<LegacyEncoding, Judgement>> = {
  tcvn3: { verdict: 'tcvn3', readings: [], isUnicodeGood: false },
  vni: { verdict: 'vni', readings: [], isUnicodeGood: false },
  'windows-1258': { verdict: 'windows-1258', readings: [], isUnicodeGood: false },
};
const WORTH_DECODING = 0.3;
const ENOUGH = 2.6;
/** So much that words of another language beside it do not matter. */
const FAR_ENOUGH = 6;
const CLEAR_LEAD = 1.5;
/** Words of another language beside a doubtful word make the doubtful word less likely Vietnamese. */
const FOREIGN_WORD = -0.3;

/** Words of an office file come again and again. */
const sightOfWord = remembered(sightOf);
const fitOfPlainWord = remembered(syllableFit);

/**
 * What the text says about its own encoding.
 * @param text  NFC
 * @param flags what a walk over it saw
 */
export function judgeText(text: string, flags = surveyOf(text)): Judgement {
  if ((flags & MARKED) === 0) return PLAIN;
  if (flags & HARD && (flags & STRANGE) === 0) return UNICODE;
  if (flags & PAIRED && readBackUtf8(text) !== null) return MISREAD;
  const count = countWords(text);
  if (count.marked === 0) return PLAIN;
  const readings = viable(count, differsIn1258(text));
  if (count.sure > 0)
    return (readings[0]?.score ?? 0) >= ENOUGH ? { verdict: 'mixed', readings, isUnicodeGood: false } : UNICODE;
  const certain = certainReading(readings, text);
  if (certain !== null) return CERTAIN[certain];
  if (readings.length > 0) return { verdict: 'open', readings, isUnicodeGood: count.good === count.marked };
  const written = count.good === count.marked ? [] : merelyWritten(text, count);
  return written.length === 0 ? UNICODE : { verdict: 'open', readings: written, isUnicodeGood: false };
}

/** Encodings whose letters the text is all written in, though they make no Vietnamese of it: its neighbours have to tell. */
function merelyWritten(text: string, { sums }: WordCount): readonly Reading[] {
  return EACH.flatMap((at): readonly Reading[] => {
    const encoding = LEGACY_ENCODINGS[at];
    if (encoding === 'windows-1258') return [];
    let isWritten = true;
    eachWord(text, (start, end, isMarked) => {
      if (isMarked && !isWrittenIn(text.slice(start, end), encoding)) isWritten = false;
    });
    return isWritten ? [{ encoding, score: Math.min(sums[at], MISS), isSame: false }] : [];
  });
}

/** True when the word is no Unicode and makes Vietnamese in the encoding. */
export function isWordOf(word: string, encoding: TextEncoding): boolean {
  const { unicode, weights } = sightOfWord(word);
  const weight = weights[encodingIndex(encoding) - 1] ?? 0;
  return weight >= WORTH_DECODING && unicode !== 'good' && unicode !== 'sure';
}

interface WordCount {
  /** Words beyond ASCII, and how many of them are good or sure Unicode. */
  marked: number;
  good: number;
  sure: number;
  /** By encoding: sum of the weights, and words it makes nothing of. */
  readonly sums: [number, number, number];
  readonly misses: [number, number, number];
}

function countWords(text: string): WordCount {
  const count: WordCount = { marked: 0, good: 0, sure: 0, sums: [0, 0, 0], misses: [0, 0, 0] };
  eachWord(text, (start, end, isMarked) => {
    if (!isMarked) return;
    count.marked += 1;
    const { unicode, weights } = sightOfWord(text.slice(start, end));
    if (unicode === 'sure') count.sure += 1;
    else {
      if (unicode === 'good') count.good += 1;
      for (const at of EACH) {
        count.sums[at] += weights[at];
        if (weights[at] <= MISS) count.misses[at] += 1;
      }
    }
  });
  return count;
}

const EACH = [0, 1, 2] as const;

/** Readings that make Vietnamese of all words, or of enough of them; best first. */
function viable({ sums, misses }: WordCount, isOther1258: boolean): readonly Reading[] {
  const readings: Reading[] = [];
  for (const at of EACH) {
    const encoding = LEGACY_ENCODINGS[at];
    const isSame = encoding === 'windows-1258' && !isOther1258;
    if (sums[at] >= 0 || misses[at] === 0) readings.push({ encoding, score: sums[at], isSame });
  }
  return readings.length < 2 ? readings : readings.sort((left, right) => right.score - left.score);
}

function certainReading([best, second]: readonly Reading[], text: string): LegacyEncoding | null {
  if (best === undefined || best.score < ENOUGH) return null;
  if (best.score - Math.max(0, second?.score ?? 0) < CLEAR_LEAD) return null;
  if (best.score < FAR_ENOUGH && best.score + foreignWeight(text) < ENOUGH) return null;
  return best.encoding;
}

function foreignWeight(text: string): number {
  let foreign = 0;
  eachWord(text, (start, end, isMarked) => {
    if (isMarked || end - start < 3) return;
    const word = text.slice(start, end);
    if (/[a-z]/.test(word) && fitOfPlainWord(word) === 'none') foreign += FOREIGN_WORD;
  });
  return foreign;
}
