import { type SheetCell, shownCellOver } from '../cells';
import { mergeAt, numberAt, type Sheet } from '../grid';
import type { FoundTable, RowKind, TableColumn } from '../tables/types';
import { countIn } from './readCount';

/**
 * How the running total was written: one figure in (or beside) the rows, a running number per row, a row "Tổng cộng", or
 * none at all; `unclear` when the figures fit no way of counting.
 */
export type TotalMode = 'single' | 'perRow' | 'totalRow' | 'none' | 'unclear';

export interface RunningTotal {
  readonly mode: TotalMode;
  /** The cell taken; for `unclear` the last one. */
  readonly cell: SheetCell | null;
  /** The row of totals adds up the running numbers: meaningless, the last number was taken instead. */
  readonly isSummed: boolean;
}

interface Figure {
  readonly row: number;
  readonly value: number;
}

/** The running total in its own column of a list. */
export function readRunningTotal(table: FoundTable, column: TableColumn): RunningTotal {
  const records = new FiguresDown();
  let total: Figure | null = null;
  for (const { row, kind } of table.rows) {
    if (!FIGURED.has(kind)) continue;
    const value = countAt(table.sheet, row, column.column);
    if (value === null) continue;
    if (kind === 'total') total = { row, value };
    else records.add({ row, value });
  }
  const cellOf = ({ row }: Figure) => shownCellOver(table.sheet, row, column.column);
  const { mode, figure } = records.runningTotal();
  const inRows = { mode, cell: figure && cellOf(figure), isSummed: false };
  if (total === null) return inRows;
  if (mode === 'perRow' && records.count > 1 && total.value === records.sum) return { ...inRows, isSummed: true };
  return { mode: 'totalRow', cell: cellOf(total), isSummed: false };
}

/** The count a place shows, or null. */
function countAt(sheet: Sheet, row: number, column: number): number | null {
  const number = mergeAt(sheet, row, column) === null ? numberAt(sheet, row, column) : null;
  if (number !== null && Number.isSafeInteger(number) && number > 0) return number; // nearly all of them
  const cell = shownCellOver(sheet, row, column);
  return cell === null ? null : countIn(cell.cell);
}

const FIGURED: ReadonlySet<RowKind> = new Set(['record', 'nil', 'total']);

/** What is to be known of the figures of a column, without keeping a hundred thousand of them. */
class FiguresDown {
  count = 0;
  sum = 0;
  private first: Figure | null = null;
  private last: Figure | null = null;
  private isSame = true;
  private climbs = true;

  add(figure: Figure): void {
    this.first ??= figure;
    this.isSame &&= figure.value === this.first.value;
    this.climbs &&= this.last === null || figure.value === this.last.value + 1;
    this.last = figure;
    this.count += 1;
    this.sum += figure.value;
  }

  /** How it was written, and the figure to take. */
  runningTotal(): { readonly mode: TotalMode; readonly figure: Figure | null } {
    const { first, last } = this;
    if (first === null || last === null) return { mode: 'none', figure: null };
    if (this.isSame) return { mode: 'single', figure: first };
    return { mode: this.climbs ? 'perRow' : 'unclear', figure: last };
  }
}
