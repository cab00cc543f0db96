import { COMMON_SYLLABLES } from '../../domain/commonSyllables';
import { syllableFit } from '../../domain/syllable';
import { remembered } from './remembered';
import { eachWord } from './scanText';

/**
 * TCVN3 writes ư with the byte of the soft hyphen, which mail and web programs throw away: "Tr­¬ng" arrives as "Tr¬ng",
 * read "Trơng". Where one ư makes one Vietnamese syllable again, it can be told.
 */

/** The sign that is ư in TCVN3. */
export const HORN_SIGN = '\u00ad';
const HORN = 'ư';
/** Consonants that stand for a word of their own: "Nh", "Ch" may be "Như", "Chư". */
const BARE = /^[A-ZĐ]?[b-df-hj-np-tv-xđ]+$/;
const SHORTENED = /^(?:tp|tx|tt|ct|nt|hs|gv|kp|ks|ts|ths|bs|cn|nn|th|ng|tr|kh|ph)$/i;
const ABBREVIATION = /^\p{Lu}+$/u;

/** The word with the one ư that makes it Vietnamese, or better Vietnamese; null where nothing tells. */
const restoredWord = remembered((word): string | null => {
  if (word.length < 2 || (ABBREVIATION.test(word) && word.length < 3) || SHORTENED.test(word)) return null;
  const isFull = syllableFit(word) === 'full';
  if (isFull && (isCommon(word) || !/[ơờớởỡợ]/i.test(word))) return null;
  const all = withHorn(word).filter((candidate) => syllableFit(candidate) === 'full');
  const common = all.filter(isCommon);
  const [only, ...others] = common.length > 0 || isFull || BARE.test(word) ? common : all;
  return only !== undefined && others.length === 0 ? only : null;
});

function withHorn(word: string): readonly string[] {
  const horn = ABBREVIATION.test(word) ? HORN.toUpperCase() : HORN;
  return Array.from({ length: word.length + 1 }, (_, at) => word.slice(0, at) + horn + word.slice(at));
}

function isCommon(word: string): boolean {
  return COMMON_SYLLABLES.has(word.toLowerCase());
}

/**
 * The text with each lost ư back that can be told.
 * @param decoded from TCVN3
 * @param areAllLost the workbook lost them throughout: words that might stand as they are ("ngời", "Nh") are restored too
 */
export function withHorns(decoded: string, areAllLost: boolean): string {
  let text = '';
  let done = 0;
  eachWord(decoded, (start, end, isMarked) => {
    const word = decoded.slice(start, end);
    const restored = areAllLost || (isMarked && syllableFit(word) !== 'full') ? restoredWord(word) : null;
    if (restored === null) return;
    text += decoded.slice(done, start) + restored;
    done = end;
  });
  return text + decoded.slice(done);
}

/** Some word of the decoded text is no Vietnamese, nor a name of a minority people, nor an abbreviation. */
export function isOddText(decoded: string): boolean {
  let isOdd = false;
  eachWord(decoded, (start, end, isMarked) => {
    if (isMarked && !isOdd) isOdd = isOddWord(decoded.slice(start, end));
  });
  return isOdd;
}

const isOddWord = remembered((word): boolean => {
  const parts = word.split(/(?<=\p{Ll})(?=\p{Lu})/u);
  return !ABBREVIATION.test(word) && /^\p{L}+$/u.test(word) && parts.some((part) => syllableFit(part) === 'none');
});

/** Some word of the decoded text is Vietnamese only with a ư more: "Trơng", "Phờng". */
export function lacksHorn(decoded: string): boolean {
  let isLacking = false;
  eachWord(decoded, (start, end, isMarked) => {
    const word = decoded.slice(start, end);
    if (isMarked && syllableFit(word) !== 'full' && restoredWord(word) !== null) isLacking = true;
  });
  return isLacking;
}
