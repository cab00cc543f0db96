import { type SheetCell, shownCellOver } from '../cells';
import type { FoundTable, TableColumn } from '../tables/types';
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
  const records = figuresIn(table, column, (kind) => kind === 'record' || kind === 'nil');
  const totals = figuresIn(table, column, (kind) => kind === 'total');
  const inRows = fromRows(records);
  const total = totals.at(-1);
  if (total === undefined) return inRows;
  const sum = records.reduce((added, { value }) => added + value, 0);
  if (inRows.mode === 'perRow' && records.length > 1 && total.value === sum) return { ...inRows, isSummed: true };
  return { mode: 'totalRow', cell: total.cell, isSummed: false };
}

function fromRows(figures: readonly Figure[]): RunningTotal {
  const first = figures[0];
  const last = figures.at(-1);
  if (first === undefined || last === undefined) return { mode: 'none', cell: null, isSummed: false };
  if (figures.every(({ value }) => value === first.value)) return { mode: 'single', cell: first.cell, isSummed: false };
  const climbs = figures.every(({ value }, at) => at === 0 || value === (figures[at - 1]?.value ?? 0) + 1);
  return { mode: climbs ? 'perRow' : 'unclear', cell: last.cell, isSummed: false };
}

function figuresIn(table: FoundTable, column: TableColumn, wants: (kind: string) => boolean): readonly Figure[] {
  const figures: Figure[] = [];
  for (const { row, kind } of table.rows) {
    const cell = wants(kind) ? shownCellOver(table.sheet, row, column.column) : null;
    const value = cell === null ? null : countIn(cell.cell);
    if (cell !== null && value !== null) figures.push({ cell, value });
  }
  return figures;
}
