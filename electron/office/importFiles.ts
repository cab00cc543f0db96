import { setImmediate } from 'node:timers/promises';
import { type ReceiptList, readReceiptList } from '../imports/receiptList';
import { readWorkbook } from '../imports/readWorkbook';
import type { Workbook } from '../imports/grid';
import { refusalIssue } from '../imports/refusals';
import { AppFailure } from '../domain/failure';
import type { Issue } from '../domain/issue';
import { importMessages } from '../text/importMessages';
import { officeMessages } from '../text/officeMessages';
import { collectFiles, type FoundFile, readFileBytes } from './collectFiles';

/** A file as it was found, before anyone asked what report it is. */
export interface ImportFile extends FoundFile {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Milliseconds since 1970; null when the file could not be read. */
  readonly modifiedMs: number | null;
  readonly content:
    | { readonly kind: 'workbook'; readonly workbook: Workbook }
    | { readonly kind: 'receiptList'; readonly receipts: ReceiptList }
    | { readonly kind: 'refused'; readonly issue: Issue };
}

export interface ReadingWatch {
  progress(done: number, total: number, fileName: string): void;
  isCancelled(): boolean;
}

/**
 * Reads files and folders one after another, giving way between files so that a cancel can come in.
 * @throws AppFailure `cancelled`; a file that cannot be read is a refused file, never an exception
 */
export async function readImportFiles(paths: readonly string[], watch: ReadingWatch): Promise<readonly ImportFile[]> {
  const found = await collectFiles(paths);
  const files: ImportFile[] = [];
  for (const [index, file] of found.entries()) {
    watch.progress(index, found.length, file.fileName);
    await setImmediate();
    if (watch.isCancelled()) throw new AppFailure('cancelled', officeMessages.cancelled);
    files.push(await readImportFile(file));
  }
  watch.progress(found.length, found.length, '');
  return files;
}

export async function readImportFile(file: FoundFile): Promise<ImportFile> {
  const read = await readFileBytes(file.path);
  if ('unreadable' in read) {
    const issue = importMessages.unreadable(file.fileName, read.unreadable);
    return { ...file, sha256: '', sizeBytes: 0, modifiedMs: null, content: { kind: 'refused', issue } };
  }
  const { bytes, sha256, modifiedMs } = read;
  return { ...file, sha256, sizeBytes: bytes.length, modifiedMs, content: understand(bytes, file.fileName) };
}

function understand(bytes: Uint8Array, fileName: string): ImportFile['content'] {
  const result = readWorkbook(bytes, fileName);
  if (!result.ok) return { kind: 'refused', issue: refusalIssue(result.refusal, fileName) };
  const receipts = readReceiptList(result.workbook, fileName);
  return receipts === null ? { kind: 'workbook', workbook: result.workbook } : { kind: 'receiptList', receipts };
}
