import type { Issue } from '../../domain/issue';
import type { ReportContent } from '../../domain/submission';
import type { ReadFigure } from './readCount';

export interface RowCounts {
  /** Rows of the list that hold something. */
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly duplicate: number;
  /** The running total the file states; null when the form has none or the file gives none. */
  readonly total: number | null;
}

export const NO_ROWS: RowCounts = { read: 0, accepted: 0, rejected: 0, duplicate: 0, total: null };

/** Where the persons of a list stand, so that a later finding can name the cell: column letter + `sourceRow`. */
export interface ListCells {
  readonly sheet: string;
  /** Column letter by key of the form's column; a column the file lacks is absent. */
  readonly letters: Readonly<Record<string, string>>;
}

/** What the body of a report says, whoever sent it and whatever day it is for. */
export interface BodyRead {
  /** null: a compiled table, whose rows are reports of their own. */
  readonly content: ReportContent | null;
  readonly rows: RowCounts;
  readonly figures: readonly ReadFigure[];
  readonly list: ListCells | null;
  readonly issues: readonly Issue[];
}
