import type { SheetCell } from '../cells';
import { parseNumber } from '../counts';
import { isData } from './headingCells';
import { totalLabel } from './rowWords';
import { foldedText, type SheetRows, type Span } from './sheetRows';
import { isOrdinalHeading } from './words';

const ROWS_LOOKED_AHEAD = 60;

/** What the row 1 2 3 … under a heading is where every column below holds figures; columns of words settle it at once. */
export type NumbersAreWhat = 'column-numbers' | 'record' | 'undecided';

/**
 * Tells a first record 1 2 3 4 from the row that numbers the columns: ordinals below it go on with 2, or start with 1; a
 * total is right only with it, or only without it.
 * @param heads the lowest cells of the heading
 */
export function whatNumbersAre(
  rows: SheetRows,
  heads: readonly SheetCell[],
  numbers: readonly SheetCell[],
  span: Span,
): NumbersAreWhat {
  if (!numbers.every(({ text }, at) => text === String(at + 1))) return 'column-numbers';
  const row = numbers[0]?.row ?? 0;
  const { records, total } = bodyBelow(rows, row, span);
  const [next] = records;
  if (
    next === undefined ||
    records.some((cells) => !cells.every((cell) => isFigure(cell) || /^[-–—]+$/.test(cell.text)))
  )
    return 'column-numbers';
  const ordinal = heads.find((cell) => isOrdinalHeading(foldedText(cell)))?.column;
  if (ordinal !== undefined) return byOrdinal(numbers, next, ordinal);
  return byTotal(numbers, records, total);
}

function byOrdinal(numbers: readonly SheetCell[], next: readonly SheetCell[], ordinal: number): NumbersAreWhat {
  const [own, following] = [numbers, next].map((cells) => cells.find(({ column }) => column === ordinal)?.text);
  if (following === '1') return 'column-numbers';
  return own === '1' && following === '2' ? 'record' : 'undecided';
}

function byTotal(
  numbers: readonly SheetCell[],
  records: readonly (readonly SheetCell[])[],
  total: readonly SheetCell[],
): NumbersAreWhat {
  const stated = total.filter(isFigure);
  const sums = stated.map(({ column }) => sumOf(records, column));
  const isRight = (added: (at: number) => number) =>
    stated.length > 0 && stated.every((cell, at) => figureOf(cell) === (sums[at] ?? 0) + added(at));
  const own = stated.map(({ column }) => sumOf([numbers], column));
  if (isRight((at) => own[at] ?? 0)) return 'record';
  return isRight(() => 0) ? 'column-numbers' : 'undecided';
}

/** The rows of figures right under the numbers, and the first total below them. */
function bodyBelow(rows: SheetRows, row: number, span: Span) {
  const records: (readonly SheetCell[])[] = [];
  for (const below of rows.after(row, ROWS_LOOKED_AHEAD)) {
    const cells = rows.within(below, span);
    if (cells.some(({ text }) => totalLabel(text) === 'certain')) return { records, total: cells };
    if (cells.length < 2 || !cells.some(isData)) break;
    records.push(cells);
  }
  return { records, total: [] };
}

function isFigure(cell: SheetCell): boolean {
  return figureOf(cell) !== null;
}

function figureOf({ cell, text }: SheetCell): number | null {
  if (cell.kind === 'number') return cell.value;
  const reading = cell.kind === 'text' ? parseNumber(text) : null;
  return reading?.kind === 'number' ? reading.value : null;
}

function sumOf(records: readonly (readonly SheetCell[])[], column: number): number {
  const sum = records.reduce((added, cells) => {
    const cell = cells.find((each) => each.column === column);
    return added + (cell === undefined ? 0 : (figureOf(cell) ?? 0));
  }, 0);
  return Number(sum.toPrecision(15));
}
