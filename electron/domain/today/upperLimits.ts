import { dayOf, type LocalTime } from '../calendar';
import type { Directive, Schedule } from '../directive';
import { duePeriods } from '../dueRule';
import { addressIn } from '../mailAddress';
import type { TodayDirective, TodayInput, TodayRow } from './buildToday';
import type { UpperLimit } from './today';

/**
 * What the upper level expects of us: the limits behind our own earlier cut-offs, and what our office itself owes. Of
 * each duty the limit of this day, past or not: whether the report has gone up nobody writes down here; else the next.
 */
export function upperLimits(
  directives: readonly Pick<TodayDirective, 'directive' | 'labels'>[],
  owed: readonly TodayRow[],
  { at }: Pick<TodayInput, 'at'>,
): readonly UpperLimit[] {
  const limits = directives.flatMap(({ directive, labels }) =>
    directive.schedules.flatMap((schedule) =>
      schedule.owedBy === 'office'
        ? ownDuty(directive, schedule, labels, at)
        : cascade(directive, schedule, labels, owed, at),
    ),
  );
  return limits.sort((a, b) => compareDue(a.dueAt, b.dueAt));
}

function compareDue(left: LocalTime | null, right: LocalTime | null): number {
  if (left === right) return 0;
  if (left === null || right === null) return left === null ? 1 : -1;
  return left < right ? -1 : 1;
}

type Labels = TodayDirective['labels'];

function describe(directive: Directive, schedule: Schedule, labels: Labels) {
  const isWordsOfOurs = schedule.owedBy === 'office' && schedule.formId === null;
  return {
    directiveId: directive.id,
    directiveName: directive.shortName,
    clauseNumber: directive.clauses.find(({ id }) => id === schedule.clauseId)?.number ?? '',
    formLabel: isWordsOfOurs ? null : (labels.get(schedule.id) ?? null),
    words: schedule.due.kind === 'undated' ? schedule.due.words : schedule.quote,
    scheduleId: schedule.id,
    channel: schedule.channel,
    mailbox: addressIn(schedule.channel ?? '') ?? addressIn(schedule.quote),
  };
}

function ownDuty(directive: Directive, schedule: Schedule, labels: Labels, at: LocalTime) {
  const shared = {
    ...describe(directive, schedule, labels),
    receivers: receiversOf(schedule.receiver),
    coverage: null,
  };
  if (schedule.due.kind === 'undated') return [{ ...shared, period: null, dueAt: null }];
  const limit = nearest(duePeriods(schedule.due), ({ dueAt }) => dueAt, at);
  return limit === null ? [] : [{ ...shared, period: limit.period, dueAt: limit.dueAt }];
}

function cascade(
  directive: Directive,
  schedule: Schedule,
  labels: Labels,
  owed: readonly TodayRow[],
  at: LocalTime,
): readonly UpperLimit[] {
  const rows = owed.filter(
    ({ name, obligation }) =>
      name.directiveId === directive.id && name.scheduleId === schedule.id && obligation.upperDueAt !== null,
  );
  const limit = nearest(rows, ({ obligation }) => obligation.upperDueAt ?? at, at);
  if (limit === null) return [];
  const { period, upperDueAt } = limit.obligation;
  const own = rows.filter(({ obligation }) => obligation.period === period);
  return [
    {
      ...describe(directive, schedule, labels),
      period,
      dueAt: upperDueAt,
      receivers: directive.reportReceivers.length > 0 ? directive.reportReceivers : receiversOf(schedule.receiver),
      coverage: { reported: own.filter(({ isMissing }) => !isMissing).length, expected: own.length },
    },
  ];
}

/** A report of our own office that is still to be made after a moment. */
export interface OwnDutyAfter {
  readonly scheduleId: string;
  /** As the paper words it. */
  readonly words: string;
  readonly receivers: readonly string[];
  /** The next limit. */
  readonly dueAt: LocalTime;
}

/** What our own office still owes by some limit after that moment. */
export function ownDutiesAfter(
  { schedules }: Pick<Directive, 'schedules'>,
  moment: LocalTime,
): readonly OwnDutyAfter[] {
  return schedules
    .filter(({ owedBy }) => owedBy === 'office')
    .flatMap(({ id: scheduleId, due, quote, receiver }): readonly OwnDutyAfter[] => {
      if (due.kind === 'undated') return [];
      const [next] = duePeriods(due)
        .flatMap(({ dueAt }) => (dueAt > moment ? [dueAt] : []))
        .toSorted();
      return next === undefined ? [] : [{ scheduleId, words: quote, receivers: receiversOf(receiver), dueAt: next }];
    });
}

/** The limit of this very day, one still ahead before one that is past; else the first of a later day. */
function nearest<T>(items: readonly T[], limitOf: (item: T) => LocalTime, moment: LocalTime): T | null {
  const sorted = items.toSorted((a, b) => compareDue(limitOf(a), limitOf(b)));
  const ofDay = sorted.filter((item) => dayOf(limitOf(item)) === dayOf(moment));
  const isAhead = (item: T) => limitOf(item) >= moment;
  return ofDay.find(isAhead) ?? ofDay.at(-1) ?? sorted.find(isAhead) ?? null;
}

/** "Ban Chỉ đạo …, UBND thị xã, Sở …" stands as one line on the paper; "" when it names nobody. */
function receiversOf(receiver: string): readonly string[] {
  return receiver === '' ? [] : [receiver];
}
