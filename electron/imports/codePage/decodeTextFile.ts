import { isUtf8 } from 'node:buffer';
import type { TextEncoding } from '../container';
import { looksLikeWindows1258 } from '../text/looksLikeWindows1258';
import { decodeWindows1252 } from './windows1252';
import { windows1258Of } from './windows1258';

/**
 * Text of a whole file, without byte order mark.
 * @param encoding as told from its beginning; what looked like UTF-8 there may turn out to be a code page further down
 */
export function decodeTextFile(bytes: Buffer, encoding: TextEncoding): string {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return new TextDecoder(encoding).decode(bytes);
  if (isUtf8(bytes) || isBrokenUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  return decode8Bit(bytes);
}

/** Text in a code page that nobody names: Windows-1258 when its words say so, otherwise the surface of 1252. */
export function decode8Bit(bytes: Buffer): string {
  const surface = decodeWindows1252(bytes);
  return looksLikeWindows1258(surface) ? windows1258Of(surface) : surface;
}

/** UTF-8 with a few wrong bytes: they show as �, and the rest is not spoiled for their sake. */
function isBrokenUtf8(bytes: Buffer): boolean {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return true;
  const text = bytes.toString('utf8');
  const wrong = (text.match(/\ufffd/g) ?? []).length;
  const right = (text.match(/[\u0080-\ufffc]/g) ?? []).length;
  return wrong * 10 < right;
}
