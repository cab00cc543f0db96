import { rawValue } from '../cells';
import { parseNumber } from '../counts';
import { cellAt } from '../grid';
import { readingAt } from './columnReading';
import type { ColumnRole, FoundTable, TableColumn } from './types';
import { understood } from './values';

/** What a total may state a figure in; a remark beside one record makes a column of figures text. */
const STATING: ReadonlySet<ColumnRole> = new Set(['number', 'percent', 'text']);

/** The figures that a row of totals gives, by column letter, whether they can be added up or not. */
export function statedValues(table: FoundTable, row: number): Readonly<Record<string, number>> {
  return Object.fromEntries(
    table.columns.flatMap((column) => {
      const value = STATING.has(column.role) ? statedValue(table, row, column) : null;
      return value === null ? [] : [[column.letter, value]];
    }),
  );
}

function statedValue({ sheet }: FoundTable, row: number, column: TableColumn): number | null {
  const cell = cellAt(sheet, row, column.column);
  const value = understood(cell, column.role, readingAt(column, row));
  if (typeof value === 'number' || column.role !== 'text') return typeof value === 'number' ? value : null;
  const reading = cell === undefined ? null : parseNumber(rawValue(cell));
  return reading?.kind === 'number' ? reading.value : null;
}
