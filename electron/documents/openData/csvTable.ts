import type { OpenCell } from '../../domain/openData/openTable';
import { csvCell, SEPARATOR } from '../csv';

/**
 * A line of open data: nothing is an empty cell, and a text of no letters is told from it by its quotes. Numbers have the
 * comma that Excel set to Vietnamese reads, as the separator is the one it takes.
 */
export function openCsvLine(cells: readonly OpenCell[]): string {
  return `${cells.map(cellText).join(SEPARATOR)}\r\n`;
}

function cellText(cell: OpenCell): string {
  if (cell === null) return '';
  if (cell === '') return '""';
  return typeof cell === 'number' ? String(cell).replace('.', ',') : csvCell(cell);
}
