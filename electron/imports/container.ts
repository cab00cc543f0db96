import { identifyOle } from './container/oleKind';
import { identifySignature } from './container/signatures';
import { identifyText } from './container/textKind';
import { identifyZip } from './container/zipKind';
import { type Refusal, refusalOf } from './refusal';

/** What a file is, told from its bytes; its name and extension prove nothing. */
export type Container =
  /** Office Open XML workbook, with or without macros (.xlsx, .xlsm, .xltx). */
  | { readonly kind: 'xlsx'; readonly hasMacros: boolean }
  /** Excel's binary workbook in a zip. */
  | { readonly kind: 'xlsb' }
  /** OpenDocument spreadsheet. */
  | { readonly kind: 'ods' }
  /** Excel 2 to 2003; `biff` 8 is Excel 97 and later. */
  | { readonly kind: 'xls'; readonly biff: 2 | 3 | 4 | 5 | 8 }
  /** Lines of separated values. */
  | { readonly kind: 'csv'; readonly encoding: TextEncoding }
  /** A web page or web archive, as many systems export tables under the name .xls. */
  | { readonly kind: 'html'; readonly encoding: TextEncoding }
  /** A spreadsheet in one XML file: Excel's of 2003, or flat OpenDocument. */
  | { readonly kind: 'xml'; readonly flavour: 'spreadsheet2003' | 'flatOds' }
  /** Symbolic link format, the text form of old spreadsheets. */
  | { readonly kind: 'sylk' }
  /** Data interchange format, another such. */
  | { readonly kind: 'dif' }
  /** Opens only with a password; `what` is what asks for it. */
  | { readonly kind: 'encrypted'; readonly what: 'ooxml' | 'xls' | 'ods' | 'zip' }
  | { readonly kind: 'document'; readonly what: 'word' | 'powerpoint' | 'pdf' | 'outlook' | 'odt' | 'odp' | 'access' }
  | { readonly kind: 'image'; readonly what: 'image' }
  | { readonly kind: 'archive'; readonly what: 'zip' | 'rar' | '7z' | 'gzip' }
  /** Text without separators; XML of another trade. */
  | { readonly kind: 'text'; readonly what: 'text' | 'xml' }
  | { readonly kind: 'empty' }
  /** The note Excel, WPS or LibreOffice leaves beside an open document. */
  | { readonly kind: 'lockFile' }
  /** A zip or OLE file too broken, large or unsafe to look into. */
  | { readonly kind: 'unreadable'; readonly refusal: Refusal; readonly isZip: boolean }
  | { readonly kind: 'unknown' };

/** `8bit`: some code page, which one is for the reader to find out. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | '8bit';

const LONGEST_LOCK_FILE = 4096;

/**
 * Identifies a file by content. Pure, never throws, looks at a small part of the bytes only.
 * @param fileName used for lock files alone, whose content is just somebody's name
 */
export function identifyContainer(bytes: Uint8Array, fileName: string): Container {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return identify(buffer, fileName);
  } catch (error) {
    return { kind: 'unreadable', refusal: refusalOf(error), isZip: isZip(buffer) };
  }
}

function identify(bytes: Buffer, fileName: string): Container {
  if (isZip(bytes)) return identifyZip(bytes);
  if (isLockFile(bytes, fileName)) return { kind: 'lockFile' };
  if (bytes.length === 0) return { kind: 'empty' };
  return identifySignature(bytes) ?? identifyOle(bytes) ?? identifyText(bytes) ?? { kind: 'unknown' };
}

/** A first entry, or the end record of a zip without entries. */
function isZip(bytes: Buffer): boolean {
  const signature = bytes.length >= 4 ? bytes.readUInt32BE(0) : 0;
  return signature === 0x504b0304 || signature === 0x504b0506;
}

function isLockFile(bytes: Buffer, fileName: string): boolean {
  const name = fileName.split(/[\\/]/).at(-1) ?? '';
  const isNamedSo = name.startsWith('~$') || (name.startsWith('.~lock.') && name.endsWith('#'));
  return isNamedSo && bytes.length <= LONGEST_LOCK_FILE;
}
