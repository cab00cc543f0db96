import type { IsoDay, LocalTime } from '../calendar';
import type { FigureNature } from '../form';
import type { RoundingMode } from '../numbers';
import type { LetOff, ObligationState } from '../obligation';
import type { PeriodKey } from '../period';

/** In the order of the numbers in `PivotFacts.state`. */
export const FACT_STATES = [
  'on-time',
  'late',
  'zero',
  'missing',
  'not-due',
  'not-required',
  'ended',
  'closed',
] as const satisfies readonly (ObligationState | LetOff)[];
export type FactState = (typeof FACT_STATES)[number];

/**
 * How a report answers a field: `notBegun` has not been asked yet, `notDue` may still come; `laterHour` and `noHour` are
 * reports whose figures speak of a later hour than the one they are cut at, or do not say of which; `merged` is counted
 * with the unit it went into.
 */
export const ENTRY = {
  number: 0,
  blank: 1,
  missing: 2,
  notDue: 3,
  notOwed: 4,
  notBegun: 5,
  laterHour: 6,
  noHour: 7,
  merged: 8,
} as const;
export type Entry = (typeof ENTRY)[keyof typeof ENTRY];

/**
 * Something that can be asked for. `flow`: adds up over periods. `level`: a running total or a count of what is there, of
 * which the last one counts. `average`: comes to no sum, neither of periods nor of units. `rate`: of two counts. `state`: of the reports themselves.
 */
export interface PivotField {
  /** `figure:<form>/<field>`, `rate:<indicator>`, `persons:<form>`, `state:<state>`, `state:count`, `state:lateMinutes`. */
  readonly id: string;
  readonly kind: FigureNature | 'rate' | 'state';
  /** Of a flow: neither form nor name says that it is one; it is added all the same, and that is said. */
  readonly isUnsaid?: boolean;
  /** As the form or the directive calls it; "" for `state` and `persons`, which are worded elsewhere. */
  readonly label: string;
  /** null: of every form. */
  readonly formId: string | null;
  /** Of a rate. */
  readonly rate: RateField | null;
}

export interface RateField {
  readonly indicatorId: string;
  readonly decimals: number;
  readonly rounding: RoundingMode;
  /** Ids of the fields it is a rate of, as far as forms have them. */
  readonly halves: readonly string[];
}

export interface PivotUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly groupIds: readonly string[];
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the duties a field is asked in say of it. */
export interface FieldColumn {
  /** Places in the list of duties, rising. */
  readonly duties: Int32Array;
  readonly entries: Uint8Array;
  /** The figure, or the numerator; 0 where the entry is no number. */
  readonly values: Float64Array;
  /** The denominator of a rate; null for every other field. */
  readonly bases: Float64Array | null;
  /** 1: the clerk put it there for a unit without figures; counted only where it is asked for. */
  readonly isFilled: Uint8Array;
  /** By row: place of the duty of a new unit that it is counted with (`merged`); -1: with none. null: nothing is merged. */
  readonly absorbedBy: Int32Array | null;
}

/** A unit and one it went into by the day that is looked at: places in `PivotFacts.units`. */
export interface PivotSuccession {
  readonly from: number;
  readonly into: number;
  readonly since: IsoDay;
  /** It has ended, and all it went into is among the units: what these report later speaks of it, too. */
  readonly isComplete: boolean;
  /** `into` began with the merger, of units that went into it whole and into nothing else. */
  readonly isWhole: boolean;
}

/** Columns by id of the field. */
export interface FieldColumns extends Pick<ReadonlyMap<string, FieldColumn>, 'get'> {
  /** `duties` of the column, without looking up what they say; none, where the field has no column. */
  askedIn(id: string): Int32Array;
}

/**
 * All that was known of a campaign at one moment, in columns: a duty is one number in each. By unit in the order of the
 * registry, then by period.
 */
export interface PivotFacts {
  readonly directiveId: string;
  readonly asOf: LocalTime;
  /** Figures are of this hour or an earlier one; null: of whatever hour. */
  readonly dataHour: LocalTime | null;
  /** Those that owe anything, in the order of the registry. */
  readonly units: readonly PivotUnit[];
  readonly successions: readonly PivotSuccession[];
  readonly groups: readonly Named[];
  /** Units that others lie in. */
  readonly parents: readonly Named[];
  readonly forms: readonly Named[];
  /** Ascending. */
  readonly periods: readonly PeriodKey[];
  readonly fields: readonly PivotField[];
  readonly dutyIds: readonly string[];
  readonly unit: Int32Array;
  readonly period: Int32Array;
  readonly form: Int32Array;
  /** Place in FACT_STATES. */
  readonly state: Uint8Array;
  /** -1: not late. */
  readonly lateMinutes: Int32Array;
  /** 1: the period has begun by the day the figures can speak of. */
  readonly hasBegun: Uint8Array;
  /** By id of the field; those of reports themselves have none. */
  readonly columns: FieldColumns;
}
