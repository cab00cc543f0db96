import { textOf } from '../cells';
import type { DecimalSign } from '../counts';
import type { Cell } from '../grid';
import { figureOf } from './figureText';

/** The figure of a cell of records or totals; 0 where there is none. */
export function figureIn(cell: Cell, decimal: DecimalSign | null): number {
  if (cell.kind === 'number') return cell.value;
  const reading = cell.kind === 'text' ? figureOf(textOf(cell), { decimal, measures: [], isMoney: false }) : null;
  return reading?.kind === 'number' ? reading.value : 0;
}

export function sumOf(cells: readonly Cell[], decimal: DecimalSign | null): number {
  return cells.reduce((sum, cell) => sum + figureIn(cell, decimal), 0);
}

/** Some total states the sum. */
export function hasTotal(sum: number, totals: readonly Cell[], decimal: DecimalSign | null): boolean {
  return totals.some((cell) => {
    const stated = figureIn(cell, decimal);
    return stated !== 0 && Math.abs(stated - sum) <= 1e-9 * Math.max(1, Math.abs(sum));
  });
}
