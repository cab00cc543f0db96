import { COMMON_SYLLABLES } from '../../domain/commonSyllables';
import { type SyllableFit, syllableFit } from '../../domain/syllable';
import { decodeLetters, isWrittenIn, type LegacyEncoding } from './legacyLetters';

/**
 * The word as it stands, taken for Unicode. `sure`: it holds letters only Unicode has; `good`: a Vietnamese syllable;
 * `odd`: letters of some other language; `impossible`: signs in a word that no language puts there ("nh©n", "lËp").
 */
export type UnicodeFit = 'sure' | 'good' | 'odd' | 'impossible';

/**
 * What one word says about the encoding of the text it stands in. The numbers are log odds against Unicode; from
 * `MISS` down the word makes no Vietnamese in that encoding.
 */
export interface WordSight {
  readonly unicode: UnicodeFit;
  /** In the order of `LEGACY_ENCODINGS`. */
  readonly weights: readonly [tcvn3: number, vni: number, windows1258: number];
}

const BEYOND_LATIN1_LETTER = /[^\P{L}A-Za-z\u0080-\u00ff]/u;
const REGULAR_CASE = /^(?:\p{Lu}?\p{Ll}*|\p{Lu}+)$/u;
/** Micrometres, micrograms and their like: signs of measure, in any text. */
export const MEASURE = /^[µμ][a-zA-ZΩ]{1,2}$/;
const ETH_WORD = /^(?:[ÐðƉɖ][\p{L}]*|[A-ZÀ-Ý]*[ÐƉ][A-ZÀ-Ý]*)$/u;
/** Pairs of VNI that no other language writes. */
const VNI_ONLY = /[aeouyôö][øû]|[ôö][ùõï]|[aeoy]õ|[ae][âàáåãä]|o[âåä]/i;
const JOINED_WORDS = /(?<=\p{Ll})(?=\p{Lu})/u;
/** Signs that also stand between two plain letters: n×m, N·m. */
const BETWEEN_FIGURES = /^[a-z][×·][a-z]$/i;
const ETH = /[ÐðƉɖ]/g;
/** What a common syllable weighs more than one that spelling merely allows. */
const COMMON = 0.7;

export const MISS = -1;
const NOTHING: WordSight = { unicode: 'odd', weights: [0, 0, 0] };
const UNICODE_ONLY: WordSight = { unicode: 'sure', weights: [-6, -6, -6] };

/** Looks at a word that holds at least one sign beyond ASCII; NFC. */
export function sightOf(word: string): WordSight {
  if (MEASURE.test(word)) return NOTHING;
  if (BEYOND_LATIN1_LETTER.test(word.replace(ETH, ''))) return UNICODE_ONLY;
  const unicode = unicodeFit(word);
  const weight = (encoding: LegacyEncoding) =>
    weigh(word, unicode, isWrittenIn(word, encoding) ? decodeLetters(word, encoding) : null);
  return { unicode, weights: [weight('tcvn3'), withVniPairs(word, unicode, weight('vni')), weight('windows-1258')] };
}

/** Pairs that no other language writes make a syllable certain, and something loose at least likely. */
function withVniPairs(word: string, unicode: UnicodeFit, weight: number): number {
  if (weight <= 0 || unicode === 'good' || !VNI_ONLY.test(word)) return weight;
  return Math.max(weight, legacyFit(decodeLetters(word, 'vni')) === 'full' ? 3 : 1);
}

function unicodeFit(word: string): UnicodeFit {
  if (isEthWord(word)) return 'good';
  if (!/^\p{L}+$/u.test(word) || /[ªºµ]/.test(word)) return 'impossible';
  if (!REGULAR_CASE.test(word)) return 'impossible';
  return syllableFit(word) === 'full' ? 'good' : 'odd';
}

/** @param decoded null when the word cannot be written in the encoding */
function weigh(word: string, unicode: UnicodeFit, decoded: string | null): number {
  const fit = decoded === null ? 'none' : legacyFit(decoded);
  const common = decoded !== null && isCommon(decoded) ? COMMON : 0;
  if (word.length === 1) return weighLone(word, unicode, fit, common);
  switch (unicode) {
    case 'good':
      if (fit === 'full') return common - (isCommon(word) ? COMMON : 0);
      return fit === 'loose' ? -1 : -2;
    case 'odd':
      if (fit === 'full') return byLength(word, 1, 1.5, 2) + (common > 0 ? COMMON : -COMMON);
      if (fit === 'loose') return syllableFit(word) === 'loose' ? 0 : 0.3; // a name of a minority people either way
      return -1.5;
    default:
      if (fit === 'full') return BETWEEN_FIGURES.test(word) ? 0.5 : byLength(word, 1.8, 3, 3) + common;
      return fit === 'loose' ? 1 : -1;
  }
}

/** "ë", "«", "µ": a single sign says little. */
function weighLone(word: string, unicode: UnicodeFit, fit: SyllableFit, common: number): number {
  if (unicode === 'good') return fit === 'full' ? common - (isCommon(word) ? COMMON : 0) : -1;
  return fit === 'full' && /^\p{L}+$/u.test(word) ? 0.5 + common : 0;
}

function isCommon(word: string): boolean {
  return COMMON_SYLLABLES.has(word.toLowerCase());
}

function byLength(word: string, two: number, three: number, more: number): number {
  if (word.length <= 2) return two;
  return word.length === 3 ? three : more;
}

/** A syllable, several written together ("NguyễnVăn"), an abbreviation in capitals ("HĐND"), or something loose. */
function legacyFit(decoded: string): SyllableFit {
  const fit = syllableFit(decoded);
  if (fit !== 'none') return fit;
  if (/^\p{Lu}{2,6}$/u.test(decoded) && /[A-Z]/.test(decoded)) return 'loose';
  const parts = decoded.split(JOINED_WORDS);
  return parts.length > 1 && parts.every((part) => syllableFit(part) === 'full') ? 'full' : 'none';
}

/** Icelandic Ð typed for Vietnamese Đ: "Ðà", "QÐ". */
export function isEthWord(word: string): boolean {
  if (!ETH_WORD.test(word)) return false;
  const meant = withoutEth(word);
  return syllableFit(meant) === 'full' || /^\p{Lu}{2,6}$/u.test(meant);
}

/** The look-alikes of Đ and đ as the Vietnamese letters. */
export function withoutEth(word: string): string {
  return word.replace(/[ÐƉ]/g, 'Đ').replace(/[ðɖ]/g, 'đ');
}
