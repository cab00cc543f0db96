import type { CompiledCounts, CompiledIndicator } from './compilation';
import { sumOf } from './decimals';

/** Why the shortfalls of the units add up to more than that of all of them together. */
export interface ShortfallSum {
  /** People short, unit by unit, added up. */
  readonly sum: number;
  /** People short of all units that gave figures, together. */
  readonly total: number;
  /** Some unit is beyond the milestone: its surplus helps the total, and no other unit. Otherwise it is rounding up alone. */
  readonly hasSurplus: boolean;
}

interface Short extends CompiledCounts {
  readonly shortfall: number | null;
}

/** null: both are the same, or one of them is not known. Never is the sum below the total. */
export function shortfallSum(total: number | null, units: readonly Short[], basisPoints: number): ShortfallSum | null {
  const known = units.flatMap(({ shortfall }) => shortfall ?? []);
  const sum = sumOf(known);
  if (total === null || known.length === 0 || sum === total) return null;
  const hasSurplus = units.some(
    ({ numerator, denominator }) =>
      numerator !== null && denominator !== null && 10_000 * numerator > basisPoints * denominator,
  );
  return { sum, total, hasSurplus };
}

/** Of the milestone that counts now. */
export function shortfallSumOf({ targets, currentTargetId, units }: CompiledIndicator): ShortfallSum | null {
  const target = targets.find(({ targetId }) => targetId === currentTargetId);
  return target === undefined ? null : shortfallSum(target.shortfall, units, target.requiredBasisPoints);
}
