import type { FailureCode } from '../../domain/failure';
import type { ExportWork, Written } from './writeOpenData';

/** Given to the thread at its start; all it knows. */
export interface ExportTask {
  readonly image: Uint8Array;
  readonly work: ExportWork;
}

export type ExportMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly label: string }
  | { readonly kind: 'written'; readonly written: Written }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly message: string };
