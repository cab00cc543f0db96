import type { SheetCell } from '../cells';
import { bandFrom, withGroupsAbove } from './headingBand';
import { couldBeHeading, hasOrdinalHeading, headingWords, isData, isYear, isYearRow } from './headingCells';
import { isNumberRow } from './numberRow';
import { covers, foldedText, type SheetRows, type Span } from './sheetRows';
import type { Heading } from './types';
import { isCheckingHeading, isHeadingWord } from './words';

const ROWS_LOOKED_AHEAD = 8;
/** Points of evidence from which a row is taken for a heading. */
const ENOUGH = 3;

/** The heading that starts at this row, or null when the row starts none. */
export function headingAt(rows: SheetRows, row: number, cells: readonly SheetCell[], area: Span): Heading | null {
  if (!mayBeHeading(rows, row, cells)) return null;
  const band = bandFrom(rows, cells, area);
  if (evidence(rows, band) < ENOUGH || isBeforeBetter(rows, band, area)) return null;
  return withGroupsAbove(rows, band);
}

/** What a glance at the row and its neighbours allows; most rows of a sheet are told so to be no headings. */
export function mayBeHeading(rows: SheetRows, row: number, cells: readonly SheetCell[]): boolean {
  return couldBeHeading(cells) && !isNumberRow(cells, cells.length) && !isPlainRecord(rows, row, cells);
}

/** A row that can only be the heading of another table, even between records of text. */
export function isPlainlyHeading(cells: readonly SheetCell[]): boolean {
  return couldBeHeading(cells) && (hasOrdinalHeading(cells) || headingWords(cells) >= Math.max(3, cells.length / 2));
}

/** Cheap way out of the long lists of text: a row of no known word between two rows of the same shape. */
function isPlainRecord(rows: SheetRows, row: number, cells: readonly SheetCell[]): boolean {
  if (headingWords(cells) > 0 || cells.some(isYear)) return false;
  const before = rows.at(row - 1);
  const [next] = rows.after(row, 1);
  if (next === undefined) return true;
  if (before.length < 2 || before.length < cells.length - 1) return false;
  return !rows.at(next).some(isData) || before.some(isData);
}

/**
 * Points for all that speaks for a heading: known words, the ordinals' heading, years in a row, groups, the row of column
 * numbers, and above all text over columns that hold data.
 */
export function evidence(rows: SheetRows, band: Heading): number {
  const heads = cellsOf(rows, band);
  if (heads.every((cell) => isCheckingHeading(foldedText(cell)))) return 0; // beside a list, and no list
  const body = bodyRows(rows, band);
  const data = headedDataColumns(heads, body);
  const words = wordColumns(heads);
  const points = [
    hasOrdinalHeading(heads) ? 2 : 0,
    Math.min(words.length, 4),
    Math.min(data.length, 3),
    words.some((cell) => data.some((column) => covers(cell, column))) ? 1 : 0,
    isFilledBelow(body, band) && (data.length > 0 || words.length > 1) ? 1 : 0,
    rows.within(band.top, band).some((cell) => cell.right > cell.column) && band.bottom > band.top ? 1 : 0,
    isNumberRow(rows.within(band.bottom, band), 2) ? 2 : 0,
  ];
  const isAmongData = words.length < 2 && rows.within(band.top - 1, band).some((cell) => isData(cell));
  return isAmongData ? 0 : points.reduce((sum, each) => sum + each, 0);
}

function cellsOf(rows: SheetRows, band: Heading): readonly SheetCell[] {
  const cells: SheetCell[] = [];
  for (let row = band.top; row <= band.bottom; row += 1) cells.push(...rows.within(row, band));
  return cells;
}

/** One heading word per column, whatever number of rows say it. */
function wordColumns(heads: readonly SheetCell[]): readonly SheetCell[] {
  const byColumn = new Map<number, SheetCell>();
  for (const cell of heads) if (isHeadingWord(foldedText(cell))) byColumn.set(cell.column, cell);
  return [...byColumn.values()];
}

function bodyRows(rows: SheetRows, band: Heading): readonly (readonly SheetCell[])[] {
  const span = { left: Math.max(1, band.left - 2), right: band.right };
  return rows
    .after(band.bottom, ROWS_LOOKED_AHEAD)
    .map((row) => rows.within(row, span))
    .filter((cells) => cells.length >= 2);
}

/** Columns with words, a day or a year above and data below; a year over years says nothing. */
function headedDataColumns(heads: readonly SheetCell[], body: readonly (readonly SheetCell[])[]): readonly number[] {
  const columns = new Set(heads.map(({ column }) => column));
  return [...columns].filter((column) => {
    const below = body.flatMap((cells) => cells.filter((cell) => cell.column === column));
    const isYearHead = heads.some((cell) => cell.column === column && isYear(cell));
    const data = below.filter((cell) => isData(cell) && !(isYearHead && isYear(cell)));
    const isLabelled = body.some((cells) => cells.some(({ text }) => text.endsWith(':')));
    return data.length > 0 && data.length >= below.length * 0.6 && !isLabelled;
  });
}

function isFilledBelow(body: readonly (readonly SheetCell[])[], { left, right }: Heading): boolean {
  const filled = body.filter((cells) => cells.length >= Math.max(2, (right - left + 1) * 0.5));
  return filled.length >= 2;
}

/** The rows up to the first data hold a better heading: this one is a title, or a pair of labels. */
function isBeforeBetter(rows: SheetRows, band: Heading, area: Span): boolean {
  const own = headingWords(rows.within(band.top, band));
  if (own >= 3 || hasOrdinalHeading(cellsOf(rows, band)) || isYearRow(rows.within(band.bottom, band))) return false;
  for (const row of rows.after(band.bottom, ROWS_LOOKED_AHEAD)) {
    const cells = rows.within(row, area);
    if (cells.some((cell) => isData(cell) && !isYear(cell))) return false;
    if (!couldBeHeading(cells)) continue;
    if (hasOrdinalHeading(cells) || isYearRow(cells) || headingWords(cells) > Math.max(1, own)) return true;
  }
  return false;
}
