import { decodeCodePage, VIETNAMESE_CODE_PAGE } from '../codePage/codePages';
import { decodeWindows1252 } from '../codePage/windows1252';
import { looksLikeWindows1258 } from '../text/looksLikeWindows1258';

/** Fonts whose own glyphs are the encoding: their bytes mean nothing in any code page. */
const LEGACY_FONT = /^(?:\.vn|vni-)/i;
const VIETNAMESE_CHARSET = 163;

export interface XlsFont {
  readonly name: string;
  /** Windows' number of the script the font was chosen for. */
  readonly charset: number;
}

/**
 * Text of BIFF5, a byte a letter, in the code page of the file. Files that claim the Vietnamese one often hold text of
 * legacy fonts in it, so there the words decide.
 */
export function byteText(bytes: Buffer, codePage: number, font: XlsFont | undefined): string {
  if (font && LEGACY_FONT.test(font.name)) return decodeWindows1252(bytes);
  if (codePage !== VIETNAMESE_CODE_PAGE && font?.charset !== VIETNAMESE_CHARSET) return decodeCodePage(bytes, codePage);
  return looksLikeWindows1258(decodeWindows1252(bytes))
    ? decodeCodePage(bytes, VIETNAMESE_CODE_PAGE)
    : decodeWindows1252(bytes);
}
