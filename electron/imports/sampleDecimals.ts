import { decimalsOf, MOST_DECIMALS } from '../domain/decimals';
import { usualDecimals } from '../domain/figureMeasure';
import type { FormField } from '../domain/form';
import { parseAmount } from './counts';

/** Places behind the comma a figure of a sample wants: as many as its examples have, else as its measure is told with. */
export function decimalsOfSample(
  field: Pick<FormField, 'label' | 'measure'>,
  examples: readonly (string | number)[],
): { readonly decimals?: number } {
  const read = examples.map((raw) => parseAmount(raw, field.measure));
  const places = read.flatMap((one) => (one.kind === 'number' && one.doubt === null ? [decimalsOf(one.value)] : []));
  const most = Math.min(MOST_DECIMALS, Math.max(0, ...places));
  const decimals = most > 0 ? most : usualDecimals(field);
  return decimals === null ? {} : { decimals };
}
