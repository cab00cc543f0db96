import { type CellArea, join, type TypedCell, type TypedGrid } from './typedCells';

/** More rows of heading than any form has; a column merged further down is one of the body. */
export const MOST_HEADING_ROWS = 5;
const FEWEST_NUMBERED = 3;
/** "(1)", "3", "(5)=(3)+(4)", "A" */
const COLUMN_NUMBER = /^\(?(?<count>\d+)\)?(\s*=.*)?$|^\(?(?<letter>[A-Z])\)?$/u;
const FIGURE = /^[-+]?\d[\d.,\s]*%?$/u;

/** The rows of a table that are its heading, and what is not certain about it. */
export interface TableHeading {
  readonly rows: number;
  /** Its last row counts the columns. */
  readonly hasNumbers: boolean;
  /** False where the first row has gaps that the rows below do not explain. */
  readonly isCertain: boolean;
}

/**
 * How many rows the heading of a table takes, by its merged cells or, where a spreadsheet left blank cells in their place,
 * by what stands below: "Số lượng" over "Kế hoạch" and "Thực hiện", with blanks under all other headings.
 */
export function tableHeading(grid: TypedGrid): TableHeading {
  const depth = depthOf(grid);
  const rows = depth ?? 1;
  const isCertain = depth !== null || !(grid[0] ?? []).some((cell) => isBlank(cell) || (cell?.columnSpan ?? 1) > 1);
  const hasNumbers = rows < grid.length - 1 && countsColumns(grid[rows] ?? []);
  return { rows: rows + (hasNumbers ? 1 : 0), hasNumbers, isCertain };
}

/** Whether the row of a grid counts its columns: "(1)  (2)  (3)", "A  B  1  2". */
export function countsColumns(cells: TypedGrid[number]): boolean {
  const texts = cells.map((cell) => cell?.text ?? '');
  const found = texts.map((text) => COLUMN_NUMBER.exec(text)?.groups);
  if (texts.length < FEWEST_NUMBERED || found.some((groups) => groups === undefined)) return false;
  const letters = found.findIndex((groups) => groups?.letter === undefined);
  return found.every((groups, index) =>
    letters < 0 || index < letters
      ? groups?.letter?.codePointAt(0) === 'A'.charCodeAt(0) + index
      : Number(groups?.count) === index - letters + 1,
  );
}

/**
 * The grid with blank cells of its heading merged into those they belong to, and no cell reaching out of the heading. Where
 * cells are merged by marks, blanks are blanks.
 */
export function withHeading(grid: TypedGrid, rows: number): TypedGrid {
  const merged = grid.map((row) => [...row]);
  cutAt(merged, rows);
  if (rows > 1 && !isMarked(grid))
    mergeBlanks(merged, { row: 0, column: 0, rowSpan: rows, columnSpan: merged[0]?.length ?? 0 });
  return merged;
}

/** Rows until every column has a heading of its own; null: the rows below the first do not fit one. */
function depthOf(grid: TypedGrid): number | null {
  const count = grid[0]?.length ?? 0;
  const closed = new Set<number>();
  for (let depth = 1; depth <= Math.min(MOST_HEADING_ROWS, grid.length - 1); depth += 1) {
    const row = grid[depth - 1] ?? [];
    const open = openColumns(grid, depth, closed);
    for (let column = 0; column < count; column += 1) if (!open.has(column)) closed.add(column);
    if (open.size === 0) return depth;
    if (depth === 1 && row.every(isBlank)) return null;
    if (!goesOn(grid, depth, open, closed)) return null;
  }
  return null;
}

/** Columns whose heading goes on below: under a cell over several of them, blank ones, or those of a merged cell that reaches down. */
function openColumns(grid: TypedGrid, depth: number, closed: ReadonlySet<number>): ReadonlySet<number> {
  const row = grid[depth - 1] ?? [];
  const blanksCount = !isMarked(grid);
  const open = new Set<number>();
  for (let column = 0; column < row.length; column += 1) {
    if (closed.has(column)) continue;
    const { cell, bottom } = coverAt(grid, depth - 1, column);
    const hasGap = isBlank(row[column] ?? null) || (!closed.has(column + 1) && isBlank(row[column + 1] ?? null));
    if (bottom > depth || (cell?.columnSpan ?? 1) > 1 || (blanksCount && hasGap)) open.add(column);
  }
  return open;
}

/** The cell that stands on a place, and the row below its last one. */
function coverAt(grid: TypedGrid, row: number, column: number): { cell: TypedCell | null; bottom: number } {
  for (let up = row; up >= 0; up -= 1)
    for (let left = column; left >= 0; left -= 1) {
      const cell = grid[up]?.[left];
      if (cell && up + cell.rowSpan > row && left + cell.columnSpan > column)
        return { cell, bottom: up + cell.rowSpan };
    }
  return { cell: null, bottom: row + 1 };
}

/** Whether a row can be a further one of the heading: nothing below columns that have theirs, words below the others. */
function goesOn(grid: TypedGrid, at: number, open: ReadonlySet<number>, closed: ReadonlySet<number>): boolean {
  const row = grid[at] ?? [];
  const isFree = row.every((cell, column) => open.has(column) || cell === null || cell.text === '');
  const [first, ...others] = row.filter((cell, column) => open.has(column) && cell !== null);
  if (!isFree) return false;
  if (first === undefined) return true; // all of them reach down from above
  return first?.text !== '' && (closed.size > 0 || (others.length > 0 && standsOverFigures(grid, at)));
}

/** Whether words of a row stand over a column of figures. */
function standsOverFigures(grid: TypedGrid, at: number): boolean {
  return (grid[at] ?? []).some((cell, column) => {
    const below = grid.slice(at + 1).map((row) => row[column]?.text ?? '');
    const filled = below.filter((text) => text !== '');
    return cell !== null && !FIGURE.test(cell.text) && filled.length > 0 && filled.every((text) => FIGURE.test(text));
  });
}

/** Whether marks say which cells are merged. */
function isMarked(grid: TypedGrid): boolean {
  return grid.some((row) => row.includes(null));
}

function isBlank(cell: TypedCell | null): boolean {
  return cell !== null && cell.text === '';
}

/** Shortens cells that reach from the heading into the body; what is left of them begins the body, blank. */
function cutAt(grid: (TypedCell | null)[][], rows: number): void {
  for (let row = 0; row < Math.min(rows, grid.length); row += 1)
    for (const [column, cell] of (grid[row] ?? []).entries()) {
      if (cell === null || row + cell.rowSpan <= rows) continue;
      const rest = { text: '', rowSpan: row + cell.rowSpan - rows, columnSpan: cell.columnSpan };
      const below = grid[rows];
      if (below) below[column] = rest;
      const line = grid[row];
      if (line) line[column] = { ...cell, rowSpan: rows - row };
    }
}

/** Blanks at the right of a heading belong to it, then those below; blanks with nothing at their left to what stands under them. */
function mergeBlanks(grid: (TypedCell | null)[][], region: CellArea): void {
  const { row, column, rowSpan, columnSpan } = region;
  if (rowSpan <= 0 || columnSpan <= 0) return;
  const starts = Array.from({ length: columnSpan }, (_, index) => column + index).filter(
    (at) => at === column || !isBlank(grid[row]?.[at] ?? null),
  );
  for (const [index, start] of starts.entries()) {
    const width = (starts[index + 1] ?? column + columnSpan) - start;
    if (isBlank(grid[row]?.[start] ?? null)) mergeUp(grid, { row, column: start, rowSpan, columnSpan: width });
    else mergeGroup(grid, { row, column: start, rowSpan, columnSpan: width });
  }
}

/** Each column by itself: its blanks at the top go to the first cell with words. */
function mergeUp(grid: (TypedCell | null)[][], { row, column, rowSpan, columnSpan }: CellArea): void {
  for (let at = column; at < column + columnSpan; at += 1) {
    const words = Array.from({ length: rowSpan }, (_, down) => down).find(
      (down) => !isBlank(grid[row + down]?.[at] ?? null),
    );
    const cell = words === undefined ? null : (grid[row + words]?.[at] ?? null);
    if (words !== undefined && (cell === null || cell.rowSpan + cell.columnSpan > 2)) continue;
    const first = words ?? rowSpan - 1;
    const below = blanksBelow(grid, row + first, at, 1, rowSpan - first);
    join(grid, { row, column: at, rowSpan: first + below, columnSpan: 1 });
  }
}

/** A heading with the blanks at its right, over whole blank rows below; what stands further down is parted in the same way. */
function mergeGroup(grid: (TypedCell | null)[][], region: CellArea): void {
  const { row, column, rowSpan, columnSpan } = region;
  const cell = grid[row]?.[column] ?? null;
  const height =
    cell === null || cell.rowSpan > 1 ? (cell?.rowSpan ?? 1) : blanksBelow(grid, row, column, columnSpan, rowSpan);
  if (cell !== null && cell.columnSpan === 1 && cell.rowSpan === 1)
    join(grid, { row, column, rowSpan: height, columnSpan });
  mergeBlanks(grid, { row: row + height, column, rowSpan: rowSpan - height, columnSpan });
}

/** How many rows from `row` on, at most `most`, have nothing but blanks below the first. */
function blanksBelow(grid: TypedGrid, row: number, column: number, columnSpan: number, most: number): number {
  let height = 1;
  const isEmptyRow = (at: number) =>
    Array.from({ length: columnSpan }, (_, index) => grid[at]?.[column + index] ?? null).every(isBlank);
  while (height < most && isEmptyRow(row + height)) height += 1;
  return height;
}
