import { foldForSearch } from '../../domain/vietnamese';
import type { SheetCell } from '../cells';

const MARK = /^\(?(?:(\d{1,2})|([a-z]))\)?(?: *= *.+)?$/;

/**
 * The row under a heading that only numbers the columns: 1 2 3 …, (1) (2) …, A B 1 2 …, "5=4/3*100".
 * @param width number of columns of the heading
 */
export function isNumberRow(cells: readonly SheetCell[], width: number): boolean {
  if (cells.length < Math.max(2, Math.ceil(width * 0.6))) return false;
  const marks = cells.map((cell) => MARK.exec(foldForSearch(cell.text).replace(/\s+/g, ' ')));
  if (marks.some((mark) => mark === null)) return false;
  const letters = marks.filter((mark) => mark?.[2] !== undefined);
  const numbers = marks.filter((mark) => mark?.[1] !== undefined).map((mark) => Number(mark?.[1]));
  return inOrder(letters.map((mark) => (mark?.[2] ?? '').charCodeAt(0) - 96)) && inOrder(numbers);
}

function inOrder(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => number === index + 1);
}
