import { mergedWith } from './headingMark';

/** A cell of a typed table over one or more rows and columns. */
export interface TypedCell {
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** Row by row, column by column; null: hidden by a cell at the left or above. */
export type TypedGrid = readonly (readonly (TypedCell | null)[])[];

/** Columns that are empty from top to bottom at the right edge come from a spreadsheet's selection and are left out. */
export function columnCount(rows: readonly (readonly string[])[]): number {
  return Math.max(1, ...rows.map((row) => row.findLastIndex((cell) => cell !== '') + 1));
}

/** Cells as typed, those merged where a mark says so. A mark without a neighbour to belong to is a blank cell. */
export function typedGrid(rows: readonly (readonly string[])[]): TypedGrid {
  const count = columnCount(rows);
  const texts = rows.map((row) => Array.from({ length: count }, (_, column) => row[column] ?? ''));
  const grid = texts.map((row) => row.map((text): TypedCell | null => single(mergedWith(text) === null ? text : '')));
  for (const [row, cells] of texts.entries())
    for (const [column, text] of cells.entries())
      if (grid[row]?.[column] !== null && mergedWith(text) === null) join(grid, markedArea(texts, row, column));
  return grid;
}

/** Cells in a rectangle that become its first one. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Writes the merged cell into `grid` and hides the others; an area of one cell changes nothing. */
export function join(grid: (TypedCell | null)[][], { row, column, rowSpan, columnSpan }: CellArea): void {
  if (rowSpan === 1 && columnSpan === 1) return;
  const cells = area(rowSpan, columnSpan).map(([down, across]) => grid[row + down]?.[column + across]);
  const text = cells.flatMap((cell) => (cell && cell.text !== '' ? [cell.text] : []))[0] ?? '';
  for (const [down, across] of area(rowSpan, columnSpan)) {
    const line = grid[row + down];
    if (line) line[column + across] = down + across === 0 ? { text, rowSpan, columnSpan } : null;
  }
}

function area(rows: number, columns: number): readonly (readonly [number, number])[] {
  return Array.from({ length: rows * columns }, (_, index) => [Math.floor(index / columns), index % columns]);
}

function single(text: string): TypedCell {
  return { text, rowSpan: 1, columnSpan: 1 };
}

/** As far to the right as marks say so in its own row, and down as long as whole rows of that width say so. */
function markedArea(texts: readonly (readonly string[])[], row: number, column: number): CellArea {
  const marks = (at: number, from: number, width: number) =>
    Array.from({ length: width }, (_, index) => mergedWith(texts[at]?.[from + index] ?? ''));
  let columnSpan = 1;
  while (mergedWith(texts[row]?.[column + columnSpan] ?? '') === 'left') columnSpan += 1;
  let rowSpan = 1;
  const goesOn = () => {
    const [first, ...others] = marks(row + rowSpan, column, columnSpan);
    return first === 'above' && others.every((mark) => mark !== null);
  };
  while (goesOn()) rowSpan += 1;
  return { row, column, rowSpan, columnSpan };
}
