import type { DirectiveReading } from '../../domain/directiveText/reading';
import type { ReadPackage } from '../../domain/package/packageModel';
import type { Ruling } from '../../domain/ruling';
import type { Inspection, InspectOptions } from '../../imports/inspect';
import type { ReadingProgress } from '../../imports/readingProgress';
import type { Assignment, ReportContext } from '../../imports/readReport';
import type { Refusal } from '../../imports/refusal';
import type { FoundFile } from '../collectFiles';
import type { ImportFile } from '../importFiles';
import type { AuditedText, AuditSource } from './auditFile';
import type { PackageBytes, PaperSource } from './messages';
import type { QuestionAnswer, QuestionInput, QuestionKind } from './questions';

/** Reads files from outside where no harm can come of it, one at a time. */
export interface FileReader {
  /** Somebody is about to hand over a file: what reading it needs is made ready meanwhile. */
  prepare(): void;
  /**
   * A file that takes too long, too much memory, or is too much for the reader comes back refused.
   * @param progress told now and then while a large file is read
   * @throws AppFailure `cancelled` when it was stopped meanwhile
   */
  readReport(
    file: FoundFile,
    context: ReportContext,
    assignment: Assignment,
    progress?: ReadingProgress,
  ): Promise<ImportFile>;
  /** @throws AppFailure `cancelled` */
  inspect(file: FoundFile, options: InspectOptions): Promise<Inspection | Unopened>;
  /**
   * Anything else that is asked of a workbook, within the same bounds as a report.
   * @throws AppFailure `cancelled`
   */
  ask<K extends QuestionKind>(file: FoundFile, kind: K, input: QuestionInput<K>): Promise<Answered<K> | Unopened>;
  /**
   * The structure of a directive, from its file or from its words.
   * @throws AppFailure `cancelled`
   */
  readLetter(source: FoundFile | { readonly text: string }): Promise<DirectiveReading | Unopened>;
  /**
   * A finished PDF or Word document held against the rules of presentation.
   * @param resourcesFolder where the rule set and the decree's font are
   * @throws AppFailure `cancelled`
   */
  measure(paper: PaperSource, resourcesFolder: string): Promise<Ruling | Unopened>;
  /**
   * Every percentage of a finished paper, or of words, recomputed from its counts.
   * @throws AppFailure `cancelled`
   */
  audit(source: AuditSource): Promise<AuditedText | Unopened>;
  /**
   * A package between levels, all of it but the bytes of its files.
   * @throws AppFailure `cancelled`
   */
  readPackage(file: FoundFile, password: string | null): Promise<ReadPackage | Unopened>;
  /**
   * Some files of a package that was read before.
   * @param sha256 of the package as it was then; another file in its place is not opened
   * @throws AppFailure `cancelled`
   */
  readPackageFiles(
    file: FoundFile,
    password: string | null,
    hashes: readonly string[],
    sha256: string,
  ): Promise<PackageBytes | Unopened>;
  /** Ends whatever is being read at once. */
  stop(): void;
  /** Keeps nothing of what was read: at once, or as soon as what is being read now is. */
  rest(): void;
}

export interface Answered<K extends QuestionKind> {
  readonly answer: QuestionAnswer<K>;
  /** Of the bytes that were read. */
  readonly sha256: string;
}

/** The system did not give the file, or the reader had to be ended. */
export type Unopened = { readonly unreadable: string } | { readonly refusal: Refusal };
