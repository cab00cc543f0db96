import type { SheetCell } from '../cells';
import { hasOrdinalHeading, isData } from './headingCells';
import { covers, foldedText, type SheetRows, type Span } from './sheetRows';
import type { Heading } from './types';
import { isOrdinalHeading, startsSmall } from './words';

const ROWS_LOOKED_AHEAD = 8;
/** A heading is broken into lines because its column is narrow. */
const LONGEST_LINE = 20;

/**
 * True when the row under a heading holds the rest of its words, broken by hand into rows of cells: "khẩu" under "Số",
 * "chủ hộ" under "Họ và tên". A list typed in small letters throughout has records that look so, and is told by them.
 * @param data columns that hold data further down
 */
export function isWrapped(
  rows: SheetRows,
  band: Heading,
  cells: readonly SheetCell[],
  data: ReadonlySet<number>,
): boolean {
  const words = cells.filter((cell) => !isOrdinalHeading(foldedText(cell)));
  const isRest = (cell: SheetCell) =>
    startsSmall(cell.text) && cell.right === cell.column && isUnderOwn(rows, band, cell) && !isData(cell);
  if (words.length === 0 || cells.some(({ text }) => text.length > LONGEST_LINE)) return false;
  const row = cells[0]?.row ?? 0;
  const isBeforeFirst = words.length > 1 && words.every(isWord) && words.some(({ column }) => data.has(column));
  if (isBeforeFirst && isOverOrdinals(rows, band, row, cells)) return true;
  if (!words.every(isRest)) return false;
  const isTold = words.some(({ column }) => data.has(column)) || isOverOrdinals(rows, band, row, cells);
  return isTold && !isSmallThroughout(rows, band, row);
}

/** Under a heading of its own column, which a group above may share. */
function isUnderOwn(rows: SheetRows, { bottom, top }: Heading, { column }: SheetCell): boolean {
  for (let row = bottom; row >= top; row -= 1) {
    const over = rows.at(row).find((cell) => covers(cell, column));
    if (over !== undefined) return over.right === over.column;
  }
  return false;
}

/** Nothing in the column of ordinals, and the first record below has one. */
function isOverOrdinals(rows: SheetRows, band: Heading, row: number, cells: readonly SheetCell[]): boolean {
  const heads = Array.from({ length: row - band.top }, (_, at) => rows.within(band.top + at, band)).flat();
  const ordinal = heads.find((cell) => isOrdinalHeading(foldedText(cell)))?.column;
  if (ordinal === undefined || cells.some(({ column }) => column === ordinal)) return false;
  const below = rows.after(row, ROWS_LOOKED_AHEAD).map((each) => rows.within(each, band));
  return below.find((each) => each.some((cell) => cell.column === ordinal))?.[0]?.text.replace(/\.$/, '') === '1';
}

/** Rows of small words alone right below may be more of the heading, so what comes after them tells. */
function isSmallThroughout(rows: SheetRows, span: Span, row: number): boolean {
  const below = rows.after(row, ROWS_LOOKED_AHEAD).map((each) => rows.within(each, span));
  const body = below.slice(below.findIndex((cells) => !cells.every((cell) => isWord(cell) && startsSmall(cell.text))));
  const texts = body.filter((cells) => !hasOrdinalHeading(cells)).flatMap((cells) => cells.filter(isWord));
  return texts.filter(({ text }) => startsSmall(text)).length * 2 >= Math.max(1, texts.length);
}

function isWord(cell: SheetCell): boolean {
  return cell.cell.kind === 'text' && /\p{L}{2}/u.test(cell.text) && !isData(cell);
}
