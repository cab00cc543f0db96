import type { SheetCell } from '../cells';
import { foldedText } from './sheetRows';

const MARK = /^[([]?(?:(\d{1,3})|([a-z]))[a-z]?[)\]]?(\.)?(?: *=.*)?$/;
/** "(3)=(1)+(2)", "5=4/3*100", "(4): no record is written so. */
const PLAIN_MARK = /^\d+\.?$/;

/**
 * The row under a heading that only numbers the columns: 1 2 3 …, (1) (2) …, A B 1 2 …, "5=4/3*100".
 * @param width number of columns of the heading
 */
export function isNumberRow(cells: readonly SheetCell[], width: number): boolean {
  if (cells.length < Math.max(2, Math.ceil(width * 0.6))) return false;
  const texts = cells.map((cell) => foldedText(cell).replace(/\s+/g, ' '));
  const marks = texts.map((text) => MARK.exec(text));
  if (marks.some((mark) => mark === null)) return false;
  const letters = marks.flatMap((mark) => (mark?.[2] === undefined ? [] : [mark[2].charCodeAt(0) - 96]));
  const numbers = marks.flatMap((mark) => (mark?.[1] === undefined ? [] : [Number(mark[1])]));
  if (!climbs(letters) || !climbs(numbers)) return false;
  const firstNumber = marks.findIndex((mark) => mark?.[1] !== undefined);
  if (firstNumber >= 0 && marks.slice(firstNumber).some((mark) => mark?.[2] !== undefined)) return false; // "1 | A | 3 | 4"
  const isPlainlyMarks = texts.some((text) => !PLAIN_MARK.test(text));
  return isPlainlyMarks || (inOrder(numbers) && numbers.length >= 2);
}

function inOrder(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => number === index + 1);
}

function climbs(numbers: readonly number[]): boolean {
  if ((numbers[0] ?? 1) > 3) return false;
  return numbers.every(
    (number, index) => index === 0 || number - (numbers[index - 1] ?? 0) === 1 || isSkip(numbers, index),
  );
}

/** A column was taken out of the form, its number with it. */
function isSkip(numbers: readonly number[], index: number): boolean {
  const step = (numbers[index] ?? 0) - (numbers[index - 1] ?? 0);
  return step > 0 && step <= 3;
}
