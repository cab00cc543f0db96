import { syllableFit } from '../../domain/syllable';
import type { LegacyEncoding } from './legacyLetters';
import { readBackUtf8 } from './misreadUtf8';
import { isUnicodeText, wordsOf } from './scanText';
import { MISS, sightOf, type WordSight } from './wordSight';

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
const CLEAR_LEAD = 1.5;
/** Words of another language beside a doubtful word make the doubtful word less likely Vietnamese. */
const FOREIGN_WORD = -0.3;

/** Judges texts one by one; remembers the words it has seen, of which an office file has few. */
export class TextJudge {
  private readonly sights = new Map<string, WordSight>();

  /** @param text NFC */
  judge(text: string): Judgement {
    if (isUnicodeText(text)) return UNICODE;
    const words = wordsOf(text);
    if (words === null) return PLAIN;
    if (readBackUtf8(text) !== null) return MISREAD;
    return this.judgeWords(words.marked, words.plain);
  }

  /** A word beyond ASCII. */
  sight(word: string): WordSight {
    let sight = this.sights.get(word);
    if (sight === undefined) {
      sight = sightOf(word);
      this.sights.set(word, sight);
    }
    return sight;
  }

  /** True when the word is no Unicode and makes Vietnamese in the encoding. */
  supports(word: string, encoding: TextEncoding): boolean {
    const sight = this.sight(word);
    return scoreIn(sight, encoding) >= WORTH_DECODING && sight.unicode !== 'good' && sight.unicode !== 'sure';
  }

  private judgeWords(marked: readonly string[], plain: readonly string[]): Judgement {
    const sums = { tcvn3: 0, vni: 0, windows1258: 0 };
    const misses = { tcvn3: 0, vni: 0, windows1258: 0 };
    let isMixed = false;
    let isUnicodeGood = true;
    for (const word of marked) {
      const sight = this.sight(word);
      if (sight.unicode === 'sure') isMixed = true;
      else {
        if (sight.unicode !== 'good') isUnicodeGood = false;
        for (const field of FIELDS) {
          sums[field] += sight[field];
          if (sight[field] <= MISS) misses[field] += 1;
        }
      }
    }
    const readings = FIELDS.filter((field) => sums[field] >= 0 || misses[field] === 0)
      .map((field) => ({ encoding: ENCODING_OF[field], score: sums[field] }))
      .sort((left, right) => right.score - left.score);
    if (isMixed)
      return (readings[0]?.score ?? 0) >= ENOUGH ? { verdict: 'mixed', readings, isUnicodeGood: false } : UNICODE;
    return verdictOf(readings, isUnicodeGood, () => foreignWeight(plain));
  }
}

type Field = 'tcvn3' | 'vni' | 'windows1258';
const FIELDS: readonly Field[] = ['tcvn3', 'vni', 'windows1258'];
const ENCODING_OF: Readonly<Record<Field, LegacyEncoding>> = {
  tcvn3: 'tcvn3',
  vni: 'vni',
  windows1258: 'windows-1258',
};

function verdictOf(readings: readonly Reading[], isUnicodeGood: boolean, foreign: () => number): Judgement {
  const [best, second] = readings;
  if (best === undefined) return UNICODE;
  const lead = best.score - Math.max(0, second?.score ?? 0);
  if (best.score >= ENOUGH && lead >= CLEAR_LEAD && best.score + foreign() >= ENOUGH) return CERTAIN[best.encoding];
  return { verdict: 'open', readings, isUnicodeGood };
}

function foreignWeight(words: readonly string[]): number {
  return (
    words.filter((word) => word.length > 2 && /[a-z]/.test(word) && syllableFit(word) === 'none').length * FOREIGN_WORD
  );
}

function scoreIn(sight: WordSight, encoding: TextEncoding): number {
  if (encoding === 'windows-1258') return sight.windows1258;
  return encoding === 'tcvn3' || encoding === 'vni' ? sight[encoding] : 0;
}
