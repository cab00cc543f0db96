import { decimalsOf } from '../../domain/decimals';
import { formatScaled } from '../../domain/numbers';
import { formatTotal } from '../../domain/totalDecimals';
import type { Cell } from '../model';

export const EMPTY: Cell = { text: '' };

/** Empty where nothing is known, which is not zero. @param least decimals it is told with at least, as a total of others */
export function countCell(value: number | null, least = 0): Cell {
  if (value === null) return EMPTY;
  const decimals = Math.max(decimalsOf(value), least);
  return { text: formatTotal(value, decimals), number: { value, format: 'count', decimals } };
}

/** Without the sign, which stands in the heading. The number behind it is the printed one, rounded or cut alike. */
export function percentCell(scaled: number | null, decimals: number): Cell {
  if (scaled === null) return EMPTY;
  const value = scaled / 10 ** (decimals + 2);
  return { text: formatScaled(scaled, decimals), number: { value, format: 'percent', decimals } };
}
