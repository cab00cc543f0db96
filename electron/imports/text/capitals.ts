import { syllableFit } from '../../domain/syllable';
import { decodeLetters } from './legacyLetters';
import { replaceMarkedWords, wordsOf } from './scanText';

/** `capital`: written in capitals; `small`: not; `open`: the word alone does not tell ("Tæ", "ë"). */
type WordCase = 'capital' | 'small' | 'open';

/**
 * TCVN3 has no capitals with a tone: "CéNG HßA" was typed with the small letters. Decoded, with the capitals back where
 * the ASCII letters around tell them: in words and lines of capitals, and at the start of a name ("Đặng Thị Ngọc Ánh").
 */
export function decodeTcvn3Line(text: string): string {
  const words = wordsOf(text);
  if (words === null) return text;
  const cases = words.marked.map(caseOf);
  const isCapitalLine =
    !cases.includes('small') &&
    !words.plain.some(isSmall) &&
    (cases.includes('capital') || words.plain.some(isCapitalWord));
  const isName = !isCapitalLine && words.plain.length + words.marked.length >= 3 && isTitleCase(words);
  return replaceMarkedWords(text, (word) => {
    const decoded = decodeLetters(word, 'tcvn3');
    const written = caseOf(word);
    if (written === 'capital' || (written === 'open' && isCapitalLine)) return decoded.toUpperCase();
    return isName ? decoded.charAt(0).toUpperCase() + decoded.slice(1) : decoded;
  });
}

function caseOf(word: string): WordCase {
  if (/[a-z]/.test(word)) return 'small';
  return /[A-Z]/.test(word.slice(1)) ? 'capital' : 'open';
}

function isSmall(word: string): boolean {
  return /[a-z]/.test(word);
}

/** "NAM" is a word in capitals; "UBND" is an abbreviation and says nothing about the line. */
function isCapitalWord(word: string): boolean {
  return word.length > 1 && syllableFit(word) === 'full';
}

/** Each word that tells starts with a capital, and at most one does not tell. */
function isTitleCase({
  marked,
  plain,
}: {
  readonly marked: readonly string[];
  readonly plain: readonly string[];
}): boolean {
  const starts = [...marked, ...plain].map((word) => word.charAt(0));
  const hidden = starts.filter(
    (start) => start > '\u007f' && decodeLetters(start, 'tcvn3') !== decodeLetters(start, 'tcvn3').toUpperCase(),
  );
  return hidden.length === 1 && starts.every((start) => !/[a-z]/.test(start));
}
