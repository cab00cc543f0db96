import type { DirectiveReading } from '../../domain/directiveText/reading';
import type { ReadPackage } from '../../domain/package/packageModel';
import type { PersonColumns } from '../../domain/packedPersons';
import type { Ruling } from '../../domain/ruling';
import type { Inspection, InspectOptions } from '../../imports/inspect';
import type { Assignment, ReportContext } from '../../imports/readReport';
import type { FoundFile } from '../collectFiles';
import type { ImportFile } from '../importFiles';
import type { AuditedText, AuditSource } from './auditFile';
import type { Unopened } from './fileReader';
import type { QuestionAnswer, QuestionInput, QuestionKind } from './questions';
import type { FileMark } from './readFile';

/** What the office and its reading thread say to each other. One task at a time. */
export type Task =
  /** What all later reports are read with. */
  | { readonly kind: 'context'; readonly context: ReportContext }
  | { readonly kind: 'report'; readonly file: FoundFile; readonly assignment: Assignment }
  | { readonly kind: 'inspect'; readonly file: FoundFile; readonly options: InspectOptions }
  | AskTask
  | { readonly kind: 'letter'; readonly file: FoundFile }
  /** A finished paper, from its file or its bytes, to be held against the rules of presentation. */
  | { readonly kind: 'measure'; readonly paper: PaperSource; readonly resourcesFolder: string }
  /** Pasted words of a directive: rules over text from outside are kept out of the core's thread, too. */
  | { readonly kind: 'letterText'; readonly text: string }
  /** A package between levels: all of it but its files, or some of its files. */
  | { readonly kind: 'package'; readonly file: FoundFile; readonly password: string | null }
  | PackageFilesTask
  /** Percentages recomputed, of a file or of words. */
  | { readonly kind: 'audit'; readonly source: AuditSource };

/** A file, or a paper just made. */
export type PaperSource = FoundFile | { readonly bytes: Uint8Array; readonly fileName: string };

export interface PackageFilesTask {
  readonly kind: 'packageFiles';
  readonly file: FoundFile;
  readonly password: string | null;
  readonly hashes: readonly string[];
  /** Of the package that was looked at. */
  readonly sha256: string;
}

export interface AskTask {
  readonly kind: 'ask';
  readonly file: FoundFile;
  readonly question: QuestionKind;
  readonly input: QuestionInput<QuestionKind>;
}

/** A file whose list of people, if it has one, travels as columns. */
export interface PackedFile {
  readonly file: ImportFile;
  readonly persons: PersonColumns | null;
}

export type Answer =
  | { readonly kind: 'opened'; readonly mark: FileMark }
  | { readonly kind: 'progress'; readonly doneBytes: number; readonly totalBytes: number }
  | { readonly kind: 'report'; readonly packed: PackedFile }
  | { readonly kind: 'inspection'; readonly inspection: Inspection | { readonly unreadable: string } }
  | { readonly kind: 'answered'; readonly answered: AnyAnswer | Unopened }
  | { readonly kind: 'letter'; readonly letter: DirectiveReading | Unopened }
  | { readonly kind: 'ruling'; readonly ruling: Ruling | Unopened }
  | { readonly kind: 'audit'; readonly audit: AuditedText | Unopened }
  | { readonly kind: 'package'; readonly read: ReadPackage | Unopened }
  | { readonly kind: 'packageFiles'; readonly read: PackageBytes | Unopened }
  /** A bug: something the readers did not foresee. */
  | { readonly kind: 'bug'; readonly message: string; readonly stack: string | undefined };

/** Files of a package, in the order they were asked for. */
export interface PackageBytes {
  readonly files: readonly Uint8Array<ArrayBuffer>[];
}

export interface AnyAnswer {
  readonly answer: QuestionAnswer<QuestionKind>;
  readonly sha256: string;
}
