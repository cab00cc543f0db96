import { lineCount, lineStart, type TextPlace } from './cutText';
import { textHeight } from './sheetRoom';

/** The body rows of a table and how high each is, in pixels. */
export interface MeasuredRows {
  readonly rows: readonly HTMLTableRowElement[];
  readonly heights: readonly number[];
  /** Rows so high that they may go on over a page, by their index. */
  readonly tall: ReadonlyMap<number, TallRow>;
}

/** The lines of a high row. */
export interface TallRow {
  readonly lineHeight: number;
  /** Of the longest cell. */
  readonly lines: number;
  /** Per line, per cell: the letter it begins with; null: the cell ends above. */
  readonly places: readonly (readonly (TextPlace | null)[])[];
}

/** From this share of a page on: keeping such a row whole would leave too much of the page before it blank. */
const TALL_SHARE = 1 / 3;

/** Reads the layout only. Rows lie against each other: the last one ends where the table does. */
export function measureRows(table: HTMLTableElement): MeasuredRows {
  const rows = Array.from(table.tBodies[0]?.rows ?? []);
  const edges = [...rows.map((row) => row.getBoundingClientRect().top), table.getBoundingClientRect().bottom];
  const heights = rows.map((_, index) => (edges[index + 1] ?? 0) - (edges[index] ?? 0));
  const most = textHeight(table.closest('.galley') ?? table) * TALL_SHARE;
  const tall = rows.flatMap((row, index) =>
    (heights[index] ?? 0) > most && standsAlone(rows, index) ? [[index, linesOf(row)] as const] : [],
  );
  return { rows, heights, tall: new Map(tall) };
}

/** No cell of the row or of the rows before it is merged downwards over it. */
function standsAlone(rows: readonly HTMLTableRowElement[], index: number): boolean {
  return rows
    .slice(0, index + 1)
    .every((row, place) => Array.from(row.cells).every((cell) => endsBy(cell, place, index)));
}

function endsBy(cell: HTMLTableCellElement, place: number, index: number): boolean {
  return place === index ? cell.rowSpan === 1 : place + cell.rowSpan <= index;
}

function linesOf(row: HTMLTableRowElement): TallRow {
  const cells = Array.from(row.cells);
  const [first] = cells;
  const lineHeight = first === undefined ? 0 : Number.parseFloat(getComputedStyle(first).lineHeight);
  const lines = Math.max(...cells.map(lineCount));
  const places = Array.from({ length: lines }, (_, line) => cells.map((cell) => lineStart(cell, line)));
  return { lineHeight, lines, places };
}
