import type { SheetCell } from '../cells';
import { whatNumbersAre } from './firstOfFigures';
import {
  couldBeHeading,
  hasOrdinalHeading,
  headingWords,
  isData,
  isHeadingCell,
  isYear,
  isYearRow,
} from './headingCells';
import { isNumberRow } from './numberRow';
import { markLevel } from './outlineMarks';
import { isOfWhich, isSectionText, totalLabel } from './rowWords';
import { covers, foldedText, type SheetRows, type Span } from './sheetRows';
import type { Heading } from './types';
import { isHeadingWord, isOrdinalHeading, isTitle } from './words';
import { isWrapped } from './wrappedHeading';

/** Most rows a heading grows to by itself; what is merged downwards may be deeper. */
const DEEPEST_HEADING = 6;
const DEEPEST_MERGE = 10;
const ROWS_LOOKED_AHEAD = 12;
const ENGLISH = /^[ -~–’]+$/;

/** Rows merged with the first one, rows of sub-headings, a second language, measures, and the row of column numbers. */
export function bandFrom(rows: SheetRows, cells: readonly SheetCell[], area: Span): Heading {
  const top = cells[0]?.row ?? 1;
  const left = Math.min(...cells.map((cell) => cell.column));
  const right = Math.max(...cells.map((cell) => cell.right));
  const deepest = Math.max(...cells.map((cell) => cell.bottom));
  let band: Heading = { top, left, right, bottom: Math.min(top + DEEPEST_MERGE - 1, deepest) };
  while (band.bottom - top + 1 < DEEPEST_HEADING) {
    const next = grown(rows, band, area);
    if (next === null) break;
    band = next;
  }
  const below = rows.within(band.bottom + 1, band);
  if (!isNumberRow(below, columnsToNumber(rows, band))) return band;
  const isRecord = whatNumbersAre(rows, rows.within(band.bottom, band), below, band) === 'record';
  return isRecord ? band : { ...band, bottom: band.bottom + 1 };
}

/** Columns whose heading is not merged past the row of numbers. */
function columnsToNumber(rows: SheetRows, { top, bottom, left, right }: Heading): number {
  let hidden = 0;
  for (let row = top; row <= bottom; row += 1)
    for (const cell of rows.within(row, { left, right }))
      if (cell.bottom > bottom) hidden += cell.right - cell.column + 1;
  return right - left + 1 - hidden;
}

function grown(rows: SheetRows, band: Heading, area: Span): Heading | null {
  const row = band.bottom + 1;
  const reach = { left: band.left, right: area.right };
  const cells = wider(rows.within(row, reach), rows.within(row + 1, reach), band);
  const withOrdinals = ordinalsBeside(rows, band, area);
  if (withOrdinals !== null && isWrapped(rows, band, cells, dataColumnsBelow(rows, row, band)))
    return { ...band, left: withOrdinals, bottom: row };
  if (!isMoreHeading(rows, band, cells, area)) return null;
  const right = Math.max(band.right, ...cells.map((cell) => cell.right));
  const bottom = Math.max(row, ...cells.map((cell) => Math.min(cell.bottom, row + DEEPEST_MERGE)));
  return { ...band, bottom, right };
}

/** Column of an "STT" that stands left of the heading, level with a lower line of it; null without one. */
function ordinalsBeside(rows: SheetRows, { bottom, left }: Heading, area: Span): number | null {
  if (left <= area.left) return null;
  const beside = rows.at(bottom + 1).find(({ column }) => column === left - 1);
  return beside !== undefined && isOrdinalHeading(foldedText(beside)) ? left - 1 : null;
}

/** The cells under the heading and those that go on to its right, without a gap or over one that the next line fills. */
function wider(cells: readonly SheetCell[], below: readonly SheetCell[], { right }: Heading): readonly SheetCell[] {
  const isHeadBelow = below.length > cells.length && below.every((cell) => isHeadingCell(cell) && !isData(cell));
  const filled = new Set(isHeadBelow ? below.map(({ column }) => column) : []);
  let reach = right;
  return cells.filter((cell) => {
    for (let column = reach + 1; column < cell.column; column += 1) if (!filled.has(column)) return false;
    reach = Math.max(reach, cell.right);
    return true;
  });
}

function isMoreHeading(rows: SheetRows, band: Heading, cells: readonly SheetCell[], area: Span): boolean {
  if (cells.length === 0 || !cells.every(isHeadingCell) || startsBody(rows, band, cells)) return false;
  if (isNumberRow(cells, 2)) return false;
  if (cells.some((cell) => cell.column <= band.right && cell.right > band.right)) return false;
  const data = dataColumnsBelow(rows, cells[0]?.row ?? 0, { left: band.left, right: area.right });
  const isHead = !hasOrdinalHeading(cells); // else the row above is a title
  const isKnown = (cell: SheetCell) => data.has(cell.column) || (isHead && isHeadingWord(foldedText(cell)));
  if (cells.some((cell) => cell.column > band.right && !isKnown(cell))) return false;
  if (
    cells.some((cell) => isYear(cell)) &&
    !isYearRow(cells) &&
    cells.length > 1 &&
    !cells.every((cell) => isUnderSpan(rows, band, cell))
  )
    return false;
  const isFitted = cells.every((cell) => isUnderSpan(rows, band, cell) || isHole(rows, band, cell));
  if (isFitted && (cells.length > 1 || isUnderSpan(rows, band, cells[0]))) return true;
  if (isWrapped(rows, band, cells, data)) return true;
  return splitsGroup(rows, band, cells, data) || isSecondLine(rows, band, cells, data);
}

/** An ordinal, a total or a section: the first row of the body. */
function startsBody(rows: SheetRows, band: Heading, cells: readonly SheetCell[]): boolean {
  const [first, second] = cells;
  if (first === undefined) return true;
  if (first.column === band.left && first.right >= band.right && band.right > band.left) return true;
  const isInStub = first.column <= band.left + 1 && !isUnderSpan(rows, band, first);
  if (!isInStub) return false;
  if (isSectionText(foldedText(first)) && !isOfWhich(foldedText(first))) return true;
  if (first.text.length <= 5 && second !== undefined && markLevel(first.text) !== null) return true;
  const named = first.text.length <= 4 ? (second ?? first) : first;
  return (
    totalLabel(named.text) === 'certain' &&
    isHeaded(rows, band, named) &&
    !cells.slice(1).some((cell) => headingWords([cell]) > 0)
  );
}

function isHeaded(rows: SheetRows, band: Heading, cell: SheetCell): boolean {
  for (let row = band.top; row <= band.bottom; row += 1)
    if (rows.at(row).some((above) => covers(above, cell.column))) return true;
  return false;
}

/** The cell stands under a heading merged over more columns than its own. */
function isUnderSpan(rows: SheetRows, { top, bottom }: Heading, cell: SheetCell | undefined): boolean {
  if (cell === undefined) return false;
  for (let row = top; row <= bottom; row += 1)
    for (const above of rows.at(row)) {
      const isWide = above.right > above.column && above.right - above.column >= cell.right - cell.column;
      if (isWide && covers(above, cell.column)) return true;
    }
  return false;
}

/** The cell stands under a column whose heading starts only here; not in the first column, where sections stand too. */
function isHole(rows: SheetRows, band: Heading, cell: SheetCell): boolean {
  return cell.column > band.left && !isHeaded(rows, band, cell);
}

/** "Kết quả" over one column, left unmerged, and under it "Nam", "Nữ" over figures. */
function splitsGroup(rows: SheetRows, band: Heading, cells: readonly SheetCell[], data: ReadonlySet<number>): boolean {
  const holes = cells.filter((cell) => isHole(rows, band, cell) || cell.column > band.right);
  return holes.length > 0 && cells.every((cell) => data.has(cell.column) || isUnderSpan(rows, band, cell));
}

/** The heading once more in other words, or its measures: text where the body has data. */
function isSecondLine(rows: SheetRows, band: Heading, cells: readonly SheetCell[], data: ReadonlySet<number>): boolean {
  const above = rows.within(band.bottom, band);
  if (cells.some((cell) => isData(cell) && !isYear(cell))) return false;
  const isStubFilled = cells.some((cell) => cell.column === band.left) && isHeaded(rows, band, cells[0] as SheetCell);
  const isTranslated =
    cells.every(({ text }) => ENGLISH.test(text)) &&
    !above.every(({ text }) => ENGLISH.test(text)) &&
    cells.length >= 2;
  if (cells.length >= Math.max(2, above.length * 0.6) && headingWords(cells) >= 2 && (isTranslated || data.size > 0))
    return true;
  const over = [...data].filter((column) => column <= band.right);
  const filled = over.filter((column) => cells.some((cell) => covers(cell, column)));
  if (over.length === 0 || filled.length < over.length * 0.6) return false;
  return !isStubFilled || isTranslated || cells.slice(1).every(({ text }) => /^\(.+\)$/.test(text));
}

/** Columns that hold data from their first such cell on, in the next rows after `row`, up to the heading of the next page. */
export function dataColumnsBelow(rows: SheetRows, row: number, span: Span): ReadonlySet<number> {
  const seen = new Map<number, { data: number; text: number }>();
  for (const next of rows.after(row, ROWS_LOOKED_AHEAD)) {
    const cells = rows.within(next, span);
    if (hasOrdinalHeading(cells)) break;
    if (isNumberRow(cells, 3) || (couldBeHeading(cells) && isYearRow(cells))) continue;
    for (const cell of cells) {
      const known = seen.get(cell.column);
      if (isData(cell)) seen.set(cell.column, { data: (known?.data ?? 0) + 1, text: known?.text ?? 0 });
      else if (known !== undefined) known.text += 1;
    }
  }
  return new Set([...seen].filter(([, { data, text }]) => data > text * 1.5).map(([column]) => column));
}

/** Rows of groups above the row that was taken for the first: "Kết quả cài đặt" over some of the columns. */
export function withGroupsAbove(rows: SheetRows, heading: Heading): Heading {
  let found = heading;
  for (let added = 0; added < DEEPEST_HEADING - 1 && found.top > 1; added += 1) {
    const above = rows.within(found.top - 1, found);
    const all = rows.at(found.top - 1);
    if (above.length === 0 || all.some((cell) => cell.column < found.left && cell.right >= found.left)) break;
    if (!isGroupRow(rows, found, above)) break;
    found = { ...found, top: found.top - 1 };
  }
  return found;
}

function isGroupRow(rows: SheetRows, heading: Heading, cells: readonly SheetCell[]): boolean {
  const width = heading.right - heading.left + 1;
  const isAllowed = cells.every(
    (cell) =>
      isHeadingCell(cell) && cell.right <= heading.right && (!isTitle(foldedText(cell)) || cell.bottom >= heading.top),
  );
  if (!isAllowed || (headingWords(cells) > 0 && cells.some((cell) => isOrdinalHeading(foldedText(cell))))) return false;
  const holes = cells.filter((cell) => !rows.within(heading.top, heading).some((below) => covers(below, cell.column)));
  const groups = cells.filter((cell) => cell.right > cell.column && cell.column > heading.left);
  if (cells.length === 1) {
    const [only] = cells;
    if (only === undefined) return false;
    if (isOfWhich(foldedText(only))) return only.column > heading.left;
    const isWide = (only.right - only.column + 1) * 5 > width * 3;
    return groups.length === 1 && !isWide && !isShouted(only.text);
  }
  return (
    holes.length + groups.length >= Math.max(1, cells.length / 2) && cells.some((cell) => cell.column > heading.left)
  );
}

/** All in capitals and long: a title. */
export function isShouted(text: string): boolean {
  return text.length > 16 && text === text.toUpperCase();
}
