import type { IsoDay, LocalTime } from './calendar';
import type { ReminderChoice } from './reminder';

/** Papers that are made for many units at once. */
export const BATCH_KINDS = ['reminder', 'form-01', 'form-02'] as const;
export type BatchKind = (typeof BATCH_KINDS)[number];

/** Files that each unit gets of its own, beside the one to print. */
export const SINGLE_FORMATS = ['pdf', 'docx'] as const;
export type SingleFormat = (typeof SINGLE_FORMATS)[number];

/** What a clerk asks for in one action. */
export interface BatchOrder {
  readonly kind: BatchKind;
  readonly directiveId: string;
  /** The hour the figures are cut at. */
  readonly at: LocalTime;
  readonly unitIds: readonly string[];
  /** Each letter gets the next number of its series; needs `issuedOn`. */
  readonly givesNumbers: boolean;
  /** The clerk has read what is odd about the numbers and wants them all the same. */
  readonly insist?: boolean | undefined;
  /** The clerk knows that some of the units have numbered letters of that day, and wants others beside them. */
  readonly again?: boolean | undefined;
  /** One number typed for all; only while none is given. */
  readonly number?: string | undefined;
  readonly issuedOn?: IsoDay | undefined;
  readonly signatoryId?: string | undefined;
  /** When the units are reminded; left out: now. */
  readonly remindedAt?: LocalTime | undefined;
  readonly countsToday?: boolean | undefined;
  /** Drafts with the kept pictures of signature and seal; what the register keeps has none. */
  readonly hasPictures?: boolean | undefined;
  /** The reminders that the letters are part of: they go into the log when the files are there. */
  readonly reminds?: { readonly choice: ReminderChoice; readonly insist: boolean } | undefined;
  /** The file to print is for both sides of the paper: none of the batch begins on the back of another. */
  readonly ownSheets?: boolean | undefined;
  readonly formats: readonly SingleFormat[];
}

/** `open`: not all files are there yet; `done`: they are; `dropped`: given up, numbers given back or cancelled. */
export type BatchState = 'open' | 'done' | 'dropped';

/** One action with what became of it. Numbers are given when it begins, files are there all at once when it ends. */
export interface PaperBatch {
  readonly id: string;
  readonly order: BatchOrder;
  /** Where the clerk wants the files; null: not said yet. */
  readonly folder: string | null;
  /** Name of the new folder in it that holds them. */
  readonly folderName: string;
  readonly state: BatchState;
  readonly createdAt: LocalTime;
  readonly endedAt: LocalTime | null;
}

/** What becomes of the numbers of a batch that is given up. */
export interface DroppedNumbers {
  /** Given back to the series. */
  readonly returned: number;
  /** Used up: others were given after them. */
  readonly cancelled: number;
  /** The last number that keeps them from going back; null: none does, or some go back. */
  readonly takenAfter: string | null;
}

/** Name under which the files are gathered before they take their place; hidden where dots hide. */
export function workFolderName({ folderName, id }: Pick<PaperBatch, 'folderName' | 'id'>): string {
  return `.${folderName}.${id.slice(0, 8)}.tam`;
}
