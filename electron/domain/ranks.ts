import { scaled } from './decimals';
import type { Rate } from './rate';

/**
 * 1 is the highest rate; equal rates share a rank, and the next one counts them all. Compared exactly, not as printed.
 * @param rates of a base above 0; in one list only one of the same object
 */
export function ranksOf<Counts extends Rate>(rates: readonly Counts[]): ReadonlyMap<object, number> {
  const sorted = rates.toSorted((one, other) => compareRates(other, one));
  const ranks = new Map<object, number>();
  let [rank, before]: [number, Counts | null] = [0, null];
  for (const [index, rate] of sorted.entries()) {
    if (before === null || compareRates(before, rate) !== 0) rank = index + 1;
    ranks.set(rate, rank);
    before = rate;
  }
  return ranks;
}

/** Negative, zero or positive, as `sort` wants it. */
function compareRates(one: Rate, other: Rate): number {
  const [left, right] = [one.numerator * other.denominator, other.numerator * one.denominator];
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right; // both products are exact
  const gap = scaled(one.numerator) * scaled(other.denominator) - scaled(other.numerator) * scaled(one.denominator);
  return gap < 0n ? -1 : gap > 0n ? 1 : 0;
}
