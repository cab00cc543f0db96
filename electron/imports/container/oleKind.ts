import type { Container } from '../container';
import { damaged } from '../refusal';
import { type OleEntry, OleFile } from './oleFile';

/** The record that says a workbook is encrypted stands among the first; the sheets come far behind. */
const MAX_GLOBALS_BYTES = 64 * 1024;
const RECORD_BOF = 0x0809;
const RECORD_FILE_PASS = 0x002f;
const RECORD_EOF = 0x000a;
const BIFF8 = 0x0600;

/** Names of streams and storages that only one kind of document has. */
const DOCUMENTS: readonly (readonly [string, Container])[] = [
  ['WordDocument', { kind: 'document', what: 'word' }],
  ['PowerPoint Document', { kind: 'document', what: 'powerpoint' }],
  ['__nameid_version1.0', { kind: 'document', what: 'outlook' }],
];

/** What an OLE compound file holds; null when the bytes are none. @throws RefusalError damaged */
export function identifyOle(bytes: Buffer): Container | null {
  if (!OleFile.isOle(bytes)) return null;
  const file = new OleFile(bytes);
  if (file.findStream('EncryptedPackage')) return { kind: 'encrypted', what: 'ooxml' };
  if (file.findStream('\u0009DRMContent')) return { kind: 'encrypted', what: 'xls' };
  const workbook = file.findStream('Workbook') ?? file.findStream('Book');
  if (workbook) return identifyBiff(file, workbook);
  const names = new Set(file.entries.map((entry) => entry.name));
  const document = DOCUMENTS.find(([name]) => names.has(name));
  return document ? document[1] : { kind: 'unknown' };
}

/** Every record begins with its number and length, both of two bytes. */
function identifyBiff(file: OleFile, workbook: OleEntry): Container {
  const globals = file.readStart(workbook, MAX_GLOBALS_BYTES);
  if (globals.length < 8 || globals.readUInt16LE(0) !== RECORD_BOF) damaged('xls-stream');
  const biff = globals.readUInt16LE(4) === BIFF8 ? 8 : 5;
  for (let at = 0; at + 4 <= globals.length; at += 4 + globals.readUInt16LE(at + 2)) {
    const record = globals.readUInt16LE(at);
    if (record === RECORD_FILE_PASS) return { kind: 'encrypted', what: 'xls' };
    if (record === RECORD_EOF) break;
  }
  return { kind: 'xls', biff };
}
