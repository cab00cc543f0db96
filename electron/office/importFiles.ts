import { setImmediate } from 'node:timers/promises';
import { AppFailure } from '../domain/failure';
import type { Issue } from '../domain/issue';
import { type Assignment, type ReportContext, type ReportReading, readReport } from '../imports/readReport';
import { readWorkbook } from '../imports/readWorkbook';
import { type ReceiptList, readReceiptList } from '../imports/receiptList';
import { refusalIssue, unreadableIssue } from '../imports/refusals';
import { officeMessages } from '../text/officeMessages';
import { collectFiles, type FoundFile, readFileBytes } from './collectFiles';

export type FileContent =
  | { readonly kind: 'report'; readonly reading: ReportReading }
  | { readonly kind: 'receiptList'; readonly receipts: ReceiptList }
  | { readonly kind: 'refused'; readonly issue: Issue };

/** A file as it was found and understood. The workbook itself is let go: sixty of them need not stay in memory. */
export interface ImportFile extends FoundFile {
  /** "" when the file could not be read. */
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Milliseconds since 1970; null when the file could not be read. */
  readonly modifiedMs: number | null;
  readonly content: FileContent;
}

export interface ReadingWatch {
  progress(done: number, total: number, fileName: string): void;
  isCancelled(): boolean;
}

/**
 * Reads files and folders one after another, giving way between files so that a cancel can come in.
 * @throws AppFailure `cancelled`; a file that cannot be read is a refused file, never an exception
 */
export async function readImportFiles(
  paths: readonly string[],
  context: ReportContext,
  watch: ReadingWatch,
): Promise<readonly ImportFile[]> {
  const found = await collectFiles(paths);
  const files: ImportFile[] = [];
  for (const [index, file] of found.entries()) {
    watch.progress(index, found.length, file.fileName);
    await setImmediate();
    if (watch.isCancelled()) throw new AppFailure('cancelled', officeMessages.cancelled);
    files.push(await readImportFile(file, context));
  }
  watch.progress(found.length, found.length, '');
  return files;
}

/** @param assignment what the clerk named by hand */
export async function readImportFile(
  { path, fileName, folder }: FoundFile,
  context: ReportContext,
  assignment: Assignment = {},
): Promise<ImportFile> {
  const read = await readFileBytes(path);
  if ('unreadable' in read) {
    const issue = unreadableIssue(fileName, read.unreadable);
    return { path, fileName, folder, sha256: '', sizeBytes: 0, modifiedMs: null, content: { kind: 'refused', issue } };
  }
  const { bytes, sha256, modifiedMs } = read;
  const content = understand(bytes, { path, fileName, folder }, context, assignment);
  return { path, fileName, folder, sha256, sizeBytes: bytes.length, modifiedMs, content };
}

function understand(
  bytes: Uint8Array,
  { fileName, folder }: FoundFile,
  context: ReportContext,
  assignment: Assignment,
): FileContent {
  const result = readWorkbook(bytes, fileName);
  if (!result.ok) return { kind: 'refused', issue: refusalIssue(result.refusal, fileName) };
  const receipts = readReceiptList(result.workbook, fileName);
  if (receipts !== null) return { kind: 'receiptList', receipts };
  return { kind: 'report', reading: readReport(result.workbook, fileName, folder, context, assignment) };
}
