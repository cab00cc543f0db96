import { normalisePhone } from '../../domain/phone';
import { foldForSearch } from '../../domain/vietnamese';
import { type SheetCell, shownCells } from '../cells';
import { parseNumber } from '../counts';
import { isDayText, parseTime } from '../days';
import { type Sheet, usedRows } from '../grid';
import { isNumberRow } from './numberRow';
import type { Heading } from './types';
import { isHeadingWord, isLetterhead, isNote, isOrdinalHeading, isSignature } from './words';

/** Most rows a heading may have, the row of column numbers not counted. */
const DEEPEST_HEADING = 5;
const LONGEST_HEADING_TEXT = 200;
const ROWS_LOOKED_AHEAD = 6;

/** The heading that starts at this row, or null when the row starts none. */
export function headingAt(sheet: Sheet, row: number): Heading | null {
  const cells = shownCells(sheet, row);
  if (!couldBeHeading(cells) || isNumberRow(cells, cells.length)) return null;
  const heading = extendDown(sheet, cells);
  const isSure = headingWords(cells) >= 2 || headingWordsBetween(sheet, heading) >= 3;
  return isSure || hasDataBelow(sheet, heading, cells) ? heading : null;
}

/** A row that can only be the heading of another table, even between records of text. */
export function isPlainlyHeading(sheet: Sheet, row: number): boolean {
  const cells = shownCells(sheet, row);
  if (!couldBeHeading(cells)) return false;
  return cells.some((cell) => isOrdinalHeading(foldForSearch(cell.text))) || headingWords(cells) >= 3;
}

/** Two rows that say the same, word for word, in the columns of the heading. */
export function isSameRow(sheet: Sheet, heading: Heading, row: number, other: number): boolean {
  const first = within(shownCells(sheet, row), heading);
  const again = within(shownCells(sheet, other), heading);
  return again.length > 0 && again.length === first.length && again.every((cell, at) => cell.text === first[at]?.text);
}

export function within(cells: readonly SheetCell[], area: { readonly left: number; readonly right: number }) {
  return cells.filter((cell) => cell.column >= area.left && cell.column <= area.right);
}

function couldBeHeading(cells: readonly SheetCell[]): boolean {
  if (cells.length < 2) return false;
  const folded = cells.map((cell) => foldForSearch(cell.text));
  if (folded.some((text) => isLetterhead(text) || isSignature(text) || isNote(text))) return false;
  return cells.every(isHeadingCell);
}

function isHeadingCell(cell: SheetCell): boolean {
  if (cell.cell.kind === 'date') return true;
  if (cell.cell.kind === 'number') return isYear(cell.cell.value);
  if (cell.cell.kind !== 'text' || cell.text.length > LONGEST_HEADING_TEXT) return false;
  const isDay = isDayText(cell.text) && parseTime(cell.text, 2000) === null; // "16/8" may head a column, "16/8 15h07" not
  return !/:$|^[-+•] /.test(cell.text) && (isDay || !looksLikeData(cell));
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1990 && value <= 2100;
}

/** A number, phone, day, dash or mark: what stands under headings, not in them. */
function looksLikeData(cell: SheetCell): boolean {
  if (cell.cell.kind !== 'text') return cell.cell.kind !== 'error';
  return parseNumber(cell.text).kind !== 'text' || normalisePhone(cell.text) !== null || isDayText(cell.text);
}

function headingWords(cells: readonly SheetCell[]): number {
  const folded = cells.map((cell) => foldForSearch(cell.text));
  return folded.filter(isHeadingWord).length + (folded.some(isOrdinalHeading) ? 1 : 0);
}

function headingWordsBetween(sheet: Sheet, { top, bottom }: Heading): number {
  let count = 0;
  for (let row = top; row <= bottom; row += 1) count += headingWords(shownCells(sheet, row));
  return count;
}

/** Rows merged with the first one, rows of sub-headings, a second language, and the row of column numbers. */
function extendDown(sheet: Sheet, cells: readonly SheetCell[]): Heading {
  const top = cells[0]?.row ?? 1;
  const left = Math.min(...cells.map((cell) => cell.column));
  const right = Math.max(...cells.map((cell) => cell.right));
  let bottom = Math.min(top + DEEPEST_HEADING - 1, Math.max(...cells.map((cell) => cell.bottom)));
  while (bottom - top + 1 < DEEPEST_HEADING && isMoreHeading(sheet, { top, bottom, left, right })) bottom += 1;
  const below = within(shownCells(sheet, bottom + 1), { left, right });
  return { top, left, right, bottom: isNumberRow(below, right - left + 1) ? bottom + 1 : bottom };
}

function isMoreHeading(sheet: Sheet, heading: Heading): boolean {
  const cells = within(shownCells(sheet, heading.bottom + 1), heading);
  if (cells.length === 0 || !cells.every(isHeadingCell) || cells.some((cell) => cell.right > heading.right))
    return false;
  if (cells.length === 1 && heading.right > heading.left + 1 && !isUnderSpan(sheet, heading, cells[0])) return false;
  return cells.every((cell) => isUnderSpan(sheet, heading, cell)) || isSecondLanguage(sheet, heading, cells);
}

/** The cell stands under a heading merged over several columns, or under a column whose heading starts only here. */
function isUnderSpan(sheet: Sheet, { top, bottom }: Heading, cell: SheetCell | undefined): boolean {
  if (cell === undefined) return false;
  let isUncovered = true;
  for (let row = top; row <= bottom; row += 1)
    for (const above of shownCells(sheet, row)) {
      if (above.column > cell.column || above.right < cell.column) continue;
      isUncovered = false;
      if (above.right > above.column && above.right - above.column >= cell.right - cell.column) return true;
    }
  return isUncovered;
}

/** The heading once more in other words: text all over, where the next row has data. */
function isSecondLanguage(sheet: Sheet, heading: Heading, cells: readonly SheetCell[]): boolean {
  const above = within(shownCells(sheet, heading.bottom), heading);
  if (cells.length < above.length * 0.6 || cells.length < 2 || cells.some(looksLikeData)) return false;
  if (headingWords(cells) >= 2) return true;
  const below = within(shownCells(sheet, heading.bottom + 2), heading);
  return below.some((cell) => looksLikeData(cell) && cells.some((text) => text.column === cell.column));
}

/** Without known words a row is a heading only when the rows below fill its columns with something else than text. */
function hasDataBelow(sheet: Sheet, heading: Heading, cells: readonly SheetCell[]): boolean {
  const all = usedRowsAfter(sheet, heading.bottom, ROWS_LOOKED_AHEAD).map((row) => shownCells(sheet, row));
  if (all.some((row) => couldBeHeading(row) && headingWords(row) >= 2)) return false; // the true heading is still to come
  if (within(shownCells(sheet, heading.top - 1), heading).some(looksLikeData)) return false; // in the middle of data
  const rows = all.map((row) => within(row, heading));
  const filled = rows.filter((row) => row.length >= Math.max(2, Math.ceil(cells.length * 0.5)));
  if (filled.length < 2) return false;
  if (filled.flat().some((cell) => cell.cell.kind === 'text' && cell.text.endsWith(':'))) return false;
  const withData = filled.filter((row) => row.some(looksLikeData));
  return withData.length >= 2 || (cells.length >= 3 && filled.every((row) => row.length >= cells.length - 1));
}

export function usedRowsAfter(sheet: Sheet, row: number, count: number): readonly number[] {
  const rows = usedRows(sheet);
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return Array.from(rows.subarray(low, low + count));
}
