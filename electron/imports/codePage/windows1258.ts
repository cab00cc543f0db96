import { decodeWindows1252 } from './windows1252';

/** Where Windows-1258 differs from 1252: five combining tones, and the letters of Vietnamese that Latin-1 lacks. */
const DIFFERENT: ReadonlyMap<string, string> = new Map([
  ['\u00c3', 'Ă'],
  ['\u00cc', '\u0300'],
  ['\u00d0', 'Đ'],
  ['\u00d2', '\u0309'],
  ['\u00d5', 'Ơ'],
  ['\u00dd', 'Ư'],
  ['\u00de', '\u0303'],
  ['\u00e3', 'ă'],
  ['\u00ec', '\u0301'],
  ['\u00f0', 'đ'],
  ['\u00f2', '\u0323'],
  ['\u00f5', 'ơ'],
  ['\u00fd', 'ư'],
  ['\u00fe', '₫'],
]);
const DIFFERENT_LETTER = /[ÃÌÐÒÕÝÞãìðòõýþ]/g;

/** Windows-1258 keeps a tone behind its letter; the result is composed (NFC), as everybody else writes it. */
export function decodeWindows1258(bytes: Buffer): string {
  return windows1258Of(decodeWindows1252(bytes));
}

function windows1258Of(surface: string): string {
  return surface.replace(DIFFERENT_LETTER, (letter) => DIFFERENT.get(letter) ?? letter).normalize('NFC');
}

/** Symbols count as letters: legacy fonts have theirs there. */
const WORD = /[a-z\u00a1-\u036f]+/gi;
const NOT_ASCII = /[\u0080-\uffff]/;
const INITIAL = '(?:ngh?|[ckpt]h|gh|gi|nh|qu|tr|[bcdđghklmnpqrstvxfjwz])?';
const VOWELS = '[aăâeêioôơuưy]{1,3}';
const FINAL = '(?:ch|ngh?|nh|[cmnpt])?';
const SYLLABLE = new RegExp(`^${INITIAL}${VOWELS}${FINAL}$`);
const TONE = /\u0300|\u0301|\u0303|\u0309|\u0323/g;
const LOWER_THEN_UPPER = /\p{Ll}\p{Lu}/u;
/** Enough words to tell; a longer text only takes longer. */
const MOST_WORDS = 4_000;
/** Share of words that must be Vietnamese under the code page: TCVN3 and VNI break nearly every word. */
const ENOUGH = 0.85;

/**
 * Whether 8-bit text is Vietnamese of Windows-1258 rather than of 1252 or of a legacy font, told by its words: only the
 * right reading makes syllables of them.
 * @param surface the text as Windows-1252 shows it
 */
export function looksLikeWindows1258(surface: string): boolean {
  if (surface.search(DIFFERENT_LETTER) < 0) return false;
  const words = (surface.match(WORD) ?? []).filter((word) => NOT_ASCII.test(word)).slice(0, MOST_WORDS);
  const good = words.filter((word) => isSyllable(windows1258Of(word))).length;
  return good >= words.length * ENOUGH && good > words.filter(isSyllable).length;
}

/** One Vietnamese syllable: letters of the alphabet in its order, at most one tone, and no capital after a small letter. */
function isSyllable(word: string): boolean {
  const marks = word.normalize('NFD').match(TONE) ?? [];
  if (marks.length > 1 || LOWER_THEN_UPPER.test(word)) return false;
  const toneless = word.normalize('NFD').replace(TONE, '').normalize('NFC').toLowerCase();
  return SYLLABLE.test(toneless);
}
