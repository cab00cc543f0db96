import { decimalsOf } from './decimals';
import { formatCount } from './numbers';

/** Places behind the comma that a total is told with: those of its most exact part. */
export function mostDecimals(parts: Iterable<number | null | undefined>): number {
  let most = 0;
  for (const part of parts) most = Math.max(most, part == null ? 0 : decimalsOf(part));
  return most;
}

/** 25 below 12,5 and 12,5 is `25,0`: a total is no less exact than what it is made of. */
export function formatTotal(total: number, decimals: number): string {
  const missing = decimals - decimalsOf(total);
  if (missing <= 0) return formatCount(total);
  return `${formatCount(total)}${Number.isInteger(total) ? ',' : ''}${'0'.repeat(missing)}`;
}

interface Counted {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** Places of the two totals of a rate. */
export function decimalsOfTotals(units: readonly Counted[]): Readonly<Record<keyof Counted, number>> {
  return {
    numerator: mostDecimals(units.map(({ numerator }) => numerator)),
    denominator: mostDecimals(units.map(({ denominator }) => denominator)),
  };
}

/** `1.751,0/2.250,5`: the two totals of a rate, each as exact as its parts. */
export function formatTotals(
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
  parts: readonly Counted[],
): string {
  const decimals = decimalsOfTotals(parts);
  return `${formatTotal(numerator, decimals.numerator)}/${formatTotal(denominator, decimals.denominator)}`;
}
