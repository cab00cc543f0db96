import type { SheetCell } from '../cells';
import { foldedText } from './sheetRows';

const MARK = /^[([]?(?:(\d{1,3})|([a-z]))[a-z]?[)\]]?(\.)?(?: *=.*)?$/;
/** "(3)=(1)+(2)", "5=4/3*100", "(4): no record is written so. */
const PLAIN_MARK = /^\d+\.?$/;
/** "MS | 1 | 2 | 3": the word in front of the numbers. */
const NAMES_NUMBERS = /^(?:ms|ma so|ma|ma cot|cot|so cot)\.?$/;
/** "Cột 3" */
const NAMED_COLUMN = /^cot (?:so )?(?=[([]?(?:\d|[a-z][)\]]?$))/;
/** "TT | 2 | 3 | 4" under "STT": the number of the first column is its name once more. */
const FIRST_COLUMN = /^s?tt$/;
const FEWEST = 3;
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/**
 * The row under a heading that only numbers the columns: 1 2 3 …, (1) (2) …, A B 1 2 …, "5=4/3*100".
 * @param width number of columns of the heading
 */
export function isNumberRow(cells: readonly SheetCell[], width: number): boolean {
  if (cells.length < Math.max(2, Math.ceil(width * 0.6))) return false;
  const [first = '', ...rest] = cells.map((cell) => foldedText(cell).replace(/\s+/g, ' '));
  const own = FIRST_COLUMN.test(first) && rest.length >= FEWEST ? '1' : first;
  const texts = NAMES_NUMBERS.test(first) && rest.length >= FEWEST ? rest : [own, ...rest];
  const bare = texts.every((text) => NAMED_COLUMN.test(text))
    ? texts.map((text) => text.replace(NAMED_COLUMN, ''))
    : texts;
  return isNumbered(bare) || isDivided(bare) || isRoman(bare) || isBracketed(cells);
}

function isNumbered(texts: readonly string[]): boolean {
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

/** "1 | 2 | 3.1 | 3.2 | 4": columns of which some divide one. */
function isDivided(texts: readonly string[]): boolean {
  const marks = texts.map((text) => /^[([]?(\d{1,2})(?:[.,](\d))?[)\]]?(?: *=.*)?$/.exec(text));
  const numbers = marks.map((mark) => [Number(mark?.[1] ?? Number.NaN), Number(mark?.[2] ?? 0)] as const);
  if (texts.length < FEWEST + 1 || numbers[0]?.[0] !== 1 || numbers[0][1] > 1) return false;
  return numbers.every(([whole, part], at) => {
    const [before, partBefore] = numbers[at - 1] ?? [0, 0];
    if (whole !== before) return whole === before + 1 && part <= 1;
    return part === partBefore + 1 || (part === 0 && texts[at]?.includes('=') === true); // "3=3.1+3.2" behind them
  });
}

/** (1), (2), (3) typed as numbers, which Excel keeps as -1, -2, -3. */
function isBracketed(cells: readonly SheetCell[]): boolean {
  return cells.length >= FEWEST && cells.every(({ cell }, at) => cell.kind === 'number' && cell.value === -(at + 1));
}

/** "I | II | III | IV" from left to right. */
function isRoman(texts: readonly string[]): boolean {
  return texts.length >= FEWEST && texts.every((text, at) => text.replace(/[()[\].]/g, '') === ROMAN[at]);
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
