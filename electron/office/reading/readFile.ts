import { type Inspection, type InspectOptions, inspect } from '../../imports/inspect';
import { type Assignment, type ReportContext, readReport } from '../../imports/readReport';
import { readWorkbook } from '../../imports/readWorkbook';
import { readReceiptList } from '../../imports/receiptList';
import { refusalIssue, unreadableIssue } from '../../imports/refusals';
import { type FileBytes, type FoundFile, readFileBytes } from '../collectFiles';
import type { FileContent, ImportFile } from '../importFiles';

/** What is known of a file before anything is understood. */
export type FileMark = Pick<FileBytes, 'sha256' | 'modifiedMs'> & { readonly sizeBytes: number };

/** What the file holds; a file that cannot be read is refused, never an exception. @param onOpened called when its bytes are here */
export async function readImportFile(
  { path, fileName, folder }: FoundFile,
  context: ReportContext,
  assignment: Assignment,
  onOpened: (mark: FileMark) => void,
): Promise<ImportFile> {
  const read = await readFileBytes(path);
  if ('unreadable' in read) {
    const issue = unreadableIssue(fileName, read.unreadable);
    return { path, fileName, folder, sha256: '', sizeBytes: 0, modifiedMs: null, content: { kind: 'refused', issue } };
  }
  const { bytes, sha256, modifiedMs } = read;
  const mark = { sha256, sizeBytes: bytes.length, modifiedMs };
  onOpened(mark);
  const content = understand(bytes, { path, fileName, folder }, context, assignment);
  return { path, fileName, folder, ...mark, content };
}

/** How a spreadsheet is understood without any directive; `unreadable` is the system's reason. */
export async function inspectFile(
  { path, fileName }: FoundFile,
  options: InspectOptions,
): Promise<Inspection | { readonly unreadable: string }> {
  const read = await readFileBytes(path);
  return 'unreadable' in read ? read : inspect(read.bytes, fileName, options);
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
