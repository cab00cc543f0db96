import { dayOf, type LocalTime } from '../calendar';
import type { Directive, Schedule } from '../directive';
import { addressIn } from '../mailAddress';
import { type OwnDutyPeriod, type OwnReport, ownPeriods, receiversOf } from '../ownReport';
import type { TodayDirective, TodayInput, TodayRow } from './buildToday';
import type { UpperLimit } from './today';

type Asking = Pick<TodayDirective, 'directive' | 'labels' | 'ownReports'>;

/**
 * What the upper level expects of us: what our office itself owes, and the limits behind our own earlier cut-offs. A
 * report of our own stays, past its limit, until somebody notes that it went up or need not; of the others there is the
 * limit of this day, past or not, else the next.
 * @param running directives whose campaign goes on
 * @param closed those whose campaign is over: our own report is owed all the same
 */
export function upperLimits(
  running: readonly Asking[],
  closed: readonly Asking[],
  owed: readonly TodayRow[],
  { at }: Pick<TodayInput, 'at'>,
): readonly UpperLimit[] {
  const own = [...running, ...closed].flatMap((one) =>
    one.directive.schedules
      .filter(({ owedBy }) => owedBy === 'office')
      .flatMap((schedule) => ownDuty(one, schedule, at)),
  );
  const behind = running.flatMap((one) =>
    one.directive.schedules
      .filter(({ owedBy }) => owedBy === 'units')
      .flatMap((schedule) => cascade(one, schedule, owed, at)),
  );
  return [...own, ...behind].sort((a, b) => compareDue(a.dueAt, b.dueAt));
}

function compareDue(left: LocalTime | null, right: LocalTime | null): number {
  if (left === right) return 0;
  if (left === null || right === null) return left === null ? 1 : -1;
  return left < right ? -1 : 1;
}

function describe({ directive, labels }: Asking, schedule: Schedule) {
  const isWordsOfOurs = schedule.owedBy === 'office' && schedule.formId === null;
  return {
    directiveId: directive.id,
    directiveName: directive.shortName,
    clauseNumber: clauseNumber(directive, schedule),
    formLabel: isWordsOfOurs ? null : (labels.get(schedule.id) ?? null),
    words: schedule.due.kind === 'undated' ? schedule.due.words : schedule.quote,
    scheduleId: schedule.id,
    channel: schedule.channel,
    mailbox: addressIn(schedule.channel ?? '') ?? addressIn(schedule.quote),
  };
}

function clauseNumber({ clauses }: Directive, { clauseId }: Schedule): string {
  return clauses.find(({ id }) => id === clauseId)?.number ?? '';
}

function ownDuty(one: Asking, schedule: Schedule, at: LocalTime): readonly UpperLimit[] {
  const shared = { ...describe(one, schedule), receivers: receiversOf(schedule.receiver), coverage: null };
  const periods = ownPeriods(schedule, one.ownReports, at);
  const isUndated = schedule.due.kind === 'undated';
  return shownOf(periods, at).map(({ period, dueAt, state, report }) => ({
    ...shared,
    period: isUndated ? null : period,
    dueAt,
    isLate: state === 'late',
    sent: report,
  }));
}

/** What is late, what went up this day, and the next that is open. */
function shownOf(periods: readonly OwnDutyPeriod[], at: LocalTime): readonly OwnDutyPeriod[] {
  const next = periods.find(({ state }) => state === 'open');
  return periods.filter((one) => one.state === 'late' || one === next || isSentOn(one.report, at));
}

function isSentOn(report: OwnReport | null, at: LocalTime): boolean {
  return report !== null && report.outcome === 'sent' && dayOf(report.happenedAt) === dayOf(at);
}

function cascade(one: Asking, schedule: Schedule, owed: readonly TodayRow[], at: LocalTime): readonly UpperLimit[] {
  const { directive } = one;
  const states = new Map(ownPeriods(schedule, one.ownReports, at).map((own) => [own.period, own]));
  const rows = owed.filter(
    ({ name, obligation: { upperDueAt, period } }) =>
      name.directiveId === directive.id &&
      name.scheduleId === schedule.id &&
      upperDueAt !== null &&
      isShown(states.get(period)?.report ?? null, at),
  );
  const limit = nearest(rows, ({ obligation }) => obligation.upperDueAt ?? at, at);
  if (limit === null) return [];
  const { period, upperDueAt } = limit.obligation;
  const own = rows.filter(({ obligation }) => obligation.period === period);
  return [
    {
      ...describe(one, schedule),
      period,
      dueAt: upperDueAt,
      receivers: directive.reportReceivers.length > 0 ? directive.reportReceivers : receiversOf(schedule.receiver),
      coverage: { reported: own.filter(({ isMissing }) => !isMissing).length, expected: own.length },
      isLate: states.get(period)?.state === 'late',
      sent: states.get(period)?.report ?? null,
    },
  ];
}

/** What went up on an earlier day, or need not, is no limit any more. */
function isShown(report: OwnReport | null, at: LocalTime): boolean {
  return report === null || isSentOn(report, at);
}

/** The limit of this very day, one still ahead before one that is past; else the first of a later day. */
function nearest<T>(items: readonly T[], limitOf: (item: T) => LocalTime, moment: LocalTime): T | null {
  const sorted = items.toSorted((a, b) => compareDue(limitOf(a), limitOf(b)));
  const ofDay = sorted.filter((item) => dayOf(limitOf(item)) === dayOf(moment));
  const isAhead = (item: T) => limitOf(item) >= moment;
  return ofDay.find(isAhead) ?? ofDay.at(-1) ?? sorted.find(isAhead) ?? null;
}
