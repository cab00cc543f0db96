import type { DescribedTable } from './dictionary';

/** A value as it stands in a table; null: nothing. */
export type OpenCell = string | number | null;

/** A table of the data file as it lies there, or one put together for people to read. */
export interface OpenTable extends DescribedTable {
  readonly kind: 'table' | 'view';
  /** Name of its sheet and of what is said about it. */
  readonly title: string;
  readonly rowCount: number;
  /** A text may be too long for a cell of a workbook. */
  readonly hasLongTexts: boolean;
  /** Walked once, from the first row on. */
  rows(): Iterable<readonly OpenCell[]>;
}

/** What was kept back, and why: nobody asked for people, or for this table. */
export interface LeftOut {
  readonly table: string;
  /** null: the whole table. */
  readonly column: string | null;
  /** Rows of the table, or texts of the column. */
  readonly rows: number;
  readonly why: 'people' | 'notAsked';
}

export const OPEN_DATA_FORMATS = ['csv', 'xlsx', 'both'] as const;
export type OpenDataFormat = (typeof OPEN_DATA_FORMATS)[number];

/** A table in a file of the export; a workbook holds many. */
export interface OpenDataFile {
  /** Below the folder of the export. */
  readonly path: string;
  readonly table: string;
  readonly rows: number;
}
