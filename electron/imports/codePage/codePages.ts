import { decodeWindows1252 } from './windows1252';
import { decodeWindows1258 } from './windows1258';

/** Code pages of other countries by their number in Windows, as the platform names them. */
const OTHER: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  10000: 'macintosh',
  32768: 'macintosh',
  65001: 'utf-8',
};

export const VIETNAMESE_CODE_PAGE = 1258;

/** 8-bit text of a code page; an unknown one shows as Windows-1252. */
export function decodeCodePage(bytes: Buffer, codePage: number): string {
  if (codePage === VIETNAMESE_CODE_PAGE) return decodeWindows1258(bytes);
  const name = OTHER[codePage];
  return name === undefined ? decodeWindows1252(bytes) : new TextDecoder(name).decode(bytes);
}
