import { type Container, identifyContainer } from './container';
import { type ContainerName, containerName } from './containerName';
import { readCsv } from './csv/readCsv';
import { readDif } from './exchange/readDif';
import { readSylk } from './exchange/readSylk';
import type { Workbook } from './grid';
import { readHtml } from './html/readHtml';
import { DEFAULT_LIMITS, type ReadLimits } from './limits';
import { readFlatOds, readOds } from './ods/readOds';
import type { ReadingProgress } from './readingProgress';
import { type Refusal, RefusalError, refusalOf } from './refusal';
import { refusalOfContainer } from './refusalOfContainer';
import { readOldXls, readXlsb } from './sheetjs/readOther';
import { readXmlSpreadsheet } from './spreadsheet2003/readXmlSpreadsheet';
import { decodeWorkbook } from './text/decodeWorkbook';
import { readXls } from './xls/readXls';
import { readXlsx } from './xlsx/readXlsx';

export interface ReadOptions {
  /** Other bounds than the defaults, for tests and for machines with little memory. */
  readonly limits?: Partial<ReadLimits>;
  /** Called while the rows of a large file are read; formats that are never large do not call it. */
  readonly progress?: ReadingProgress;
}

export type ReadResult =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly refusal: Refusal; readonly container: ContainerName };

/**
 * Reads any file a unit may send as a workbook, its texts in Unicode (see `decodeWorkbook`). Never throws and never looks
 * outside `bytes`.
 * @param fileName only tells the lock file of an open document (`~$…`) from other tiny files, and names the one sheet of
 *        a file that has no names for sheets
 */
export function readWorkbook(bytes: Uint8Array, fileName: string, options: ReadOptions = {}): ReadResult {
  const result = readRawWorkbook(bytes, fileName, options);
  return result.ok ? { ok: true, workbook: decodeWorkbook(result.workbook) } : result;
}

/** The workbook as its reader hands it out, texts exactly as in the file; the kind of file is judged by its bytes. */
export function readRawWorkbook(bytes: Uint8Array, fileName: string, options: ReadOptions = {}): ReadResult {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (bytes.length > limits.fileBytes)
    return refused({ code: 'too-large', detail: { what: 'file', limit: limits.fileBytes } }, 'unknown');
  const container = identifyContainer(bytes, fileName);
  try {
    return {
      ok: true,
      workbook: readContainer(asBuffer(bytes), container, baseName(fileName), limits, options.progress),
    };
  } catch (error) {
    return refused(refusalOf(error), containerName(container));
  }
}

/** @throws RefusalError when it is no spreadsheet, or one that can not be read */
function readContainer(
  bytes: Buffer,
  container: Container,
  sheetName: string,
  limits: ReadLimits,
  progress?: ReadingProgress,
): Workbook {
  switch (container.kind) {
    case 'xlsx':
      return readXlsx(bytes, limits, progress);
    case 'xls':
      return container.biff < 5 ? readOldXls(bytes, limits) : readXls(bytes, limits, progress);
    case 'xlsb':
      return readXlsb(bytes, limits);
    case 'csv':
      return readCsv(bytes, container.encoding, sheetName, limits, progress);
    case 'sylk':
      return readSylk(bytes, sheetName, limits);
    case 'dif':
      return readDif(bytes, sheetName, limits);
    case 'html':
      return readHtml(bytes, container.encoding, sheetName, limits);
    case 'ods':
      return readOds(bytes, limits);
    case 'xml':
      return container.flavour === 'flatOds' ? readFlatOds(bytes, limits) : readXmlSpreadsheet(bytes, limits);
    default:
      throw new RefusalError(refusalOfContainer(container));
  }
}

/** The name without folders and extension. */
function baseName(fileName: string): string {
  const name = fileName.split(/[\\/]/).at(-1) ?? '';
  return name.replace(/\.[^.]*$/, '').normalize('NFC') || 'Sheet1';
}

function refused(refusal: Refusal, container: ContainerName): ReadResult {
  return { ok: false, refusal, container };
}

/** The same memory, with the methods of a Buffer. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
