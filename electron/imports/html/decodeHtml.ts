import { isUtf8 } from 'node:buffer';
import { decode8Bit, decodeTextFile } from '../codePage/decodeTextFile';
import { decodeWindows1258 } from '../codePage/windows1258';
import type { TextEncoding } from '../container';

const HEAD_BYTES = 8192;
const DECLARED = /charset\s*=\s*["']?\s*([\w-]+)/i;

/**
 * Text of a web page. What the bytes show goes before what the page declares: exports often declare the wrong thing.
 * @param declared by whoever sent the page along, or null
 */
export function decodeHtml(bytes: Buffer, encoding: TextEncoding, declared: string | null = null): string {
  if (encoding !== 'utf-8' && encoding !== '8bit') return decodeTextFile(bytes, encoding);
  if (isUtf8(bytes)) return decodeTextFile(bytes, 'utf-8');
  const name = (declared ?? DECLARED.exec(bytes.toString('latin1', 0, HEAD_BYTES))?.[1] ?? '').toLowerCase();
  if (name === 'windows-1258') return decodeWindows1258(bytes);
  return name === 'utf-8' ? decodeTextFile(bytes, 'utf-8') : decode8Bit(bytes);
}
