import type { TextRun } from '../grid';
import type { CellStyle } from './numberFormat';

/** A text of the file; with runs when parts of it declare a font. */
export type StoredText = string | { readonly text: string; readonly runs: readonly TextRun[] };

/**
 * The cells of one sheet, sorted by row and column, in flat arrays: 13 bytes a cell instead of an object each, so that
 * a million cells neither fill the memory nor keep the garbage collector busy. Only cells that hold something are here.
 */
export interface CellStore {
  /** Rows that hold cells, ascending; the cells of `rowNumbers[i]` stand at `rowStarts[i]` up to `rowStarts[i + 1]`. */
  readonly rowNumbers: Uint32Array;
  readonly rowStarts: Uint32Array;
  readonly columns: Uint16Array;
  /** See cellCodes. */
  readonly codes: Uint8Array;
  readonly styleIds: Uint16Array;
  /** The number itself, 0 or 1 for a boolean, or an index into `texts`. */
  readonly values: Float64Array;
  /** Shared by all sheets of the workbook. */
  readonly texts: readonly StoredText[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

/** Index into `rowNumbers`, or -1 for a blank row. */
export function findRow(store: CellStore, row: number): number {
  const { rowNumbers } = store;
  const guess = row - (rowNumbers[0] ?? 0); // rows without a gap: most tables
  if (rowNumbers[guess] === row) return guess;
  return search(rowNumbers, 0, rowNumbers.length, row);
}

/** How many of the rows, ascending, are not below `row`: the place of the first one that is. */
export function placeBelow(rows: Uint32Array, row: number): number {
  let low = 0;
  for (let high = rows.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index into the cell arrays, or -1 for a blank cell. */
export function findCell(store: CellStore, row: number, column: number): number {
  const rowIndex = findRow(store, row);
  if (rowIndex < 0) return -1;
  return search(store.columns, store.rowStarts[rowIndex] ?? 0, store.rowStarts[rowIndex + 1] ?? 0, column);
}

function search(sorted: Uint32Array | Uint16Array, from: number, to: number, wanted: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low < to && sorted[low] === wanted ? low : -1;
}
