import { decimalsOf } from '../../domain/decimals';
import { formatCount, formatScaled } from '../../domain/numbers';
import type { Cell } from '../model';

export const EMPTY: Cell = { text: '' };

/** Empty where nothing is known, which is not zero. */
export function countCell(value: number | null): Cell {
  if (value === null) return EMPTY;
  return { text: formatCount(value), number: { value, format: 'count', decimals: decimalsOf(value) } };
}

/** Without the sign, which stands in the heading. The number behind it is the printed one, rounded or cut alike. */
export function percentCell(scaled: number | null, decimals: number): Cell {
  if (scaled === null) return EMPTY;
  const value = scaled / 10 ** (decimals + 2);
  return { text: formatScaled(scaled, decimals), number: { value, format: 'percent', decimals } };
}
