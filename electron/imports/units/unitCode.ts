import { foldForSearch } from '../../domain/vietnamese';
import { textOf } from '../cells';
import type { Cell } from '../grid';

/** Digits of an official code by level. */
const DIGITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:phuong|xa|thi tran|dac khu)$/, 5],
  [/^(?:quan|huyen|thi xa)$/, 3],
  [/^(?:tinh)$/, 2],
];

/**
 * A code as text. A number has lost its leading zeros: the cell's format or the level of the unit tells how many digits
 * it had.
 * @param kind kind word of the unit; "" when unknown
 */
export function unitCode(
  cell: Cell | undefined,
  kind: string,
): { readonly code: string; readonly isRepaired: boolean } | null {
  const text = textOf(cell);
  if (cell === undefined || text === '') return null;
  if (cell.kind !== 'number') return { code: text, isRepaired: false };
  const shown = /^0+$/.exec(cell.formatCode ?? '')?.[0].length ?? 0;
  const level = DIGITS.find(([pattern]) => pattern.test(foldForSearch(kind)))?.[1] ?? 0;
  const code = text.padStart(Math.max(shown, level), '0');
  return { code, isRepaired: code !== text };
}
