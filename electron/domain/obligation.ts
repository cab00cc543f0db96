import { addDays, at, dayOf, type LocalTime, minutesBetween } from './calendar';
import type { Directive, InternalCutoff, Schedule } from './directive';
import { duePeriods } from './dueRule';
import type { PeriodKey } from './period';
import { isValidOn, type Unit } from './unit';

/** One fixed duty: this unit, this form, this period. Rows, never a computed base, so a rate can never pass 100%. */
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
}

export type ObligationState = 'on-time' | 'late' | 'missing' | 'zero' | 'not-required' | 'not-due';

export interface ObligationStatus {
  readonly state: ObligationState;
  readonly arrivedAt: LocalTime | null;
  /** Minutes past `dueAt`; 0 when it came in the very minute that is already late; null when in time or absent. */
  readonly lateMinutes: number | null;
}

/** Stable id, so that regenerating the rows of a schedule changes nothing that exists. */
export function obligationId(directiveId: string, scheduleId: string, unitId: string, period: PeriodKey): string {
  return [directiveId, scheduleId, unitId, period].join('/');
}

/**
 * The fixed rows of one schedule for the units of its group. A schedule without a form or without a date owes no row:
 * there is nothing to receive on a known day (Check list 20 of the layout reference); nor does what our own office owes.
 */
export function obligationsOf(directiveId: string, schedule: Schedule, units: readonly Unit[]): readonly Obligation[] {
  const { formId, due } = schedule;
  if (formId === null || due.kind === 'undated' || schedule.owedBy === 'office') return [];
  const periods = duePeriods(due);
  return units
    .filter((unit) => unit.groups.includes(schedule.groupId))
    .flatMap((unit) => {
      const cutoff = cutoffFor(unit, schedule.internalCutoffs);
      return periods
        .filter(({ dueAt }) => isValidOn(unit, dayOf(dueAt)))
        .map(({ period, dueAt, dataAsOf }) => ({
          id: obligationId(directiveId, schedule.id, unit.id, period),
          scheduleId: schedule.id,
          unitId: unit.id,
          formId,
          period,
          ...bothClocks(dueAt, cutoff),
          dataAsOf,
          isExclusive: due.isExclusive,
          exemptReason: null,
          extension: null,
          isWithdrawn: false,
        }));
    });
}

/** All rows of a directive in force; of two duties that ask a unit for the same form and period the first one counts. */
export function obligationsOfDirective(
  { id, schedules, isDraft }: Pick<Directive, 'id' | 'schedules' | 'isDraft'>,
  units: readonly Unit[],
): readonly Obligation[] {
  if (isDraft) return [];
  const byPlace = new Map<string, Obligation>();
  for (const obligation of schedules.flatMap((schedule) => obligationsOf(id, schedule, units)))
    if (!byPlace.has(placeOf(obligation))) byPlace.set(placeOf(obligation), obligation);
  return [...byPlace.values()];
}

/** What a row is for, whichever duty asks for it: one unit, one form, one period. */
export function placeOf({ unitId, formId, period }: Pick<Obligation, 'unitId' | 'formId' | 'period'>): string {
  return [unitId, formId, period].join('/');
}

/** The cut-off for a unit: that of a group it belongs to, the first that names one, else the one for all. */
function cutoffFor(unit: Unit, cutoffs: readonly InternalCutoff[]): InternalCutoff | null {
  const own = cutoffs.find(({ groupId }) => groupId !== null && unit.groups.includes(groupId));
  return own ?? cutoffs.find(({ groupId }) => groupId === null) ?? null;
}

/** @param cutoff null: the limit of the paper is the only one */
function bothClocks(limit: LocalTime, cutoff: InternalCutoff | null): Pick<Obligation, 'dueAt' | 'upperDueAt'> {
  if (cutoff === null) return { dueAt: limit, upperDueAt: null };
  return { dueAt: at(addDays(dayOf(limit), -cutoff.daysBefore), cutoff.clock), upperDueAt: limit };
}

/**
 * Where one obligation stands at `now`.
 * @param firstArrivedAt arrival of the earliest live report, known at `now`; the first arrival decides timeliness
 * @param isNil whether the live report says "không phát sinh"
 */
export function statusOf(
  obligation: Pick<Obligation, 'dueAt' | 'isExclusive' | 'exemptReason' | 'isWithdrawn'>,
  firstArrivedAt: LocalTime | null,
  isNil: boolean,
  now: LocalTime,
): ObligationStatus {
  if (obligation.isWithdrawn) return { ...absent('not-required'), arrivedAt: firstArrivedAt };
  if (firstArrivedAt !== null && firstArrivedAt <= now) {
    const lateMinutes = lateness(obligation, firstArrivedAt);
    const state = isNil ? 'zero' : lateMinutes === null ? 'on-time' : 'late';
    return { state, arrivedAt: firstArrivedAt, lateMinutes };
  }
  if (obligation.exemptReason !== null) return absent('not-required');
  return absent(isPastDue(obligation, now) ? 'missing' : 'not-due');
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
