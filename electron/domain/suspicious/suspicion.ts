import type { PeriodKey } from '../period';

/**
 * Why a series of a unit's figures should be asked about; none of them is a proof. `flat`: the same for several periods while
 * others move; `copied`: every moving figure as in the report before; `relisted`: nobody on the list who did not stand on an
 * earlier one; `jump`: far from the unit's own usual change;
 * `tens`: nothing but multiples of ten; `fell`: a running total that went down.
 */
export const SUSPICION_KINDS = ['fell', 'jump', 'copied', 'relisted', 'flat', 'tens'] as const;
export type SuspicionKind = (typeof SUSPICION_KINDS)[number];

/** What a unit said of one field in one period; periods without a figure are left out, never taken as zero. */
export interface SeriesPoint {
  readonly period: PeriodKey;
  readonly value: number;
}

/** One field of one unit over the periods, oldest first. */
export interface FieldSeries {
  readonly fieldKey: string;
  readonly points: readonly SeriesPoint[];
  /** A total that only grows, by a rule of the form. */
  readonly isRunningTotal: boolean;
  /** Highest it can be in the period of its newest point, by a rule of the form; null: nobody says. */
  readonly ceiling: number | null;
}

/** The series of one unit in one form. */
export interface UnitSeries {
  readonly unitId: string;
  readonly fields: readonly FieldSeries[];
}

/** Something to ask the unit about. */
export interface Suspicion {
  readonly kind: SuspicionKind;
  readonly unitId: string;
  /** null: every moving field of the report. */
  readonly fieldKey: string | null;
  /** The newest period it speaks of. */
  readonly period: PeriodKey;
  /** Figures that show it, oldest first; empty for `copied`, which speaks of several fields; of `relisted` its people. */
  readonly points: readonly SeriesPoint[];
  /** Of a jump: the middle one of the unit's own changes before, without sign; else null. */
  readonly usualChange: number | null;
}

interface SuspicionRules {
  /** Periods with one and the same figure. */
  readonly flatPeriods: number;
  /** Times the unit's usual change. */
  readonly jumpFactor: number;
  /** Smaller changes are never a jump. */
  readonly jumpLeast: number;
  /** Changes known before one can be held against them. */
  readonly jumpHistory: number;
  /** Periods with nothing but multiples of ten; by chance one series in ten to that power. */
  readonly tensPeriods: number;
  /** People on a list; fewer may all be there again by mistakes of their own. */
  readonly relistedPeople: number;
}

/** When a series is odd enough to be named; the sentences state the numbers. */
export const USUAL_RULES: SuspicionRules = {
  flatPeriods: 3,
  jumpFactor: 5,
  jumpLeast: 20,
  jumpHistory: 3,
  tensPeriods: 4,
  relistedPeople: 5,
};
