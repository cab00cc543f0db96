import type { DirectiveReading } from '../../domain/directiveText/reading';
import { type Inspection, type InspectOptions, inspect } from '../../imports/inspect';
import { readLetter } from '../../imports/letter/readLetter';
import type { ReadingProgress } from '../../imports/readingProgress';
import { type Assignment, type ReportContext, readReport } from '../../imports/readReport';
import { readWorkbook } from '../../imports/readWorkbook';
import { readReceiptList } from '../../imports/receiptList';
import { RefusalError } from '../../imports/refusal';
import { unreadableIssue } from '../../imports/refusals';
import { bytesGiven, type FileBytes, type FoundFile, readFileBytes } from '../collectFiles';
import type { FileContent, ImportFile } from '../importFiles';
import type { Answered, Unopened } from './fileReader';
import { ANSWERING, type QuestionInput, type QuestionKind } from './questions';
import { refusedContent } from './refusedContent';

/** What is known of a file before anything is understood. */
export type FileMark = Pick<FileBytes, 'sha256' | 'modifiedMs'> & { readonly sizeBytes: number };

/** What is told while a file is read. */
export interface ReadingEvents {
  /** Its bytes are here. */
  opened(mark: FileMark): void;
  readonly progress?: ReadingProgress;
}

/** What the file holds; a file that cannot be read is refused, never an exception. */
export async function readImportFile(
  { path, fileName, folder }: FoundFile,
  context: ReportContext,
  assignment: Assignment,
  events: ReadingEvents,
): Promise<ImportFile> {
  const read = await readFileBytes(path);
  if ('unreadable' in read) {
    const issue = unreadableIssue(fileName, read.unreadable);
    const content: FileContent = { kind: 'refused', issue, what: null };
    return { path, fileName, folder, sha256: '', sizeBytes: 0, modifiedMs: null, content };
  }
  const { bytes, sha256, modifiedMs } = read;
  const mark = { sha256, sizeBytes: bytes.length, modifiedMs };
  events.opened(mark);
  const content = understand(bytes, { path, fileName, folder }, context, assignment, events.progress);
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

/** What a workbook says to a question; a file that is no workbook is refused. */
export async function askFile<K extends QuestionKind>(
  { path, fileName, unsealed }: FoundFile,
  kind: K,
  input: QuestionInput<K>,
): Promise<Answered<K> | Unopened> {
  const read = unsealed === undefined ? await readFileBytes(path) : bytesGiven(unsealed);
  if ('unreadable' in read) return read;
  const result = readWorkbook(read.bytes, fileName);
  if (!result.ok) return { refusal: result.refusal };
  try {
    return { answer: ANSWERING[kind](result.workbook, input, fileName, Buffer.from(read.bytes)), sha256: read.sha256 };
  } catch (error) {
    if (error instanceof RefusalError) return { refusal: error.refusal };
    throw error;
  }
}

/** The structure of the directive in a file; one without words to take is refused. */
export async function readLetterFile({ path, fileName }: FoundFile): Promise<DirectiveReading | Unopened> {
  const read = await readFileBytes(path);
  if ('unreadable' in read) return read;
  const result = await readLetter(read.bytes, fileName);
  return result.ok ? result.reading : { refusal: result.refusal };
}

function understand(
  bytes: Uint8Array,
  { fileName, folder }: FoundFile,
  context: ReportContext,
  assignment: Assignment,
  progress: ReadingProgress | undefined,
): FileContent {
  const result = readWorkbook(bytes, fileName, progress === undefined ? {} : { progress });
  if (!result.ok) return refusedContent(result.refusal, fileName);
  const receipts = readReceiptList(result.workbook, fileName);
  if (receipts !== null) return { kind: 'receiptList', receipts };
  return { kind: 'report', reading: readReport(result.workbook, fileName, folder, context, assignment) };
}
