import { isUtf8 } from 'node:buffer';
import { damaged } from '../refusal';

const DECLARED_ENCODING = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/;
const LONGEST_DECLARATION = 256;

/**
 * The bytes of an XML part as UTF-8 without byte order mark. Nearly always they are that already and come back as they
 * are; UTF-16 is allowed by the standard, other encodings occur in hand-made files.
 * @throws RefusalError damaged, when the bytes are not text in the encoding they claim
 */
export function toUtf8Xml(bytes: Buffer, part: string): Buffer {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return recoded(bytes, 'utf-16le', part);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return recoded(bytes, 'utf-16be', part);
  if (bytes[0] === 0x3c && bytes[1] === 0) return recoded(bytes, 'utf-16le', part);
  if (bytes[0] === 0 && bytes[1] === 0x3c) return recoded(bytes, 'utf-16be', part);
  const text = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  const declared = DECLARED_ENCODING.exec(text.toString('latin1', 0, LONGEST_DECLARATION))?.[1] ?? 'utf-8';
  if (!/^(utf-?8|us-ascii)$/i.test(declared)) return recoded(text, declared, part);
  return isUtf8(text) ? text : damaged('text-encoding', { part });
}

function recoded(bytes: Buffer, encoding: string, part: string): Buffer {
  try {
    return Buffer.from(new TextDecoder(encoding, { fatal: true }).decode(bytes), 'utf8');
  } catch {
    return damaged('text-encoding', { part });
  }
}
