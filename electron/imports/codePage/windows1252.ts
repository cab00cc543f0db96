/** What Windows-1252 has at 0x80 to 0x9F; the five unused places stay the controls they are in Unicode. */
const HIGH =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
const NOT_LATIN_1 = /[\x80-\x9f]/g;

/**
 * The surface of 8-bit text: one letter a byte, as Windows-1252 shows it. Text in the legacy Vietnamese fonts (TCVN3,
 * VNI) comes out as those fonts have it under their glyphs, so nothing is lost for who decodes it later.
 */
export function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(NOT_LATIN_1, (letter) => HIGH.charAt(letter.charCodeAt(0) - 0x80));
}
