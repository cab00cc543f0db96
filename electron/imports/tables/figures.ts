import { foldForSearch } from '../../domain/vietnamese';
import { shownCells } from '../cells';
import { cellAt } from '../grid';
import { isRate } from './rates';
import { withoutDitto } from './records';
import { countedTicks, isTicked } from './ticks';
import type { FoundTable, TableColumn } from './types';

/** Numbers that name something when they stand first: wards, villages, houses, classes. */
const NAMED =
  /^(?:ten )?(?:phuong|xa|thon|ap|khom|khu pho|to(?: dan pho)?|quan|don vi|to so|khu pho so|so nha|lop|phong)$/;

const ROWS_OF_TITLE = 8;

/** True when the lines over the heading call all its figures rates: "Tỷ lệ hộ nghèo", "ĐVT: %". */
export function isTitledRate({ sheet, area }: FoundTable): boolean {
  for (let row = Math.max(1, area.top - ROWS_OF_TITLE); row < area.top; row += 1)
    for (const { text } of shownCells(sheet, row)) {
      const folded = foldForSearch(text);
      if (isRate(folded)) return true;
    }
  return false;
}

/** How the cells of a column are read; null: none there. Undefined: the column is read as the table reads it. */
export type ColumnReader = (column: TableColumn) => ((row: number) => number | null) | undefined;

/** The figures of a table's columns that can be added up, by position in its rows. */
export class Figures {
  readonly columns: readonly TableColumn[];
  /** The other columns of figures: rates, averages, years. A total of them is a sum only where it happens to equal one. */
  readonly rates: readonly TableColumn[];
  private readonly values: ReadonlyMap<TableColumn, Float64Array>;

  /**
   * @param ticked columns of ticks, when they are to be counted like figures
   * @param readerOf of what the table is read for, so that a cell says the same wherever it is read
   */
  constructor(
    readonly table: FoundTable,
    readonly ticked: readonly TableColumn[] = [],
    private readonly readerOf: ColumnReader = () => undefined,
  ) {
    this.columns = table.columns.filter((column) => ticked.includes(column) || isAdditive(table, column));
    this.rates = table.columns.filter(
      (column) => (column.role === 'number' || column.role === 'percent') && !this.columns.includes(column),
    );
    this.values = new Map(
      [...this.columns, ...this.rates].map((column) => [column, this.valuesOf(column, ticked.includes(column))]),
    );
  }

  /** The figures of a table whose ticks count too: what its totals are held against. */
  static withTicks(table: FoundTable, readerOf?: ColumnReader): Figures {
    return new Figures(
      table,
      table.columns.filter((column) => isTicked(table, column)),
      readerOf,
    );
  }

  /** The figure, or null where there is none. */
  at(column: TableColumn, position: number): number | null {
    const value = this.values.get(column)?.[position];
    return value === undefined || Number.isNaN(value) ? null : value;
  }

  hasAny(position: number): boolean {
    return this.columns.some((column) => this.at(column, position) !== null);
  }

  private valuesOf(column: TableColumn, hasTicks: boolean): Float64Array {
    const { table } = this;
    const own = hasTicks || column.role !== 'number' ? undefined : this.readerOf(column);
    const values = new Float64Array(table.rows.length); // not `from`, which builds a list of everything first
    for (let at = 0; at < values.length; at += 1) {
      const row = own === undefined ? undefined : table.rows[at]?.row;
      const value =
        row !== undefined ? own?.(row) : hasTicks ? countedTicks(table, at, column) : withoutDitto(table, at, column);
      values[at] = typeof value === 'number' ? value : Number.NaN;
    }
    return values;
  }
}

/** A running number per person is no quantity to add up, nor is a rate. */
function isAdditive(table: FoundTable, column: TableColumn): boolean {
  if (column.role !== 'number') return false;
  const path = foldForSearch(column.path.join(' '));
  if (/^(?:nam|year)\b/.test(path) && holdsYears(table, column)) return false;
  if (isRate(path) && !/^so voi/.test(path)) return false;
  if (column === table.columns[0] && NAMED.test(path)) return false;
  const isPersonList = table.columns.some(({ role }) => role === 'name');
  return !(isPersonList && /\b(?:luy ke|cong don)\b/.test(path));
}

function holdsYears({ sheet, rows }: FoundTable, { column }: TableColumn): boolean {
  const values = rows.slice(0, 50).flatMap(({ row }) => {
    const cell = cellAt(sheet, row, column);
    return cell?.kind === 'number' ? [cell.value] : [];
  });
  return values.length > 0 && values.every((value) => Number.isInteger(value) && value >= 1945 && value <= 2100);
}

/** How many figures of the row are the sums of the others; 0 when fewer than half are. */
export function agreements(figures: Figures, total: number, parts: readonly number[]): number {
  return agreementsWith(figures, total, parts.length, (column) =>
    parts.reduce((added, at) => added + (figures.at(column, at) ?? 0), 0),
  );
}

/** The same for sums known already. */
export function agreementsWith(
  figures: Figures,
  total: number,
  count: number,
  sumOf: (column: TableColumn) => number,
): number {
  let agreed = 0;
  let asked = 0;
  for (const column of figures.columns) {
    const stated = figures.at(column, total);
    if (stated === null || stated === 0) continue;
    const sum = clean(sumOf(column));
    asked += 1;
    if (isNear(stated, sum) || isRounded(stated, sum, count)) agreed += 1;
  }
  return agreed * 2 >= asked ? agreed : 0;
}

export function isNear(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
}

/** True when rounding each of `count` addends may have made the difference. */
export function isRounded(stated: number, sum: number, count: number): boolean {
  if (Math.max(decimalPlaces(stated), decimalPlaces(sum)) === 0) return false;
  const units = Math.min(count / 2, 0.5 + Math.sqrt(count));
  return Math.abs(stated - sum) <= Math.max(0.5, units) * 10 ** -decimalPlaces(stated) * (1 + 1e-9);
}

/** How many decimals a figure is written with. */
export function decimalPlaces(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}

/** Without the dust of binary fractions: 0.1 + 0.2 is 0.3. */
export function clean(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}
