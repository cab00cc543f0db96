import { syllableFit } from '../../domain/syllable';
import { decodeLetters } from './legacyLetters';
import { remembered } from './remembered';
import { eachWord, replaceMarkedWords } from './scanText';
import { MEASURE } from './wordSight';

/** Letters without a tone have capitals in TCVN3 too: "®­êng" is "đường", never "Đường". */
const UNTONED_START = /^[ăâđêôơư]/;
/** A list or an address, not a name. */
const NO_NAME = /[\d,;:()/]/;

/** What one word says about capitals. `open`: the word alone does not tell ("Tæ", "ë"). */
interface Word {
  readonly written: 'capital' | 'small' | 'open';
  readonly decoded: string;
  readonly capital: string;
  /** As `decoded`, the first letter a capital. */
  readonly titled: string;
}

/** Signs that stand alone for what they are, whatever the font makes of them. */
const LONE_SIGN = /^[·×÷½¼¾¹©®]$/;

const decodedWord = remembered((word): Word => {
  const isSign = LONE_SIGN.test(word) || MEASURE.test(word);
  const decoded = isSign ? word : decodeLetters(word, 'tcvn3');
  const capital = isSign ? word : decoded.toUpperCase();
  const titled = UNTONED_START.test(decoded) ? decoded : capital.charAt(0) + decoded.slice(1);
  return { written: caseOf(word), decoded, capital, titled };
});

/** In a font that draws every letter as a capital. */
export function decodeTcvn3Capitals(text: string): string {
  return replaceMarkedWords(text, (word) => decodedWord(word).capital).toUpperCase();
}

/**
 * TCVN3 has no capitals with a tone: "CéNG HßA" was typed with the small letters. Decoded, with the capitals back where
 * the ASCII letters around tell them: in words and lines of capitals, and at the start of a name ("Đặng Thị Ngọc Ánh").
 */
export function decodeTcvn3Line(text: string): string {
  const line = lineCase(text);
  return replaceMarkedWords(text, (word) => {
    const { written, decoded, capital, titled } = decodedWord(word);
    if (written === 'capital' || (written === 'open' && line === 'capitals')) return capital;
    return line === 'name' ? titled : decoded;
  });
}

/**
 * `capitals`: some words are in capitals and none in small letters; `name`: three words or more, each with a capital at
 * the start but one that has a letter there of which TCVN3 has no capital.
 */
function lineCase(text: string): 'capitals' | 'name' | 'other' {
  const count = { words: 0, small: 0, capital: 0, smallStarts: 0, hiddenStarts: 0 };
  eachWord(text, (start, end, isMarked) => {
    const word = text.slice(start, end);
    count.words += 1;
    const written = isMarked ? decodedWord(word).written : plainCase(word);
    if (written === 'small') count.small += 1;
    if (written === 'capital') count.capital += 1;
    if (/^[a-z]/.test(word)) count.smallStarts += 1;
    else if (isMarked && decodedWord(word).titled !== decodedWord(word).decoded) count.hiddenStarts += 1;
  });
  if (count.capital > 0 && count.small === 0) return 'capitals';
  if (NO_NAME.test(text)) return 'other';
  return count.words >= 3 && count.smallStarts === 0 && count.hiddenStarts === 1 ? 'name' : 'other';
}

function caseOf(word: string): Word['written'] {
  if (/[a-z]/.test(word)) return 'small';
  return /[A-Z]/.test(word.slice(1)) ? 'capital' : 'open';
}

/** "NAM" is a word in capitals; "UBND" is an abbreviation and says nothing about the line. */
const plainCase = remembered((word): Word['written'] => {
  if (/[a-z]/.test(word)) return 'small';
  return word.length > 1 && syllableFit(word) === 'full' ? 'capital' : 'open';
});
