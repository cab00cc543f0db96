import { type SheetCell, shownCellOver } from '../cells';
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
  readonly cell: SheetCell;
  readonly value: number;
}

/** The running total in its own column of a list. */
export function readRunningTotal(table: FoundTable, column: TableColumn): RunningTotal {
  const records = new FiguresDown();
  let total: Figure | null = null;
  for (const { row, kind } of table.rows) {
    if (!FIGURED.has(kind)) continue;
    const cell = shownCellOver(table.sheet, row, column.column);
    const value = cell === null ? null : countIn(cell.cell);
    if (cell === null || value === null) continue;
    if (kind === 'total') total = { cell, value };
    else records.add({ cell, value });
  }
  const inRows = records.runningTotal();
  if (total === null) return inRows;
  if (inRows.mode === 'perRow' && records.count > 1 && total.value === records.sum)
    return { ...inRows, isSummed: true };
  return { mode: 'totalRow', cell: total.cell, isSummed: false };
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

  runningTotal(): RunningTotal {
    const { first, last } = this;
    if (first === null || last === null) return { mode: 'none', cell: null, isSummed: false };
    if (this.isSame) return { mode: 'single', cell: first.cell, isSummed: false };
    return { mode: this.climbs ? 'perRow' : 'unclear', cell: last.cell, isSummed: false };
  }
}
