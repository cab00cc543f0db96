import { foldForSearch } from '../../domain/vietnamese';
import { cellAt } from '../grid';
import type { FoundTable, TableColumn, TableRow } from './types';
import { understood } from './values';

/** A row of totals beside the sums of the records it stands for, by column letter. */
export interface CheckedTotal {
  readonly row: number;
  readonly label: string;
  readonly values: Readonly<Record<string, number>>;
  readonly sums: Readonly<Record<string, number>>;
  /** Equal in every column, a difference that rounding explains included. */
  readonly agrees: boolean;
  readonly differences: readonly TotalDifference[];
}

export interface TotalDifference {
  readonly letter: string;
  readonly column: number;
  readonly stated: number;
  readonly sum: number;
  readonly isRounding: boolean;
}

/** Half-open stretch of positions in `table.rows`. */
type Stretch = readonly [from: number, to: number];

/** Every total of the table against the records; a total is never data itself. */
export function checkTotals(table: FoundTable): readonly CheckedTotal[] {
  const positions = table.rows.flatMap((row, at) => (row.kind === 'total' ? [at] : []));
  if (positions.length === 0) return [];
  const columns = table.columns.filter((column) => isAdditive(table, column));
  const sums = new Map(columns.map((column) => [column, runningSums(table, column)]));
  return positions.map((at) => checkTotal(table, at, columns, sums));
}

/** A running number per person is no quantity to add up. */
function isAdditive(table: FoundTable, column: TableColumn): boolean {
  if (column.role !== 'number') return false;
  const isPersonList = table.columns.some(({ role }) => role === 'name');
  return !(isPersonList && /\b(?:luy ke|cong don)\b/.test(foldForSearch(column.path.join(' '))));
}

/** Sum of the records before each position. */
function runningSums(table: FoundTable, column: TableColumn): readonly number[] {
  const sums = [0];
  for (const row of table.rows) {
    const value = row.kind === 'record' ? numberAt(table, row, column) : null;
    sums.push((sums.at(-1) ?? 0) + (value ?? 0));
  }
  return sums;
}

function numberAt(table: FoundTable, { row }: TableRow, column: TableColumn): number | null {
  const value = understood(cellAt(table.sheet, row, column.column), column.role, column.reading);
  return typeof value === 'number' ? value : null;
}

function checkTotal(
  table: FoundTable,
  at: number,
  columns: readonly TableColumn[],
  sums: ReadonlyMap<TableColumn, readonly number[]>,
): CheckedTotal {
  const row = table.rows[at] ?? { row: 0, kind: 'total', label: '' };
  const stated = columns.flatMap((column) => {
    const value = numberAt(table, row, column);
    return value === null ? [] : [{ column, value }];
  });
  const sumOver = (column: TableColumn, [from, to]: Stretch) =>
    clean((sums.get(column)?.[to] ?? 0) - (sums.get(column)?.[from] ?? 0));
  const misses = (stretch: Stretch) =>
    stated.filter(({ column, value }) => !isNear(value, sumOver(column, stretch))).length;
  const stretch = bestOf(stretchesFor(table, at), misses);
  const pairs = stated.map(({ column, value }) => ({ column, value, sum: sumOver(column, stretch) }));
  const differences = pairs.flatMap(({ column, value, sum }) => difference(column, value, sum, stretch));
  return {
    row: row.row,
    label: row.label,
    values: Object.fromEntries(pairs.map(({ column, value }) => [column.letter, value])),
    sums: Object.fromEntries(pairs.map(({ column, sum }) => [column.letter, sum])),
    agrees: differences.every(({ isRounding }) => isRounding),
    differences,
  };
}

/** What a total may stand for, likeliest first: all records, those above back to a boundary, those below down to one. */
function stretchesFor(table: FoundTable, at: number): readonly Stretch[] {
  const { rows } = table;
  const isBoundary = (row: TableRow | undefined) => row?.kind === 'total' || row?.kind === 'section';
  const bounds = rows.flatMap((row, index) => (isBoundary(row) && index !== at ? [index] : []));
  const above = bounds.filter((bound) => bound < at).reverse();
  const below = bounds.filter((bound) => bound > at);
  const up: Stretch[] = [...above, 0].map((from) => [from, at]);
  const down: Stretch[] = [...below, rows.length].map((to) => [at, to]);
  const all: Stretch = [0, rows.length];
  const isGrand = /^(?:tong|toan|grand|total)/.test(foldForSearch(rows[at]?.label ?? ''));
  const hasAbove = rows[at - 1]?.kind === 'record';
  const near = hasAbove ? [...up, ...down] : [...down, ...up];
  return (isGrand ? [all, ...near] : [...near, all]).filter((stretch) => hasRecord(rows, stretch));
}

function hasRecord(rows: readonly TableRow[], [from, to]: Stretch): boolean {
  return rows.slice(from, to).some(({ kind }) => kind === 'record');
}

/** The first stretch with the fewest columns that do not agree. */
function bestOf(stretches: readonly Stretch[], misses: (stretch: Stretch) => number): Stretch {
  let best: Stretch = stretches[0] ?? [0, 0];
  let fewest = misses(best);
  for (const stretch of stretches) {
    if (fewest === 0) break;
    const count = misses(stretch);
    if (count < fewest) [best, fewest] = [stretch, count];
  }
  return best;
}

function difference(column: TableColumn, stated: number, sum: number, [from, to]: Stretch): readonly TotalDifference[] {
  if (isNear(stated, sum)) return [];
  const places = Math.max(decimalPlaces(stated), decimalPlaces(sum));
  const isRounding = places > 0 && Math.abs(stated - sum) <= (to - from) * 0.5 * 10 ** -decimalPlaces(stated);
  return [{ letter: column.letter, column: column.column, stated, sum, isRounding }];
}

function decimalPlaces(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}

function isNear(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
}

/** Without the dust of binary fractions: 0.1 + 0.2 is 0.3. */
function clean(value: number): number {
  return Number(value.toPrecision(15));
}
