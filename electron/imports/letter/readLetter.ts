import { readDirectiveText } from '../../domain/directiveText/readDirectiveText';
import type { DirectiveReading } from '../../domain/directiveText/reading';
import { decodeTextFile } from '../codePage/decodeTextFile';
import { type Container, identifyContainer } from '../container';
import { DEFAULT_LIMITS } from '../limits';
import { type Refusal, refusalOf, refuse } from '../refusal';
import { refuseContainer } from '../refuseContainer';
import { decodeName } from '../text/decodeName';
import { pageText } from './pageText';
import { readDocx } from './readDocx';
import { readOdt } from './readOdt';
import { readPdf } from './readPdf';

export type LetterResult =
  | { readonly ok: true; readonly reading: DirectiveReading }
  | { readonly ok: false; readonly refusal: Refusal };

/** A directive of a hundred pages has some 300,000 letters; far longer texts are no directive. */
export const MOST_LETTERS = 600_000;

/**
 * The structure of the directive in a file: plain text in any encoding of the country, a Word (.docx) or OpenDocument
 * text, a PDF that carries its words, a web page. Never throws what a file may cause.
 * @param fileName only tells the lock file of an open document from others
 */
export async function readLetter(bytes: Uint8Array, fileName: string): Promise<LetterResult> {
  try {
    return { ok: true, reading: readDirectiveText(await letterText(bytes, fileName)) };
  } catch (error) {
    return { ok: false, refusal: refusalOf(error) };
  }
}

/** The plain text of such a file, in Unicode. @throws RefusalError when there is none to take */
export async function letterText(bytes: Uint8Array, fileName: string): Promise<string> {
  if (bytes.length > DEFAULT_LIMITS.fileBytes) refuse('too-large', { what: 'file' });
  const text = await rawText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName);
  if (text.trim() === '') refuse('empty-file', { what: 'blank' });
  if (text.length > MOST_LETTERS) refuse('too-large', { what: 'text', limit: MOST_LETTERS });
  return inUnicode(text);
}

function rawText(bytes: Buffer, fileName: string): string | Promise<string> {
  const container = identifyContainer(bytes, fileName);
  switch (container.kind) {
    case 'text':
    case 'dif':
    case 'sylk':
      return decodeTextFile(bytes, encodingOf(bytes));
    case 'csv':
      return decodeTextFile(bytes, container.encoding);
    case 'html':
      return pageText(bytes, container.encoding);
    case 'document':
      return documentText(bytes, container);
    default:
      return refuseContainer(container);
  }
}

function documentText(bytes: Buffer, container: Extract<Container, { kind: 'document' }>): string | Promise<string> {
  const { what } = container;
  if (what === 'pdf') return readPdf(bytes);
  const isZip = bytes.readUInt16BE(0) === 0x504b;
  if (what === 'word' && isZip) return readDocx(bytes);
  if (what === 'odt' && isZip) return readOdt(bytes);
  return refuseContainer(container);
}

function encodingOf(bytes: Buffer): 'utf-16le' | 'utf-16be' | 'utf-8' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = bytes.subarray(0, 2000).filter((byte, at) => at % 2 === 1 && byte === 0).length;
  return zeros * 4 > Math.min(bytes.length, 2000) / 2 ? 'utf-16le' : 'utf-8';
}

/** TCVN3 and VNI write Vietnamese into signs of other letters; each line is judged, for a paper may mix them. */
function inUnicode(text: string): string {
  const whole = decodeName(text.replace(/^\ufeff/, ''));
  return whole === text ? text.split('\n').map(decodeLine).join('\n') : whole;
}

function decodeLine(line: string): string {
  return /[\u0080-\uffff]/.test(line) ? decodeName(line) : line;
}
