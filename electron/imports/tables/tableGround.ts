import { foldForSearch } from '../../domain/vietnamese';
import { type SheetCell, textOf } from '../cells';
import { cellAt } from '../grid';
import { type HeadedColumn, isOrdinalColumn } from './columns';
import { isData, isYear } from './headingCells';
import { isNumberRow } from './numberRow';
import { markLevel } from './outlineMarks';
import { totalLabel } from './rowWords';
import type { SheetRows, Span } from './sheetRows';
import type { Heading } from './types';

/** What the rows under a heading are read with. */
export interface TableGround {
  readonly heading: Heading;
  /** Column of ordinals (STT) or of marks (I, 1, 1.1, -), or null. */
  readonly ordinal: number | null;
  /** A list of persons: a name alone is a person, not a banner over the rows below. */
  readonly isPersonList: boolean;
  /** Columns that hold figures, days or phones in the rows below. */
  readonly data: ReadonlySet<number>;
  /** First column of words beside the ordinals. */
  readonly stub: number;
}

const ROWS_LOOKED_AHEAD = 60;
const NAME_HEADING = /^ho(?:,| va)? ?ten|^ten nguoi|^full name/;

export function groundOf(rows: SheetRows, heading: Heading, columns: readonly HeadedColumn[]): TableGround {
  const body = rows.after(heading.bottom, ROWS_LOOKED_AHEAD).map((row) => rows.within(row, heading));
  const ordinal = ordinalColumn(rows, heading, columns);
  const data = new Set(
    columns.map(({ column }) => column).filter((column) => column !== ordinal && holdsData(body, column)),
  );
  const stub = columns.find(({ column }) => column !== ordinal && !data.has(column))?.column ?? heading.left;
  return {
    heading,
    ordinal,
    isPersonList: columns.some((column) => NAME_HEADING.test(foldForSearch(column.header))),
    data,
    stub,
  };
}

function holdsData(body: readonly (readonly SheetCell[])[], column: number): boolean {
  const cells = body.flatMap((row) => row.filter((cell) => cell.column === column && row.length > 1));
  return cells.length > 0 && cells.filter(isData).length >= cells.length * 0.6;
}

function ordinalColumn(rows: SheetRows, heading: Heading, columns: readonly HeadedColumn[]): number | null {
  const named = columns.find(isOrdinalColumn);
  if (named !== undefined) return named.column;
  const [first] = columns;
  if (first === undefined) return null;
  if (first.path.length === 0) return countsUp(rows, heading.bottom, first.column) ? first.column : null;
  return holdsMarks(rows, heading, first.column) ? first.column : null;
}

/** "1", "1.1", "II" all the way down under a heading like "Mã số". */
function holdsMarks(rows: SheetRows, heading: Heading, column: number): boolean {
  const texts = rows
    .after(heading.bottom, 20)
    .map((row) => textOf(cellAt(rows.sheet, row, column)))
    .filter((text) => text !== '');
  const levels = texts.map(markLevel);
  if (texts.length < 2 || levels.some((level) => level === null)) return false;
  return new Set(levels).size > 1 || texts.slice(0, 3).every((text, at) => Number.parseInt(text, 10) === at + 1);
}

/** Ordinals that nobody put a heading over: 1, 2 in the first rows that have any, or I and 1. */
export function countsUp(rows: SheetRows, row: number, column: number): boolean {
  const texts = rows
    .after(row, 8)
    .map((each) => textOf(cellAt(rows.sheet, each, column)))
    .filter((text) => text !== '');
  if (texts.length < 2) return false;
  const numbers = texts.filter((text) => /^\d+\.?$/.test(text)).map((text) => Number.parseInt(text, 10));
  const isAllMarks = texts.every((text) => markLevel(text) !== null);
  return isAllMarks && numbers[0] === 1 && (numbers.length < 2 || numbers[1] === 2 || numbers[1] === 1);
}

/**
 * The heading with the columns to its left that it has no words for: ordinals, or the names of yearbook tables. Those
 * stand in most rows of the body.
 */
export function withStub(rows: SheetRows, heading: Heading, area: Span): Heading {
  let { left } = heading;
  const body = rows.after(heading.bottom, 8).filter((row) => !isNumberRow(rows.within(row, heading), 2));
  const beside = body.filter((row) => rows.within(row, heading).length > 0);
  while (left > area.left && left > heading.left - 3) {
    const column = left - 1;
    const cells = beside.flatMap((row) => rows.at(row).filter((cell) => cell.column === column));
    const isUsed = cells.length >= Math.max(1, beside.length * 0.5);
    if (!isUsed || !(isNames(cells) || countsUp(rows, heading.bottom, column))) break;
    left = column;
  }
  return { ...heading, left };
}

function isNames(cells: readonly SheetCell[]): boolean {
  const words = cells.filter((cell) => /\p{L}{2}/u.test(cell.text) && !isData(cell));
  if (cells.every((cell) => isYear(cell) || words.includes(cell))) return true;
  return words.length >= cells.length * 0.6 || cells.some(({ text }) => totalLabel(text) === 'certain');
}
