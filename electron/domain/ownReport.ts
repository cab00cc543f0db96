import type { LocalTime } from './calendar';
import type { Directive, Schedule } from './directive';
import { duePeriods } from './dueRule';
import { limitsAt } from './earlierLimits';
import type { PeriodKey } from './period';

/** What becomes of a report that our own office owes the level above. */
export const OWN_OUTCOMES = ['sent', 'withdrawn'] as const;
export type OwnOutcome = (typeof OWN_OUTCOMES)[number];

/** What somebody says of one report of our own office. */
export interface OwnReportWords {
  readonly outcome: OwnOutcome;
  /** When it went up, or when it was settled that it need not. */
  readonly happenedAt: LocalTime;
  /** By which way; "" where not said. */
  readonly channel: string;
  /** A paper of the office; null: made elsewhere, or none. */
  readonly paperId: string | null;
  /** What went up, in words; "" where not said. */
  readonly paper: string;
  /** Number or sign of the receipt; "" where there is none. */
  readonly receipt: string;
  /** Why it need not be sent, or what else there is to say. */
  readonly note: string;
}

export interface OwnReport extends OwnReportWords {
  readonly id: string;
  readonly directiveId: string;
  readonly scheduleId: string;
  readonly period: PeriodKey;
  readonly madeAt: LocalTime;
  readonly madeBy: string;
}

export type OwnReportState = 'open' | 'late' | OwnOutcome;

/** One report of our own office: each period of a duty is one. */
export interface OwnDutyPeriod {
  readonly period: PeriodKey;
  /** null: the paper gives no day. */
  readonly dueAt: LocalTime | null;
  readonly state: OwnReportState;
  /** null: nothing was noted of it by then. */
  readonly report: OwnReport | null;
}

/** Does the duty make a report of ours: our own, or what we make of the units' for the level above? */
export function isForUpperLevel({ owedBy, internalCutoffs }: Pick<Schedule, 'owedBy' | 'internalCutoffs'>): boolean {
  return owedBy === 'office' || internalCutoffs.length > 0;
}

/**
 * Every report of a duty as it stood at a moment, in the order of their limits.
 * @param reports of the directive, those that stand
 */
export function ownPeriods(
  { id, due }: Pick<Schedule, 'id' | 'due'>,
  reports: readonly OwnReport[],
  moment: LocalTime,
): readonly OwnDutyPeriod[] {
  const own = new Map(reports.filter(({ scheduleId }) => scheduleId === id).map((one) => [one.period, one]));
  const periods =
    due.kind === 'undated'
      ? [{ period: 'once' as const, dueAt: null, isExclusive: false }]
      : duePeriods(due)
          .map((one) => limitsAt({ due, internalCutoffs: [] }, one))
          .toSorted(compareDue);
  return periods.map(({ period, dueAt, isExclusive }) => {
    const noted = own.get(period) ?? null;
    const report = noted !== null && noted.happenedAt <= moment ? noted : null;
    const isLate = dueAt !== null && (isExclusive ? moment >= dueAt : moment > dueAt);
    return { period, dueAt, report, state: report?.outcome ?? (isLate ? 'late' : 'open') };
  });
}

/** Is that one of the duty's reports? A duty without a day has one, `once`. */
export function asksFor({ due }: Pick<Schedule, 'due'>, period: PeriodKey): boolean {
  return due.kind === 'undated' ? period === 'once' : duePeriods(due).some((one) => one.period === period);
}

function compareDue(left: { readonly dueAt: LocalTime }, right: { readonly dueAt: LocalTime }): number {
  return left.dueAt < right.dueAt ? -1 : left.dueAt > right.dueAt ? 1 : 0;
}

/** A duty of our own office with reports that nobody has noted as sent. */
export interface OpenOwnDuty {
  readonly scheduleId: string;
  /** As the paper words it. */
  readonly words: string;
  readonly receivers: readonly string[];
  /** The next limit; null: none is ahead, or the paper gives no day. */
  readonly dueAt: LocalTime | null;
  /** Reports whose limit is past. */
  readonly late: number;
}

/** What our own office still owes at a moment, whenever it falls due. */
export function openOwnDuties(
  { schedules }: Pick<Directive, 'schedules'>,
  reports: readonly OwnReport[],
  moment: LocalTime,
): readonly OpenOwnDuty[] {
  return schedules
    .filter(({ owedBy }) => owedBy === 'office')
    .flatMap((schedule): readonly OpenOwnDuty[] => {
      const periods = ownPeriods(schedule, reports, moment);
      const [next] = periods.filter(({ state }) => state === 'open');
      const late = periods.filter(({ state }) => state === 'late').length;
      if (next === undefined && late === 0) return [];
      const { id: scheduleId, quote, due, receiver } = schedule;
      const words = due.kind === 'undated' ? due.words : quote;
      return [{ scheduleId, words, receivers: receiversOf(receiver), dueAt: next?.dueAt ?? null, late }];
    });
}

/** "Ban Chỉ đạo …, UBND thị xã, Sở …" stands as one line on the paper; "" when it names nobody. */
export function receiversOf(receiver: string): readonly string[] {
  return receiver === '' ? [] : [receiver];
}
