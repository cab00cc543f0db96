import type { Area, Sheet } from '../grid';
import type { ColumnReading } from './columnReading';

export type ColumnRole = 'ordinal' | 'unit' | 'name' | 'address' | 'phone' | 'number' | 'percent' | 'date' | 'text';

export interface TableColumn {
  readonly column: number;
  readonly letter: string;
  /** The lowest heading over the column. */
  readonly header: string;
  /** Headings from the top down: ["Số người", "Trong đó", "Nữ"]. */
  readonly path: readonly string[];
  readonly role: ColumnRole;
  /** How its figures and days are written; absent = as Vietnamese offices write. */
  readonly reading?: ColumnReading;
}

/**
 * `repeat`: the heading again on a new page; `blank`: only a pre-printed ordinal; `continuation`: the rest of the record
 * above; `note`: a remark under or in the table; `nil`: "không phát sinh" where records would stand; `part`: "trong đó",
 * figures that are already in the row above; `aside`: an average, an extreme or a sum carried to the next page, figures of other
 * rows once more.
 */
export type RowKind =
  | 'record'
  | 'nil'
  | 'total'
  | 'section'
  | 'note'
  | 'repeat'
  | 'blank'
  | 'continuation'
  | 'part'
  | 'aside';

export interface TableRow {
  readonly row: number;
  readonly kind: RowKind;
  /** Words of a total, section or note. */
  readonly label: string;
  /** Level of the mark in front (A, I, 1, 1.1, -), see outlineMarks; null without one. */
  readonly level: number | null;
  /** Why the row is a total: its words, its mark above others, or only that it equals the sum. */
  readonly told?: 'likely' | 'mark' | 'sum';
}

export interface FoundTable {
  readonly sheet: Sheet;
  /** From the first heading row to the last row of data. */
  readonly area: Area;
  /** First and last row of the heading, the row of column numbers included. */
  readonly headerRows: readonly [first: number, last: number];
  readonly columns: readonly TableColumn[];
  /** Rows that hold something, ascending; blank rows are left out. */
  readonly rows: readonly TableRow[];
}

/** Ground of a heading before its columns are understood. */
export interface Heading {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}
