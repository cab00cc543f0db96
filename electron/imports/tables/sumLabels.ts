import { rawValue, textOf } from '../cells';
import { cellAt } from '../grid';
import type { Figures } from './figures';

/** What the row is called: its first words. */
export function labelOf({ table }: Figures, at: number): string {
  const row = table.rows[at]?.row ?? 0;
  for (const { column, role } of table.columns) {
    if (role === 'number' || role === 'percent' || role === 'ordinal') continue;
    const text = rawValue(cellAt(table.sheet, row, column));
    if (typeof text === 'string' && text !== '') return text;
  }
  return '';
}

/** The same, or the words in the column of ordinals where the row has no others. */
export function headOf(figures: Figures, at: number, ordinal: number | null): string {
  const { sheet, rows } = figures.table;
  const label = labelOf(figures, at);
  return label !== '' || ordinal === null ? label : textOf(cellAt(sheet, rows[at]?.row ?? 0, ordinal));
}
