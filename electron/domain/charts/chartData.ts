import type { CellState } from '../board';
import type { IsoDay, LocalTime } from '../calendar';
import type { PartOfTotal } from '../package/packageModel';
import type { PeriodKey } from '../period';
import type { StandIn } from '../summary/missingChoice';

/** What the pictures show, before anything has a place. Rates are numbers only to give them a place; what is read is `printed`. */

/** How many gave figures, of how many that had to. */
export interface ChartCoverage {
  readonly reported: number;
  readonly expected: number;
  /** Units beside them for which the clerk let figures stand in; left out: none, or they are said elsewhere. */
  readonly standIns?: number;
}

export interface ChartHead {
  readonly asOf: LocalTime;
  /** Only figures that speak of this hour or an earlier one are shown; left out: whatever hour they speak of. */
  readonly dataHour?: LocalTime;
  /** What is measured, or which duty. */
  readonly label: string;
}

export interface RateHead extends ChartHead {
  readonly measure: string;
  readonly coverage: ChartCoverage;
  readonly period: PeriodKey;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly printed: string | null;
}

/** A rate that has to be reached; in per cent. */
export interface RequiredRate {
  readonly rate: number;
  readonly printed: string;
  readonly deadline: IsoDay | null;
}

/** One period of a rate; `rate` null: nobody gave figures for it, which is not zero. */
export interface ProgressPoint {
  readonly period: PeriodKey;
  readonly day: IsoDay;
  readonly rate: number | null;
  readonly printed: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly coverage: ChartCoverage;
}

/** The way that is left to a milestone: a straight line from the figures, or from the milestone before. */
export interface NeededPace {
  readonly from: { readonly day: IsoDay; readonly rate: number };
  readonly to: { readonly day: IsoDay; readonly rate: number };
  readonly pointsPerDayPrinted: string;
  readonly perDay: number | null;
}

export interface ProgressData {
  readonly kind: 'progress';
  readonly head: RateHead;
  /** In the order of time. */
  readonly points: readonly ProgressPoint[];
  readonly milestones: readonly RequiredRate[];
  readonly pace: readonly NeededPace[];
  /** People that the figures of `head` are short of the milestone that counts now; null: unknown. */
  readonly shortfall: number | null;
  readonly current: RequiredRate | null;
  /** The last day of that milestone is over. */
  readonly isOverdue: boolean;
  readonly perDay: number | null;
}

/**
 * figures: its own; standIn: the clerk put others there; noRate: figures of a base of 0; noBase: it reported, but nobody
 * knows of how many; missing: none; notRequired: it need not give any.
 */
export type BarKind = 'figures' | 'standIn' | 'noRate' | 'noBase' | 'missing' | 'notRequired';

export interface BarUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: BarKind;
  readonly rate: number | null;
  readonly printed: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** null: no target, or no figures. */
  readonly isMet: boolean | null;
  /** What the clerk let stand in; left out: nothing. */
  readonly standIn?: StandIn;
  /** What it reported is a total without all of its own units; left out: not so. */
  readonly partOf?: PartOfTotal;
}

export interface BarsData {
  readonly kind: 'bars';
  readonly head: RateHead;
  /** Highest rate first, equal ones by name; then those without a rate, by name. */
  readonly units: readonly BarUnit[];
  readonly standIns: number;
  readonly target: RequiredRate | null;
}

export interface TimelinessUnit {
  readonly id: string;
  readonly name: string;
  /** One for each period; null: the unit owes nothing in it. */
  readonly states: readonly (CellState | null)[];
}

export interface TimelinessData {
  readonly kind: 'timeliness';
  readonly head: ChartHead;
  readonly periods: readonly PeriodKey[];
  /** By name. */
  readonly units: readonly TimelinessUnit[];
}

export interface RankedUnit {
  readonly id: string;
  readonly name: string;
  readonly rank: number | null;
  readonly rankBefore: number | null;
  /** Places gained (positive) or lost. */
  readonly change: number | null;
  readonly rate: number | null;
  readonly rateBefore: number | null;
  readonly printed: string | null;
  readonly printedBefore: string | null;
}

/** Why a unit has no place in the ranking. */
export type UnrankedReason = 'onlyNow' | 'onlyBefore' | 'neither' | 'noRate';

export interface RankingData {
  readonly kind: 'ranking';
  readonly head: RateHead;
  /** null: there is nothing to rank against. `asOf`: the same period as far as it had come then; null: another period. */
  readonly before: { readonly period: PeriodKey; readonly asOf: LocalTime | null } | null;
  /** In the order of their places. */
  readonly units: readonly RankedUnit[];
  readonly unranked: readonly { readonly id: string; readonly name: string; readonly why: UnrankedReason }[];
}

export interface GapMoment {
  readonly asOf: LocalTime;
  readonly source: string;
  readonly reported: number;
  readonly counted: number;
  readonly gap: number;
  readonly coverage: ChartCoverage;
  /** Units of `coverage.reported` whose newest figure then was of an earlier period than that of others. */
  readonly earlierUnits: number;
}

export interface GapsData {
  readonly kind: 'gaps';
  readonly head: RateHead;
  readonly numeratorLabel: string;
  /** In the order of time; empty: nobody outside counts. */
  readonly moments: readonly GapMoment[];
}

/** One page that tells a meeting where a rate stands. */
export interface SummaryData {
  readonly kind: 'summary';
  /** Whose page it is; "": not set up yet. */
  readonly officeName: string;
  readonly campaignName: string;
  readonly bars: BarsData;
  readonly progress: ProgressData;
  /** Of the totals with what the clerk chose for missing units; null: unknown. */
  readonly shortfall: number | null;
  readonly perDay: number | null;
}

export type ChartData = ProgressData | BarsData | TimelinessData | RankingData | GapsData | SummaryData;
