import { foldForSearch } from '../../domain/vietnamese';
import { type SheetCell, shownCells } from '../cells';
import { type Sheet, usedRows } from '../grid';
import { placeBelow } from '../grid/cellStore';

/** A stretch of columns, ends included. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

const ROWS_KEPT = 256;

/**
 * The rows of a sheet as a person sees them, kept for a while: the search for headings looks at the same few rows again
 * and again, the body at each row once.
 */
export class SheetRows {
  readonly used: Uint32Array;
  private readonly kept = new Map<number, readonly SheetCell[]>();

  constructor(readonly sheet: Sheet) {
    this.used = usedRows(sheet);
  }

  /** Cells of the row that show something. */
  at(row: number): readonly SheetCell[] {
    const known = this.kept.get(row);
    if (known !== undefined) return known;
    if (this.kept.size >= ROWS_KEPT) this.kept.clear();
    const cells = shownCells(this.sheet, row);
    this.kept.set(row, cells);
    return cells;
  }

  /** Of those, the ones that start inside the columns. */
  within(row: number, { left, right }: Span): readonly SheetCell[] {
    const cells = this.at(row);
    const first = cells[0];
    const last = cells.at(-1);
    if (first === undefined || last === undefined || (first.column >= left && last.column <= right)) return cells;
    return cells.filter((cell) => cell.column >= left && cell.column <= right);
  }

  /** The next rows below that hold something, at most `count`. */
  after(row: number, count: number): readonly number[] {
    const from = this.indexAfter(row);
    return Array.from(this.used.subarray(from, from + count));
  }

  /** Position in `used` of the first used row below. */
  indexAfter(row: number): number {
    return placeBelow(this.used, row);
  }
}

const folded = new WeakMap<SheetCell, string>();

/** The text of a cell as the vocabulary takes it. */
export function foldedText(cell: SheetCell): string {
  const known = folded.get(cell);
  if (known !== undefined) return known;
  const text = foldForSearch(cell.text);
  folded.set(cell, text);
  return text;
}

/** True when the cell, merged or not, stands over the column. */
export function covers(cell: SheetCell, column: number): boolean {
  return cell.column <= column && column <= cell.right;
}
