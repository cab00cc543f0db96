import { decodeTcvn3Capitals, decodeTcvn3Line } from './capitals';
import type { TextEncoding } from './judgeText';
import { decodeLetters } from './legacyLetters';
import { readBackUtf8 } from './misreadUtf8';
import { replaceMarkedWords } from './scanText';
import { isEthWord, withoutEth } from './wordSight';

const ETH = /[ÐðƉɖ]/;
/** Nobody sees it, and it cuts words in two. */
const SOFT_HYPHEN = '\u00ad';

/** Look-alikes of Đ may have to be replaced even in Unicode. */
function mayHoldEth(text: string): boolean {
  return ETH.test(text);
}

/** Whether a text that is in Unicode changes all the same. */
export function mayChange(text: string): boolean {
  return mayHoldEth(text) || text.includes(SOFT_HYPHEN);
}

function unicodeOf(text: string): string {
  return mayHoldEth(text) ? replaceMarkedWords(text, (word) => (isEthWord(word) ? withoutEth(word) : word)) : text;
}

/**
 * The text in Unicode, NFC.
 * @param isCapital the font draws every letter as a capital, so that is what the writer saw
 */
export function applyReading(text: string, encoding: TextEncoding, isCapital: boolean): string {
  switch (encoding) {
    case 'unicode':
      return unicodeOf(text.replaceAll(SOFT_HYPHEN, ''));
    case 'misread-utf-8':
      return readBackUtf8(text) ?? text;
    case 'tcvn3':
      return isCapital ? decodeTcvn3Capitals(text) : decodeTcvn3Line(text);
    default:
      return decodeLetters(text, encoding);
  }
}
