import type { Inspection, InspectOptions } from '../../imports/inspect';
import type { Assignment, ReportContext } from '../../imports/readReport';
import type { FoundFile } from '../collectFiles';
import type { ImportFile } from '../importFiles';
import type { PersonColumns } from './personColumns';
import type { FileMark } from './readFile';

/** What the office and its reading thread say to each other. One task at a time. */
export type Task =
  /** What all later reports are read with. */
  | { readonly kind: 'context'; readonly context: ReportContext }
  | { readonly kind: 'report'; readonly file: FoundFile; readonly assignment: Assignment }
  | { readonly kind: 'inspect'; readonly file: FoundFile; readonly options: InspectOptions };

/** A file whose list of people, if it has one, travels as columns. */
export interface PackedFile {
  readonly file: ImportFile;
  readonly persons: PersonColumns | null;
}

export type Answer =
  | { readonly kind: 'opened'; readonly mark: FileMark }
  | { readonly kind: 'report'; readonly packed: PackedFile }
  | { readonly kind: 'inspection'; readonly inspection: Inspection | { readonly unreadable: string } }
  /** A bug: something the readers did not foresee. */
  | { readonly kind: 'bug'; readonly message: string; readonly stack: string | undefined };
