import { AppFailure } from '../domain/failure';
import type { Issue } from '../domain/issue';
import type { ReportContext, ReportReading } from '../imports/readReport';
import type { ReceiptList } from '../imports/receiptList';
import { officeMessages } from '../text/officeMessages';
import { collectFiles, type FoundFile } from './collectFiles';
import type { FileReader } from './reading/fileReader';

export type FileContent =
  | { readonly kind: 'report'; readonly reading: ReportReading }
  | { readonly kind: 'receiptList'; readonly receipts: ReceiptList }
  /** `what`: what the file is, or its fault, by the reader's own word; null when the system did not give it. */
  | { readonly kind: 'refused'; readonly issue: Issue; readonly what: string | null };

/** A file as it was found and understood. The workbook itself is let go: sixty of them need not stay in memory. */
export interface ImportFile extends FoundFile {
  /** "" when the file could not be read. */
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Milliseconds since 1970; null when the file could not be read. */
  readonly modifiedMs: number | null;
  readonly content: FileContent;
  /** Its people are counted and not kept, so its bytes are not kept either; absent: false. */
  readonly isCounted?: boolean;
}

/** Bytes gone through of one file, of all that its reader has to. */
export interface InFile {
  readonly doneBytes: number;
  readonly totalBytes: number;
}

export interface ReadingWatch {
  /** @param inFile how far the file is read; null when it is not known */
  progress(done: number, total: number, fileName: string, inFile: InFile | null): void;
  isCancelled(): boolean;
}

/**
 * Reads files and folders one after another.
 * @throws AppFailure `cancelled`; a file that cannot be read is a refused file, never an exception
 */
export async function readImportFiles(
  reader: FileReader,
  paths: readonly string[],
  context: ReportContext,
  watch: ReadingWatch,
): Promise<readonly ImportFile[]> {
  const found = await collectFiles(paths);
  const files: ImportFile[] = [];
  for (const [index, file] of found.entries()) {
    const reached = (inFile: InFile | null) => watch.progress(index, found.length, file.fileName, inFile);
    reached(null);
    if (watch.isCancelled()) throw new AppFailure('cancelled', officeMessages.cancelled);
    const progress = (doneBytes: number, totalBytes: number) => reached({ doneBytes, totalBytes });
    files.push(await reader.readReport(file, context, {}, progress));
  }
  watch.progress(found.length, found.length, '', null);
  return files;
}
