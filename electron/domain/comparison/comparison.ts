import type { LocalTime } from '../calendar';
import type { CompiledCounts, UnitRef } from '../compilation';
import type { PeriodKey } from '../period';
import type { GapHistory } from './gapHistory';

/**
 * What the figures are held against: the period before, or the same period a day, a week, a month, a quarter or a year
 * earlier.
 */
export const COMPARISON_BASES = ['period', 'day', 'week', 'month', 'quarter', 'year'] as const;
export type ComparisonBasis = (typeof COMPARISON_BASES)[number];

/** One side of a comparison. */
export interface ComparedCounts extends CompiledCounts {
  readonly percentScaled: number | null;
  readonly percentPrinted: string | null;
}

/** What moved from one side to the other; each null where one of the two is not known. */
export interface Movement {
  /** People, homes, … : the numerator now less the numerator then. */
  readonly units: number | null;
  /** The same in per cent of the numerator then ("12,50%"), without sign; null when there was nobody. */
  readonly growthPrinted: string | null;
  /** Percentage points, scaled like the two rates, of which it is the difference as printed. */
  readonly pointsScaled: number | null;
}

/** A unit that gave figures on both sides. */
export interface ComparedUnit extends UnitRef {
  readonly before: ComparedCounts;
  readonly now: ComparedCounts;
  readonly movement: Movement;
  /** Among the units of this comparison, 1 for the highest rate, equal rates sharing one; null without a rate. */
  readonly rankBefore: number | null;
  readonly rankNow: number | null;
  /** Places gained (positive) or lost. */
  readonly rankChange: number | null;
}

/** One rate held against itself at another time, of the units that gave figures both times. */
export interface ComparedIndicator {
  readonly indicatorId: string;
  readonly label: string;
  readonly measure: string;
  readonly numeratorLabel: string;
  readonly denominatorLabel: string;
  readonly decimals: number;
  readonly period: PeriodKey;
  /** null: there is no period, or no moment, to hold it against. */
  readonly other: ComparedPeriod | null;
  readonly before: ComparedCounts;
  readonly now: ComparedCounts;
  readonly movement: Movement;
  /** Units in both sums, in the order of the registry. */
  readonly units: readonly ComparedUnit[];
  /** Units that owe a report for `period`. */
  readonly expected: number;
  /** Gave figures on one side only, and are in neither sum. */
  readonly onlyNow: readonly UnitRef[];
  readonly onlyBefore: readonly UnitRef[];
  /** Owe a report on either side and gave figures on none. */
  readonly neither: readonly UnitRef[];
  /** The figures of now on each base there is, the rate's own first. */
  readonly bases: readonly RateOnBase[];
  /** null: nobody outside counts the numerator. */
  readonly gaps: GapHistory | null;
}

export interface ComparedPeriod {
  readonly period: PeriodKey;
  /** Reports as far as they had come by then. */
  readonly asOf: LocalTime;
  /** false: there was no such period; the one before it that is nearest stands in for it. */
  readonly isExact: boolean;
}

/** The numerator as a share of one base, of the units that have both. */
export interface RateOnBase extends ComparedCounts {
  /** null: the base the rate itself stands on. */
  readonly measureKey: string | null;
  readonly label: string;
  readonly counted: number;
  readonly expected: number;
}

export interface Comparison {
  readonly asOf: LocalTime;
  readonly basis: ComparisonBasis;
  readonly indicators: readonly ComparedIndicator[];
}
