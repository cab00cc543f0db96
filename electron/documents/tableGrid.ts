import type { Cell } from './model';

/**
 * The column (0-based) in which each cell stands, row by row, with the spans of the cells before and above counted in.
 * Rows leave out the cells that a span hides, so a cell's place is not its index.
 */
export function cellColumns(rows: readonly { readonly cells: readonly Cell[] }[]): readonly (readonly number[])[] {
  const rowsLeft: number[] = []; // per column: rows still covered by a cell above
  return rows.map((row) => {
    let column = 0;
    const places = row.cells.map((cell) => {
      while ((rowsLeft[column] ?? 0) > 0) column += 1;
      const place = column;
      column += cell.columnSpan ?? 1;
      for (let covered = place; covered < column; covered += 1) rowsLeft[covered] = cell.rowSpan ?? 1;
      return place;
    });
    for (let index = 0; index < rowsLeft.length; index += 1) rowsLeft[index] = Math.max(0, (rowsLeft[index] ?? 0) - 1);
    return places;
  });
}
