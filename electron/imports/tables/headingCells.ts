import { normalisePhone } from '../../domain/phone';
import type { SheetCell } from '../cells';
import { parseNumber } from '../counts';
import { isDayText, parseTime } from '../days';
import { isNote, isOfWhich, isPost, isSigning } from './rowWords';
import { foldedText } from './sheetRows';
import { isHeadingWord, isLetterhead, isOrdinalHeading } from './words';

const LONGEST_HEADING_TEXT = 300;
const FIRST_YEAR = 1945;
const LAST_YEAR = 2100;
const LABEL_AND_VALUE = /^[^:(]{2,40}: *\S/;

/** A cell that may stand in a heading: words, a day, a year. */
export function isHeadingCell(cell: SheetCell): boolean {
  if (cell.cell.kind === 'date' || isYear(cell)) return true;
  if (cell.cell.kind !== 'text' || cell.text.length > LONGEST_HEADING_TEXT || /^[-+•] /.test(cell.text)) return false;
  const isColoned = /:$/.test(cell.text) || LABEL_AND_VALUE.test(cell.text);
  if (isColoned && !isOfWhich(foldedText(cell)) && !/^(?:tong|cong)\b/.test(foldedText(cell))) return false;
  const isDay = isDayText(cell.text) && parseTime(cell.text, 2000) === null; // "16/8" may head a column, "16/8 15h07" not
  return isDay || !isData(cell);
}

/** "2019" as a number or as text. */
export function isYear({ cell, text }: SheetCell): boolean {
  const value = cell.kind === 'number' ? cell.value : cell.kind === 'text' && /^\d{4}$/.test(text) ? Number(text) : 0;
  return Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
}

/** A number, phone, day, dash or mark: what stands under headings, not in them. */
export function isData(cell: SheetCell): boolean {
  if (cell.cell.kind !== 'text') return true;
  if (cell.text.length > 60 || !/[\d\-–—xXvV✓✔√kKcC]/.test(cell.text)) return false;
  const reading = parseNumber(cell.text);
  if (reading.kind === 'number' && reading.doubt === 'approximate') return false; // "Dưới 18" may head a column
  return reading.kind !== 'text' || normalisePhone(cell.text) !== null || isDayText(cell.text);
}

/** A row all of whose cells may head columns. */
export function couldBeHeading(cells: readonly SheetCell[]): boolean {
  if (cells.length < 2) return false;
  const others = cells.filter((cell) => !isHeadingCell(cell));
  if (others.length > 0 && !mayStandAmong(others, cells)) return false;
  return !isAroundTables(cells);
}

/** What looks like data and heads columns all the same, beside plain headings. */
function mayStandAmong(others: readonly SheetCell[], cells: readonly SheetCell[]): boolean {
  const isOrdered = hasOrdinalHeading(cells);
  if (others.every(isAnswer)) return isOrdered || headingWords(cells) > 1;
  return isOrdered && areCountedUp(others);
}

/** "Có" beside "Không", "Đã cài" beside "Chưa". */
function isAnswer({ cell, text }: SheetCell): boolean {
  return cell.kind === 'text' && /\p{L}/u.test(text) && parseNumber(text).kind === 'none';
}

/** Days of a month, periods of a day, turns: 1, 2, 3 … beside the ordinals' heading. */
function areCountedUp(cells: readonly SheetCell[]): boolean {
  if (cells.length < 3) return false;
  const numbers = cells.map(({ text }) => (/^\d{1,2}$/.test(text) ? Number(text) : Number.NaN));
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
}

/** Letterhead, signatures and notes look like headings and are none; a column may still be called "Báo cáo". */
function isAroundTables(cells: readonly SheetCell[]): boolean {
  const texts = cells.map(foldedText);
  if (texts.some(isOrdinalHeading)) return false;
  const signing = texts.filter(isSigning).length;
  if (signing > 0) return headingWords(cells) <= Math.max(1, signing); // "Xác nhận của UBND" may stand beside a heading
  if (texts.every((text) => isPost(text))) return true;
  return texts.some((text) => isLetterhead(text) || isNote(text));
}

/** How many cells say what headings say; the ordinals' heading counts twice. */
export function headingWords(cells: readonly SheetCell[]): number {
  const texts = cells.map(foldedText);
  return texts.filter(isHeadingWord).length + (texts.some(isOrdinalHeading) ? 1 : 0);
}

export function hasOrdinalHeading(cells: readonly SheetCell[]): boolean {
  return cells.some((cell) => isOrdinalHeading(foldedText(cell)));
}

/** Years from left to right, perhaps once more under the next group: they head columns, nobody counts so. */
export function isYearRow(cells: readonly SheetCell[]): boolean {
  const years = cells.filter(isYear).map(({ text }) => Number(text));
  if (years.length < 2 || years.length * 2 < cells.length) return false;
  const steps = years.slice(1).map((year, at) => year - (years[at] ?? 0));
  const climbs = steps.filter((step) => step > 0 && step <= 10);
  const restarts = years.filter((year) => year === years[0]).length - 1;
  return climbs.length + restarts === steps.length || steps.every((step) => step < 0 && step >= -10);
}
