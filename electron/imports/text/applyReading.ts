import { decodeTcvn3Capitals, decodeTcvn3Line } from './capitals';
import type { TextEncoding } from './judgeText';
import { decodeLetters } from './legacyLetters';
import { readBackUtf8 } from './misreadUtf8';
import { replaceMarkedWords } from './scanText';
import { isEthWord, withoutEth } from './wordSight';

const ETH = /[ÐðƉɖ]/;

/** Look-alikes of Đ may have to be replaced even in Unicode. */
export function mayHoldEth(text: string): boolean {
  return ETH.test(text);
}

/**
 * The text in Unicode, NFC.
 * @param isCapital the font draws every letter as a capital, so that is what the writer saw
 */
export function applyReading(text: string, encoding: TextEncoding, isCapital: boolean): string {
  switch (encoding) {
    case 'unicode':
      return mayHoldEth(text) ? replaceMarkedWords(text, (word) => (isEthWord(word) ? withoutEth(word) : word)) : text;
    case 'misread-utf-8':
      return readBackUtf8(text) ?? text;
    case 'tcvn3':
      return isCapital ? decodeTcvn3Capitals(text) : decodeTcvn3Line(text);
    default:
      return decodeLetters(text, encoding);
  }
}
