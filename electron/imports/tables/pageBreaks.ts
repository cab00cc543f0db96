import { type SheetCell, textOf } from '../cells';
import { cellAt } from '../grid';
import { isYearRow } from './headingCells';
import { isNumberRow } from './numberRow';
import { foldedText, type SheetRows } from './sheetRows';
import type { TableGround } from './tableGround';
import type { Heading, TableRow } from './types';
import { isOrdinalHeading } from './words';

/** "Trang 2", "(Tiếp theo)". */
const PAGE = /^\(?(?:trang \d|tiep theo)/;

/** The first row of the heading again, or a later row of it under a row already told to be a repetition. */
export function isRepeated(rows: SheetRows, heading: Heading, row: number, before: readonly TableRow[]): boolean {
  const width = heading.right - heading.left + 1;
  const isFirst =
    isFirstRecord(before) || (row === heading.bottom + 1 && !isNumberRow(rows.within(row - 1, heading), 2));
  if (isNumberRow(rows.within(row, heading), width) && !isFirst) return true;
  const height = heading.bottom - heading.top + 1;
  let repeats = 0;
  while (
    repeats < height &&
    before.at(-1 - repeats)?.kind === 'repeat' &&
    before.at(-1 - repeats)?.row === row - repeats - 1
  )
    repeats += 1;
  if (repeats === height) return false;
  return (
    isSameRow(rows, heading, heading.top + repeats, row) ||
    isMeantForSame(rows, heading, heading.top + repeats, row, before)
  );
}

/** Share of the cells of a heading that say the same when it was typed anew with slips. */
const ENOUGH_ALIKE = 0.3;
/** Lines that name a group may stand between the heading and its first ordinal. */
const LINES_OF_GROUP = 2;

/** "TT | Họ & tên | Số tiền (đ)" for "STT | Họ và tên | Số tiền": typed anew, over ordinals that go on. */
function isMeantForSame(
  rows: SheetRows,
  heading: Heading,
  row: number,
  other: number,
  before: readonly TableRow[],
): boolean {
  const first = rows.within(row, heading);
  const again = rows.within(other, heading);
  if (again.length < 2 || again.length !== first.length) return false;
  if (!areAlike(foldedText(again[0] as SheetCell), foldedText(first[0] as SheetCell))) return false; // most rows end here
  if (!again.every((cell, at) => cell.column === first[at]?.column && cell.cell.kind === 'text')) return false;
  const alike = again.filter((cell, at) => areAlike(foldedText(cell), foldedText(first[at] ?? cell))).length;
  if (alike === again.length) return true;
  if (!again.every((cell, at) => areAkin(foldedText(cell), foldedText(first[at] ?? cell)))) return false;
  const ordinal = again.find((cell) => isOrdinalHeading(foldedText(cell)))?.column;
  if (ordinal === undefined || alike < again.length * ENOUGH_ALIKE) return false;
  const last = numberAt(rows, before.findLast(({ kind }) => kind === 'record')?.row ?? 0, ordinal);
  const next = rows
    .after(other, heading.bottom - heading.top + 1 + LINES_OF_GROUP)
    .map((each) => numberAt(rows, each, ordinal));
  return last !== null && next.includes(last + 1);
}

function areAlike(one: string, other: string): boolean {
  if (isOrdinalHeading(one) && isOrdinalHeading(other)) return true;
  const [left, right] = [one, other].map((text) =>
    text
      .replace(/\([^)]*\)/g, '')
      .replaceAll('&', 'va')
      .replace(/[^\p{L}\d]/gu, ''),
  );
  return left === right && left !== '';
}

/** "N. sinh" and "Năm sinh" share a word, "ĐT" is short for "Điện thoại"; other words head other columns. */
function areAkin(one: string, other: string): boolean {
  if (areAlike(one, other)) return true;
  const [left, right] = [wordsOf(one), wordsOf(other)];
  const initials = (words: readonly string[]) => words.map(([initial]) => initial).join('');
  const isShort = (words: readonly string[], long: readonly string[]) =>
    words.length === 1 && long.length > 1 && initials(long).endsWith(words[0] ?? '-');
  return left.some((word) => word.length > 1 && right.includes(word)) || isShort(left, right) || isShort(right, left);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\d]+/gu) ?? [];
}

function numberAt(rows: SheetRows, row: number, column: number): number | null {
  const text = textOf(cellAt(rows.sheet, row, column));
  return /^\d{1,6}\.?$/.test(text) ? Number.parseInt(text, 10) : null;
}

/** Figures 1, 2, 3 in the first row of a table without words are its first record, if the heading has its numbers already. */
function isFirstRecord(before: readonly TableRow[]): boolean {
  return before.length > 0 && before.at(-1)?.kind !== 'repeat' && before.every(({ kind }) => kind === 'section');
}

/** Two rows that say the same, word for word, in the columns of the heading. */
function isSameRow(rows: SheetRows, heading: Heading, row: number, other: number): boolean {
  const first = rows.within(row, heading);
  const again = rows.within(other, heading);
  return again.length > 0 && again.length === first.length && again.every((cell, at) => cell.text === first[at]?.text);
}

/** The heading with other years in it: another table of the same make. */
export function isSameWithOtherYears(rows: SheetRows, heading: Heading, row: number): boolean {
  const first = rows.within(heading.top, heading);
  const again = rows.within(row, heading);
  if (again.length !== first.length || !isYearRow(again)) return false;
  const mask = (text: string | undefined) => text?.replace(/\d/g, '#');
  return again.every((cell, at) => mask(cell.text) === mask(first[at]?.text));
}

const ROWS_OF_PAGE_TITLE = 4;

/** "Trang 2" or the title again behind a gap, and soon the same heading over ordinals that go on: another page. */
export function isPageTitle(rows: SheetRows, ground: TableGround, row: number, before: readonly TableRow[]): boolean {
  const { heading } = ground;
  const again = rows.after(row, ROWS_OF_PAGE_TITLE).find((each) => isSameRow(rows, heading, heading.top, each));
  if (again === undefined || (ground.ordinal === null && !PAGE.test(foldedText(rows.at(row)[0] as SheetCell))))
    return false;
  return !startsAnew(rows, ground, again, 0, before);
}

/** The heading again, over ordinals that start at 1 or behind a gap or title: another table, not another page. */
export function startsAnew(
  rows: SheetRows,
  { heading, ordinal }: TableGround,
  row: number,
  gap: number,
  before: readonly TableRow[],
): boolean {
  if (before.at(-1)?.kind === 'repeat' || !before.some(({ kind }) => kind === 'record')) return false;
  if (isNumberRow(rows.within(row, heading), 2)) return false;
  if (ordinal === null) return gap > 0 || before.at(-1)?.kind === 'section' || before.at(-1)?.kind === 'total';
  const height = heading.bottom - heading.top + 1;
  if (gap === 0 && before[0]?.kind === 'section' && isLine(rows, heading, rows.after(row, height).at(-1) ?? 0))
    return false;
  const below = rows.after(row, height + 3).filter((each) => !isNumberRow(rows.within(each, heading), 2));
  const numbers = below.map((each) => textOf(cellAt(rows.sheet, each, ordinal)));
  const first = numbers.find((text) => /^\d+\.?$/.test(text));
  return first !== undefined && Number.parseInt(first, 10) === 1;
}

/** A line of words alone: under a heading that is repeated over each group it names the group, whose ordinals start again. */
function isLine(rows: SheetRows, heading: Heading, row: number): boolean {
  const cells = rows.within(row, heading);
  return cells.length === 1 && /\p{L}{2}/u.test(cells[0]?.text ?? '');
}
