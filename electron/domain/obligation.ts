import { addDays, at, dayOf, type IsoDay, type LocalTime, minutesBetween } from './calendar';
import type { Directive, InternalCutoff, Schedule } from './directive';
import { duePeriods, periodsAtMost } from './dueRule';
import { limitsAt } from './earlierLimits';
import type { PeriodKey } from './period';
import { issueDay } from './task';
import { isValidOn, type Unit } from './unit';
import { formOfDuty } from './writtenReport';

/** One fixed duty: this unit, this duty of the paper with its form, this period. Rows, never a computed base, so a rate can never pass 100%. */
export interface Obligation {
  readonly id: string;
  readonly scheduleId: string;
  readonly unitId: string;
  readonly formId: string;
  readonly period: PeriodKey;
  /** Ours to the unit, extensions included; null: the paper gives no date ("theo thời gian quy định"); never invented. */
  readonly dueAt: LocalTime | null;
  /** The upper level's own limit where ours is earlier; null: there is only one clock. */
  readonly upperDueAt: LocalTime | null;
  /** Hour the figures are to speak of; null: not said. */
  readonly dataAsOf: LocalTime | null;
  /** True when `dueAt` itself is already late ("trước 15h00"). */
  readonly isExclusive: boolean;
  /** Why the unit is let off for this period; null when it owes the report. */
  readonly exemptReason: string | null;
  /** What `dueAt` was before it was put off, and why; null: it never was. */
  readonly extension: { readonly originalDueAt: LocalTime | null; readonly reason: string } | null;
  /** The amended paper no longer asks for it; kept because a report came. */
  readonly isWithdrawn: boolean;
  /** The unit is no more by its limit; left out: it is there. */
  readonly isUnitEnded?: true;
  /** Its campaign was closed before its limit; left out: it was not. */
  readonly isClosed?: true;
  /** What a merger made of it at the moment that is looked at (`withMergers`); left out: nothing. */
  readonly merger?: DutyMerger;
}

/** How a row counts after a merger, so that nobody is asked, or counted, twice. */
export type DutyMerger =
  /** What the unit reported is counted in the one it went into. */
  | { readonly kind: 'counted-in'; readonly successorId: string }
  /** All that the unit was made of have reported: that is its report, answered when the last of them was. */
  | {
      readonly kind: 'answered';
      /** By name. */
      readonly parts: readonly string[];
      readonly state: Extract<ObligationState, 'on-time' | 'late' | 'zero'>;
      readonly arrivedAt: LocalTime;
      readonly lateMinutes: number | null;
    };

export type ObligationState = 'on-time' | 'late' | 'missing' | 'zero' | 'not-required' | 'not-due';

/** What lets a unit off: somebody granted it, the unit went into others or ended, or the campaign was closed. */
export type LetOff = 'granted' | 'ended' | 'closed';

export interface ObligationStatus {
  readonly state: ObligationState;
  /** Only of what is not required. */
  readonly letOff?: LetOff;
  readonly arrivedAt: LocalTime | null;
  /** Minutes past `dueAt`; 0 when it came in the very minute that is already late; null when in time or absent. */
  readonly lateMinutes: number | null;
}

/** Stable id, so that regenerating the rows of a schedule changes nothing that exists. */
export function obligationId(directiveId: string, scheduleId: string, unitId: string, period: PeriodKey): string {
  return [directiveId, scheduleId, unitId, period].join('/');
}

/** Which units a duty without a date holds for: it has no day on which one could ask who is there. */
export interface Holders {
  /** Day of issue; null: the paper does not say, and those hold it that have not ended. */
  readonly issuedOn: IsoDay | null;
  /** Units that took such a duty over from units before them. */
  readonly heirs: ReadonlySet<string>;
}

const NO_HOLDERS: Holders = { issuedOn: null, heirs: new Set() };

/**
 * The fixed rows of one schedule for the units of its group. A report without a form is received on the built-in one; a
 * duty without a date is one row without a limit. No row: an end that is still to be asked, and what our own office owes.
 */
export function obligationsOf(
  directiveId: string,
  schedule: Schedule,
  units: readonly Unit[],
  holders: Holders = NO_HOLDERS,
): readonly Obligation[] {
  if (schedule.owedBy === 'office') return [];
  const members = units.filter((unit) => unit.groups.includes(schedule.groupId));
  if (members.length === 0) return [];
  const { due } = schedule;
  const periods = due.kind === 'undated' ? [UNDATED] : duePeriods(due).map((one) => limitsAt(schedule, one));
  return members.flatMap((unit) =>
    periods
      .filter(({ dueAt }) => (dueAt === null ? isHolder(unit, holders) : isValidOn(unit, dayOf(dueAt))))
      .map(({ period, dueAt, dataAsOf, isExclusive, internalCutoffs }) => ({
        id: obligationId(directiveId, schedule.id, unit.id, period),
        scheduleId: schedule.id,
        unitId: unit.id,
        formId: formOfDuty(schedule),
        period,
        ...bothClocks(dueAt, cutoffFor(unit, internalCutoffs)),
        dataAsOf,
        isExclusive,
        exemptReason: null,
        extension: null,
        isWithdrawn: false,
      })),
  );
}

const UNDATED = { period: 'once', dueAt: null, dataAsOf: null, isExclusive: false, internalCutoffs: [] } as const;

function isHolder(unit: Unit, { issuedOn, heirs }: Holders): boolean {
  return heirs.has(unit.id) || (issuedOn === null ? unit.validTo === null : isValidOn(unit, issuedOn));
}

type OwingDirective = Pick<Directive, 'id' | 'schedules' | 'isDraft' | 'issuedDay' | 'issuedMonth' | 'issuedYear'>;

/**
 * All rows of a directive in force: every duty has its own, whatever form it shares with another. Only where one clause
 * asks the same of two groups by the same minute, a unit of both owes it once.
 * @param heirs units that took duties without a date over from units before them
 */
export function obligationsOfDirective(
  directive: OwingDirective,
  units: readonly Unit[],
  heirs: Holders['heirs'] = NO_HOLDERS.heirs,
): readonly Obligation[] {
  if (directive.isDraft) return [];
  const holders = { issuedOn: issueDay(directive), heirs };
  const askedBy = new Map<string, string>();
  return directive.schedules.flatMap((schedule) => {
    const rows = obligationsOf(directive.id, schedule, units, holders);
    if (!directive.schedules.some((other) => mayOverlap(schedule, other))) return rows;
    return rows.filter((row) => {
      const asked = JSON.stringify([schedule.clauseId, groundOf(row), row.dueAt, row.upperDueAt, row.isExclusive]);
      const groupId = askedBy.get(asked) ?? schedule.groupId;
      askedBy.set(asked, groupId);
      return groupId === schedule.groupId;
    });
  });
}

/** No fewer rows than `obligationsOfDirective` would make, counted without making them. */
export function obligationsAtMost({ schedules, isDraft }: OwingDirective, units: readonly Unit[]): number {
  if (isDraft) return 0;
  const members = new Map<string, number>();
  for (const { groups } of units) for (const id of groups) members.set(id, (members.get(id) ?? 0) + 1);
  const owing = schedules.filter(({ owedBy }) => owedBy === 'units');
  return owing.reduce((sum, { due, groupId }) => sum + periodsAtMost(due) * (members.get(groupId) ?? 0), 0);
}

/** Whether one clause asks for the same report through two groups. */
function mayOverlap(one: Schedule, other: Schedule): boolean {
  return one.clauseId === other.clauseId && one.groupId !== other.groupId && formOfDuty(one) === formOfDuty(other);
}

type Place = Pick<Obligation, 'scheduleId' | 'unitId' | 'formId' | 'period'>;

/** What a report says it is for: one unit, one form, one period. Several duties may ask for it. */
export function groundOf({ unitId, formId, period }: Omit<Place, 'scheduleId'>): string {
  return [unitId, formId, period].join('/');
}

/** What a row is for: one report of one duty. */
export function placeOf(row: Place): string {
  return [row.scheduleId, groundOf(row)].join('/');
}

/** The cut-off for a unit: that of a group it belongs to, the first that names one, else the one for all. */
function cutoffFor(unit: Unit, cutoffs: readonly InternalCutoff[]): InternalCutoff | null {
  const own = cutoffs.find(({ groupId }) => groupId !== null && unit.groups.includes(groupId));
  return own ?? cutoffs.find(({ groupId }) => groupId === null) ?? null;
}

/** @param cutoff null: the limit of the paper is the only one */
function bothClocks(limit: LocalTime | null, cutoff: InternalCutoff | null): Pick<Obligation, 'dueAt' | 'upperDueAt'> {
  if (limit === null || cutoff === null) return { dueAt: limit, upperDueAt: null };
  return { dueAt: at(addDays(dayOf(limit), -cutoff.daysBefore), cutoff.clock), upperDueAt: limit };
}

/**
 * Where one obligation stands at `now`.
 * @param firstArrivedAt arrival of the earliest live report, known at `now`; the first arrival decides timeliness
 * @param isNil whether the live report says "không phát sinh"
 */
export function statusOf(
  obligation: Pick<
    Obligation,
    'dueAt' | 'isExclusive' | 'exemptReason' | 'isWithdrawn' | 'merger' | 'isUnitEnded' | 'isClosed'
  >,
  firstArrivedAt: LocalTime | null,
  isNil: boolean,
  now: LocalTime,
): ObligationStatus {
  const { merger } = obligation;
  if (obligation.isWithdrawn || merger?.kind === 'counted-in')
    return { ...absent('not-required'), letOff: letOffBy(obligation), arrivedAt: firstArrivedAt };
  if (isOfEndedUnit(obligation))
    return {
      state: 'not-required',
      letOff: 'ended',
      arrivedAt: firstArrivedAt,
      lateMinutes: firstArrivedAt === null ? null : lateness(obligation, firstArrivedAt),
    };
  if (firstArrivedAt !== null && firstArrivedAt <= now) {
    const lateMinutes = lateness(obligation, firstArrivedAt);
    const state = isNil ? 'zero' : lateMinutes === null ? 'on-time' : 'late';
    return { state, arrivedAt: firstArrivedAt, lateMinutes };
  }
  if (merger?.kind === 'answered')
    return { state: merger.state, arrivedAt: merger.arrivedAt, lateMinutes: merger.lateMinutes };
  if (obligation.exemptReason !== null) return { ...absent('not-required'), letOff: letOffBy(obligation) };
  return absent(isPastDue(obligation, now) ? 'missing' : 'not-due');
}

/**
 * Whether the duty was handed on when its unit ended. What is reported on it all the same counts in the new unit, once all
 * that went into that have reported; alone it is a part of what the new unit owes, and no unit of its own in an x of y.
 */
export function isOfEndedUnit({
  isUnitEnded,
  exemptReason,
}: Pick<Obligation, 'isUnitEnded' | 'exemptReason'>): boolean {
  return isUnitEnded === true && exemptReason !== null;
}

function letOffBy({
  merger,
  isUnitEnded,
  isClosed,
  isWithdrawn,
}: Pick<Obligation, 'merger' | 'isUnitEnded' | 'isClosed' | 'isWithdrawn'>): LetOff {
  if (merger?.kind === 'counted-in' || isUnitEnded) return 'ended';
  return isClosed && !isWithdrawn ? 'closed' : 'granted'; // what was taken back was owed no more before the closing
}

function absent(state: ObligationState): ObligationStatus {
  return { state, arrivedAt: null, lateMinutes: null };
}

/** Whether a report that comes at `moment` is late; never when no date was given. */
export function isPastDue(
  { dueAt, isExclusive }: Pick<Obligation, 'dueAt' | 'isExclusive'>,
  moment: LocalTime,
): boolean {
  if (dueAt === null) return false;
  return isExclusive ? moment >= dueAt : moment > dueAt;
}

function lateness(obligation: Pick<Obligation, 'dueAt' | 'isExclusive'>, arrivedAt: LocalTime): number | null {
  if (obligation.dueAt === null || !isPastDue(obligation, arrivedAt)) return null;
  return minutesBetween(obligation.dueAt, arrivedAt);
}
