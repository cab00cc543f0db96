import { ABOVE_MARK, headingMarkOf, LEFT_MARK } from './headingMark';
import { tableHeading } from './tableHeading';
import { type TypedCell, typedGrid } from './typedCells';

/** A table of another program: the cells of each row, those hidden by others left out, as in HTML. */
export interface ForeignTable {
  readonly rows: readonly (readonly TypedCell[])[];
  /** How many rows that program calls its heading; null: it does not say. */
  readonly headingRows: number | null;
}

/** The table as lines with tabs, its merged cells marked; with a line above them where its heading could be mistaken. */
export function tableText({ rows, headingRows }: ForeignTable): string {
  const texts = fullRows(rows);
  const lines = texts.map((row) => row.join('\t'));
  const isSaid = headingRows !== null && headingRows !== tableHeading(typedGrid(texts)).rows;
  return [...(isSaid ? [headingMarkOf(headingRows)] : []), ...lines].join('\n');
}

/** Every row with all its columns, marks in the cells that others hide. */
function fullRows(rows: readonly (readonly TypedCell[])[]): readonly (readonly string[])[] {
  const grid: string[][] = rows.map(() => []);
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const { text, rowSpan, columnSpan } of cells) {
      while (grid[row]?.[column] !== undefined) column += 1;
      for (let down = 0; down < rowSpan; down += 1)
        for (let across = 0; across < columnSpan; across += 1) {
          const line = grid[row + down];
          if (line) line[column + across] = markAt(down, across) ?? quoted(text);
        }
      column += columnSpan;
    }
  }
  const count = Math.max(1, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: count }, (_, column) => row[column] ?? ''));
}

function markAt(down: number, across: number): string | null {
  if (across > 0) return LEFT_MARK;
  return down > 0 ? ABOVE_MARK : null;
}

/** Quotation marks and line breaks as a spreadsheet writes them, so that they are read again. */
function quoted(text: string): string {
  const lines = text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim());
  const cell = lines.filter((line) => line !== '').join('\n');
  return /["\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
