import { at, dayOf, eachDay, type LocalTime, minutesBetween } from './calendar';
import type { Schedule } from './directive';
import type { PeriodKey } from './submission';
import { isValidOn, type Unit } from './unit';

/** One fixed duty: this unit, this form, this period. Rows, never a computed base, so a rate can never pass 100%. */
export interface Obligation {
  readonly id: string;
  readonly scheduleId: string;
  readonly unitId: string;
  readonly formId: string;
  readonly period: PeriodKey;
  /** null: the paper gives no date ("theo thời gian quy định"); never invented. */
  readonly dueAt: LocalTime | null;
  /** True when `dueAt` itself is already late ("trước 15h00"). */
  readonly isExclusive: boolean;
  /** Why the unit is let off for this period; null when it owes the report. */
  readonly exemptReason: string | null;
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
 * there is nothing to receive on a known day (Check list 20 of the layout reference).
 */
export function obligationsOf(directiveId: string, schedule: Schedule, units: readonly Unit[]): readonly Obligation[] {
  const { formId, due } = schedule;
  if (formId === null || due.kind === 'undated') return [];
  const periods: readonly { period: PeriodKey; dueAt: LocalTime }[] =
    due.kind === 'once'
      ? [{ period: 'once', dueAt: due.dueAt }]
      : eachDay(due.from, due.to).map((day) => ({ period: day, dueAt: at(day, due.clock) }));
  return units
    .filter((unit) => unit.groups.includes(schedule.groupId))
    .flatMap((unit) =>
      periods
        .filter(({ dueAt }) => isValidOn(unit, dayOf(dueAt)))
        .map(({ period, dueAt }) => ({
          id: obligationId(directiveId, schedule.id, unit.id, period),
          scheduleId: schedule.id,
          unitId: unit.id,
          formId,
          period,
          dueAt,
          isExclusive: due.isExclusive,
          exemptReason: null,
        })),
    );
}

/**
 * Where one obligation stands at `now`.
 * @param firstArrivedAt arrival of the earliest live report, known at `now`; the first arrival decides timeliness
 * @param isNil whether the live report says "không phát sinh"
 */
export function statusOf(
  obligation: Pick<Obligation, 'dueAt' | 'isExclusive' | 'exemptReason'>,
  firstArrivedAt: LocalTime | null,
  isNil: boolean,
  now: LocalTime,
): ObligationStatus {
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
