import type { CellSpan, SheetIndex } from './sheetIndex';

/** Style of cells of a column that are not there; null: it has none. */
export function columnStyle({ columns }: SheetIndex, column: number): number | null {
  return columns.find(({ min, max }) => min <= column && column <= max)?.style ?? null;
}

export function cellSpanAt({ rowAt }: SheetIndex, row: number, column: number): CellSpan | undefined {
  return rowAt.get(row)?.cells.find((cell) => cell.column === column);
}

/** Index of the style a place has, whether its cell is there or not. Its row must have been asked for. */
export function styleOfPlace(index: SheetIndex, row: number, column: number): number {
  const cell = cellSpanAt(index, row, column);
  if (cell !== undefined) return cell.style;
  const own = index.rowAt.get(row)?.style ?? null;
  return own ?? columnStyle(index, column) ?? 0;
}
