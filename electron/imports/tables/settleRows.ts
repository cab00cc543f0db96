import { Figures } from './figures';
import { settleIndicators } from './indicators';
import { settleNames } from './nameLikeTotals';
import { settleOutline } from './outline';
import { settleParts } from './parts';
import { settleSums } from './sums';
import type { FoundTable, TableRow } from './types';

/**
 * What the words of a row leave open: whether "I" with figures is a subtotal or a record, which rows only split up the one
 * above, which unlabelled row is the sum of the others.
 * @param ordinal column of ordinals or marks, or null
 */
export function settleRows(table: FoundTable, ordinal: number | null): readonly TableRow[] {
  const figures = new Figures(table);
  const named = settleNames(settleIndicators(table, figures), figures, ordinal);
  const split = settleParts(named, figures);
  return settleSums(settleOutline(split, figures), figures, ordinal);
}
