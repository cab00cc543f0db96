import { decodeWindows1252 } from './windows1252';

/**
 * Characters of Windows-1258 that the same byte of Windows-1252 shows as something else: five combining tones, the sign
 * of the đồng, and the letters of Vietnamese that Latin-1 lacks.
 */
export const WINDOWS_1258: ReadonlyMap<string, string> = new Map([
  ['Ã', 'Ă'],
  ['ã', 'ă'],
  ['Ð', 'Đ'],
  ['ð', 'đ'],
  ['Õ', 'Ơ'],
  ['õ', 'ơ'],
  ['Ý', 'Ư'],
  ['ý', 'ư'],
  ['Ì', '\u0300'],
  ['Ò', '\u0309'],
  ['Þ', '\u0303'],
  ['ì', '\u0301'],
  ['ò', '\u0323'],
  ['þ', '₫'],
]);
const DIFFERENT = new RegExp(`[${[...WINDOWS_1258.keys()].join('')}]`, 'g');

export function decodeWindows1258(bytes: Buffer): string {
  return windows1258Of(decodeWindows1252(bytes));
}

/**
 * What Windows-1258 meant by a text that was shown as Windows-1252. The code page keeps a tone behind its letter; the
 * result is composed (NFC), as everybody else writes it.
 */
export function windows1258Of(surface: string): string {
  return surface.replace(DIFFERENT, (sign) => WINDOWS_1258.get(sign) ?? sign).normalize('NFC');
}

/** True when the two code pages show the text differently. */
export function differsIn1258(surface: string): boolean {
  return surface.search(DIFFERENT) >= 0;
}
