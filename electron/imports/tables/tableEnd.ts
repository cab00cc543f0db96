import type { SheetCell } from '../cells';
import { isDayText } from '../days';
import { headingAt, isPlainlyHeading } from './findHeading';
import { isData } from './headingCells';
import { leadingLevel } from './outlineMarks';
import { isPageTitle, isSameWithOtherYears } from './pageBreaks';
import { isPost, isSigning, totalLabel } from './rowWords';
import { foldedText, type SheetRows } from './sheetRows';
import type { TableGround } from './tableGround';
import type { TableRow } from './types';
import { isPlaceAndDate } from './words';

/** Blank rows after which a table goes on only if the next row is plainly one of its records. */
const SMALL_GAP = 1;
const ROWS_LOOKED_AHEAD = 8;
const ROWS_LOOKED_BACK = 100;

/** True when the row is no longer the table's: a signature, a new heading, a stray line behind a gap. */
export function endsTable(
  rows: SheetRows,
  ground: TableGround,
  row: number,
  cells: readonly SheetCell[],
  gap: number,
  before: readonly TableRow[],
): boolean {
  if (hasOrdinal(ground, cells)) return false;
  if (
    isSignature(rows, ground, cells, before) ||
    isPlainlyHeading(cells) ||
    isSameWithOtherYears(rows, ground.heading, row)
  )
    return true;
  if (gap === 0) return false;
  if (isPageTitle(rows, ground, row, before)) return false;
  if (headingAt(rows, row, cells, ground.heading) !== null) return true;
  if (isTitleOfNext(rows, ground, row, cells)) return true;
  if (gap <= SMALL_GAP) return false;
  return totalLabel(cells[0]?.text ?? '') === null && !fits(ground, cells, before);
}

/** Everything in the row signs, or one of few cells does beyond doubt. */
function isSignature(
  rows: SheetRows,
  ground: TableGround,
  cells: readonly SheetCell[],
  before: readonly TableRow[],
): boolean {
  const { data } = ground;
  const texts = cells.map(foldedText);
  const signing = texts.filter(isSigning).length;
  if (signing === 0) return texts.every(isPost) || isSignedInOrdinals(rows, ground, cells, before);
  const isFigure = (cell: SheetCell) =>
    data.has(cell.column) && isData(cell) && !(isPlaceAndDate(foldedText(cell)) && isStrange(rows, cell, before));
  return cells.length <= 2 + signing && !cells.some(isFigure);
}

/**
 * Words in the column of ordinals and in one of figures, and no ordinal further down: "Đội trưởng | | Giám sát". A line
 * that names the rows below, a total or a note has no words where the figures stand.
 */
function isSignedInOrdinals(
  rows: SheetRows,
  { heading, ordinal }: TableGround,
  cells: readonly SheetCell[],
  before: readonly TableRow[],
): boolean {
  const [first] = cells;
  if (first === undefined || ordinal === null || first.column !== ordinal || cells.length < 2) return false;
  const record = lastRecord(before);
  if (record === undefined || totalLabel(first.text) !== null || !/\s/.test(first.text)) return false;
  const figures = new Set(rows.within(record.row, heading).flatMap((cell) => (isData(cell) ? [cell.column] : [])));
  const isWords = (cell: SheetCell) => cell.cell.kind === 'text' && /\p{L}{2}/u.test(cell.text) && !isData(cell);
  if (!cells.every(isWords) || !cells.some(({ column }) => column !== ordinal && figures.has(column))) return false;
  const below = rows.after(first.row, ROWS_LOOKED_AHEAD).map((row) => rows.within(row, heading));
  return !below.some((next) => next.some((cell) => cell.column === ordinal && isData(cell)));
}

/** A day under figures: "Ngày 5 tháng 9 năm 2021" in the column of sums is the day of signing. */
function isStrange(rows: SheetRows, { column }: SheetCell, before: readonly TableRow[]): boolean {
  const record = lastRecord(before);
  const above = record === undefined ? undefined : rows.at(record.row).find((cell) => cell.column === column);
  return above !== undefined && above.cell.kind !== 'date' && !isDayText(above.text);
}

/** Words alone behind a gap, and the next rows start another table. */
function isTitleOfNext(rows: SheetRows, ground: TableGround, row: number, cells: readonly SheetCell[]): boolean {
  if (cells.length > 2 || cells.some((cell) => ground.data.has(cell.column) && isData(cell))) return false;
  return rows.after(row, 4).some((next) => {
    const below = rows.within(next, ground.heading);
    return (
      isPlainlyHeading(below) ||
      (below.length > 1 && isSameWithOtherYears(rows, ground.heading, next)) ||
      headingAt(rows, next, below, ground.heading) !== null
    );
  });
}

/** A row behind a gap that is filled as the records are. */
function fits({ data, heading }: TableGround, cells: readonly SheetCell[], before: readonly TableRow[]): boolean {
  if (before.length === 0) return cells.length >= 2 || leadingLevel(cells[0]?.text ?? '') !== null;
  if (data.size === 0) return cells.length >= Math.max(3, (heading.right - heading.left + 1) * 0.5);
  const filled = cells.filter((cell) => data.has(cell.column) && isData(cell));
  return filled.length >= Math.max(1, data.size * 0.5) && cells.length > filled.length;
}

/** The nearest record above, if it is near: a sheet of thousands of sections has none to go by. */
export function lastRecord(before: readonly TableRow[]): TableRow | undefined {
  return before.slice(-ROWS_LOOKED_BACK).findLast(({ kind }) => kind === 'record');
}

export function hasOrdinal({ ordinal }: TableGround, cells: readonly SheetCell[]): boolean {
  const cell = ordinal === null ? undefined : cells.find(({ column }) => column === ordinal);
  return cell !== undefined && /^\d{1,6}(?:\.\d+)*\.?$/.test(cell.text) && cells.length > 1;
}
