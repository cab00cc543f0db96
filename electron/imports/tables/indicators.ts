import { foldForSearch } from '../../domain/vietnamese';
import { textOf } from '../cells';
import { cellAt } from '../grid';
import { agreements, type Figures } from './figures';
import { measureColumnOf } from './measures';
import type { FoundTable, TableRow } from './types';

/** Longer tables are no lists of indicators. */
const LONGEST = 500;

/**
 * "Tổng giá trị sản xuất, tỷ đồng" among indicators each in a measure of its own is one of them: rows of other measures
 * have no total. It stays a total over rows of its own measure that add up to it, and over rows marked as its parts.
 */
export function settleIndicators(table: FoundTable, figures: Figures): readonly TableRow[] {
  const { rows, sheet } = table;
  if (rows.length > LONGEST || !rows.some(({ told }) => told === 'likely')) return rows;
  const column = measureColumnOf(table)?.column;
  if (column === undefined) return rows;
  const measures = rows.map(({ row }) => foldForSearch(textOf(cellAt(sheet, row, column))));
  if (new Set(measures.filter((measure) => measure !== '')).size < 2) return rows;
  return rows.map((row, at) =>
    row.told === 'likely' && measures[at] !== '' && isIndicator(rows, figures, measures, at)
      ? { row: row.row, kind: 'record', label: '', level: row.level }
      : row,
  );
}

function isIndicator(rows: readonly TableRow[], figures: Figures, measures: readonly string[], total: number): boolean {
  const [row, next] = [rows[total], rows[total + 1]];
  const isOver = next?.level != null && (row?.level == null || next.level > row.level);
  if (isOver) return false;
  const alike = rows.flatMap(({ kind }, at) => (kind === 'record' && measures[at] === measures[total] ? [at] : []));
  const above = alike.filter((at) => at < total);
  const below = alike.filter((at) => at > total);
  const near = below.slice(0, runLength(below, total));
  return [alike, above, below, near].every((parts) => parts.length < 2 || agreements(figures, total, parts) === 0);
}

/** How many positions follow the total one after the other. */
function runLength(positions: readonly number[], total: number): number {
  const end = positions.findIndex((at, index) => at !== total + 1 + index);
  return end < 0 ? positions.length : end;
}
