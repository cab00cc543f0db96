import type { IsoDay, LocalTime } from './calendar';
import type { Closing, PaceStart } from './milestones';
import type { RoundingMode } from './numbers';
import type { LetOff, ObligationState } from './obligation';
import type { PartOfTotal } from './package/packageModel';
import type { PeriodKey } from './submission';
import type { HourLack } from './summary/dataHour';
import type { HeirParts } from './summary/mergedParts';
import type { ChoiceOffer, JudgedChoice, StandIn } from './summary/missingChoice';

export interface UnitRef {
  readonly id: string;
  readonly name: string;
}

/** Who is in a figure and who is not; every printed total carries it. */
export interface Coverage {
  /** Units with figures of their own; what stands in for a unit's figures is not among them. */
  readonly reported: number;
  readonly expected: number;
  readonly missing: readonly UnitRef[];
}

/** One milestone seen from now: what is still needed in people, and per day until its last day. */
export interface TargetStanding {
  readonly targetId: string;
  readonly requiredBasisPoints: number;
  /** "60%" or "60,50%". */
  readonly requiredPrinted: string;
  readonly deadline: IsoDay | null;
  /** People still needed; 0 when met; null when there is no base to count from. */
  readonly shortfall: number | null;
  /** The day the figures speak of: days left are counted from it. */
  readonly countedOn: IsoDay;
  /** Days left, the day of the figures excluded, the deadline day included; null without a deadline; negative after it. */
  readonly daysLeft: number | null;
  /** Where the pace starts: the figures, or the milestone before were it reached. null as `perDayNeeded`. */
  readonly paceFrom: PaceStart | null;
  /** Days the pace runs, its last one included. */
  readonly paceDays: number | null;
  /** People per day to make it, rounded up; null when met, without a deadline or after it. */
  readonly perDayNeeded: number | null;
  /** By the figures, or by those it closed on. */
  readonly isMet: boolean;
  /** How it closed, once the figures are of a later day than its last one: later figures do not touch it. null: not yet. */
  readonly closed: ClosedStanding | null;
  /** Percentage points per day from the exact rate, in hundredths ("2,86"), null as above. */
  readonly pointsPerDayPrinted: string | null;
}

/** What became of a milestone on its last day. */
export interface ClosedStanding {
  /** unknown: not seen to be met, and without figures of its own day. */
  readonly outcome: 'met' | 'missed' | 'unknown';
  /** The last figures not later than its day; null: there are none. */
  readonly closing: Closing | null;
}

/** Both halves of a rate; null where nothing is known, which is not zero. */
export interface CompiledCounts {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export interface CompiledUnit extends CompiledCounts {
  readonly unitId: string;
  readonly unitName: string;
  readonly percentScaled: number | null;
  /** "43,12%" or null. */
  readonly percentPrinted: string | null;
  /** Points against the report before, scaled like `percentScaled`. */
  readonly changeScaled: number | null;
  readonly rank: number | null;
  readonly state: ObligationState;
  /** What let it off; left out: nothing did. */
  readonly letOff?: LetOff;
  readonly receivedAt: LocalTime | null;
  readonly lateMinutes: number | null;
  readonly dataAsOf: LocalTime | null;
  /** New persons in the report of the period, for list forms; null when not reported, or a total came without its list. */
  readonly newPersons: number | null;
  /** People short of the next target; null when unknown, 0 when met. */
  readonly shortfall: number | null;
  readonly note: string;
  /** What another body counted of the numerator, not later than the period; null when nobody did. */
  readonly outside: OutsideFigure | null;
  /** The unit's newest figures of any period, for judging the unit alone; never part of a total. */
  readonly latest: LatestFigures | null;
  /** It has reported, but nothing that speaks of the data hour the totals are cut at; left out: not so. */
  readonly hourLack?: HourLack;
  /** What it reported is a total without all of its own units; left out: not so. */
  readonly partOf?: PartOfTotal;
  /** How the reports of the units it was made of stand to its row; left out: it was made of none. */
  readonly parts?: HeirParts;
  /** The counts of the row are not the unit's for the period, the clerk put them there; left out: they are. */
  readonly standIn?: StandIn;
  /** What the clerk chose for it and whether it holds; left out: nothing. */
  readonly choice?: JudgedChoice;
  /** What may be chosen for it; left out: it has figures, or need not have them. */
  readonly offer?: ChoiceOffer;
}

/** A count of another body beside a unit's own figure. */
export interface OutsideFigure {
  readonly value: number;
  readonly asOf: LocalTime;
  readonly source: string;
  /** Reported minus counted; null while nothing is reported. */
  readonly difference: number | null;
}

/** What a unit itself last said, whatever period the totals speak of. */
export interface LatestFigures {
  readonly period: PeriodKey;
  /** The day they speak of. */
  readonly countedOn: IsoDay;
  readonly numerator: number;
  readonly denominator: number;
  readonly percentPrinted: string | null;
  /** People short of the current target; null without a target or a base. */
  readonly shortfall: number | null;
}

/**
 * How the rate moved since an earlier period, among the units that gave figures both times: units that came or went
 * would move it without anybody having done anything.
 */
export interface RateChange {
  readonly previousPeriod: PeriodKey;
  /** Units with figures in both periods. */
  readonly units: number;
  readonly beforePrinted: string;
  readonly nowPrinted: string;
  /** Difference of the two printed rates, scaled like them. */
  readonly changeScaled: number;
  /** Units among them that gave less of the numerator than before, in the order of the registry. */
  readonly fallen: readonly FallenUnit[];
  /** The same without `fallen`; null: nobody fell, or nobody else is left to compare. */
  readonly withoutFallen: Omit<RateChange, 'previousPeriod' | 'fallen' | 'withoutFallen'> | null;
}

/** A unit whose numerator went down between two periods. */
export interface FallenUnit extends UnitRef {
  readonly before: number;
  readonly now: number;
}

/** Totals of an earlier period, shown while the present one has no figures at all. */
export interface EarlierFigures extends CompiledCounts {
  readonly period: PeriodKey;
  readonly percentPrinted: string | null;
  readonly reported: number;
  readonly expected: number;
}

/** One rate over its group: recomputed from totals of the units that reported, never an average of rates. */
export interface CompiledIndicator {
  readonly indicatorId: string;
  readonly label: string;
  readonly measure: string;
  readonly numeratorLabel: string;
  readonly denominatorLabel: string;
  readonly formId: string;
  readonly period: PeriodKey;
  /** The period that counts at that hour, where another one is looked at; left out: `period` is it. */
  readonly usualPeriod?: PeriodKey;
  readonly coverage: Coverage;
  /** null when no unit reported. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly percentScaled: number | null;
  readonly percentPrinted: string | null;
  readonly decimals: number;
  readonly rounding: RoundingMode;
  /** null when it is not known of every unit that is in the totals. */
  readonly newPersons: number | null;
  /** The next target that is not past, else the last one; null without targets. */
  readonly currentTargetId: string | null;
  readonly targets: readonly TargetStanding[];
  readonly quoted: { readonly printed: string; readonly asOf: LocalTime } | null;
  /** null: reported once only, no earlier period, or no unit that gave figures in both. */
  readonly change: RateChange | null;
  /** null while `period` has figures, or when no earlier period has any. */
  readonly earlier: EarlierFigures | null;
  readonly units: readonly CompiledUnit[];
}

/** One form of the paper that no rate is counted from, in the period that counts: who has reported, and what adds up. */
export interface CompiledDuty {
  readonly formId: string;
  readonly period: PeriodKey;
  /** Units that owe it. */
  readonly units: readonly DutyUnit[];
  /** Of every count that any of the reports gives. */
  readonly sums: readonly FieldSum[];
}

export interface DutyUnit {
  readonly unitId: string;
  readonly unitName: string;
  readonly state: ObligationState;
  readonly receivedAt: LocalTime | null;
  readonly lateMinutes: number | null;
  /** The counts its report gives, by field; left out: its report gives none, or it has not reported. */
  readonly figures?: Readonly<Record<string, number>>;
  /** They are those of several units it was made of, added up; left out: they are its own. */
  readonly isOfParts?: boolean;
}

export interface FieldSum {
  readonly fieldKey: string;
  readonly value: number;
  /** Units whose report gives the count; a blank gives none. */
  readonly reported: number;
}

export interface Compilation {
  readonly directiveId: string;
  readonly asOf: LocalTime;
  /** Only figures that speak of this hour or an earlier one are in it; left out: whatever hour they speak of. */
  readonly dataHour?: LocalTime;
  readonly indicators: readonly CompiledIndicator[];
  /** Forms that no rate is counted from; left out: none, or frozen before these were kept. */
  readonly others?: readonly CompiledDuty[];
  /** What a form asks for beside the halves of its rates, in the period of the rate; left out: nothing. */
  readonly besides?: readonly CompiledDuty[];
}
