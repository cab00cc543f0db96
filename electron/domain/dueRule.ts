import { addDays, at, dayOf, daysBetween, eachDay, type IsoDay, type LocalTime, partsOf } from './calendar';
import type { InternalCutoff } from './directive';
import {
  monthEnd,
  type PeriodKey,
  partsOfPeriod,
  type Span,
  type SpanCycle,
  spanBefore,
  spanOf,
  spansEndingIn,
  weekdayOf,
} from './period';

/** When the report of a span is sent. */
export type SendingDay =
  /**
   * `after` months (weeks for weekly reports) after the last month of the span, on day `day` (weekday 1 = Monday); 31 where
   * a month is shorter is its last day. Below 0: before the last month ("báo cáo năm gửi trước ngày 20/11").
   */
  | { readonly kind: 'onDay'; readonly after: number; readonly day: number }
  /** Only Saturdays and Sundays are skipped, so that rows do not move with a list of holidays; the lint names the others. */
  | { readonly kind: 'workingDaysAfterCutoff'; readonly days: number };

/** What the limits of a rule were until its hour or its sending day was changed from a day on. */
export interface EarlierLimit {
  /** Last day whose limits it holds for. */
  readonly until: IsoDay;
  readonly clock: string;
  readonly isExclusive: boolean;
  readonly internalCutoffs: readonly InternalCutoff[];
  /** This and the next of a periodic rule; absent: as the one after it. */
  readonly sending?: SendingDay | undefined;
  readonly cutoffDay?: number | null | undefined;
}

/**
 * When a report is due, as data. `isExclusive`: "trước 15h00" – 15h00 itself is late. Windows include both ends; where
 * the paper leaves one open it is null, nothing is owed yet and the clerk is asked (see `openQuestions`).
 */
export type DueRule =
  | {
      readonly kind: 'once';
      readonly dueAt: LocalTime;
      readonly isExclusive: boolean;
      /** Hour the figures are to speak of; absent: the paper does not say. */
      readonly dataAsOf?: LocalTime | undefined;
    }
  | {
      readonly kind: 'daily';
      readonly from: IsoDay | null;
      readonly to: IsoDay | null;
      /** "15:00" */
      readonly clock: string;
      readonly isExclusive: boolean;
      /** Hour of the same day the figures are to speak of; absent: the paper does not say. */
      readonly dataClock?: string | undefined;
      /** Days of the week that a report is owed on, 1 Monday to 7 Sunday; absent: all. */
      readonly weekdays?: readonly number[] | undefined;
      /** Only every so many of these days, counted from `from`: 10 for "10 ngày một lần"; absent: each. */
      readonly every?: number | undefined;
      /** Before its limit was changed from a day on, oldest first; absent: it never was. */
      readonly earlier?: readonly EarlierLimit[] | undefined;
    }
  | {
      readonly kind: 'periodic';
      readonly cycle: SpanCycle;
      /** One report for so many spans, counted from `from` and named after the last: 2 for "2 tuần một lần"; absent: 1. */
      readonly every?: number | undefined;
      /** Spans that end in the window are owed. */
      readonly from: IsoDay | null;
      readonly to: IsoDay | null;
      /** Last day of the figures: a day of the last month of the span (weekday 1 to 7 of a week); null: its last day. */
      readonly cutoffDay: number | null;
      readonly sending: SendingDay;
      readonly clock: string;
      readonly isExclusive: boolean;
      readonly earlier?: readonly EarlierLimit[] | undefined;
    }
  | {
      readonly kind: 'milestones';
      readonly days: readonly IsoDay[];
      readonly clock: string;
      readonly isExclusive: boolean;
      readonly earlier?: readonly EarlierLimit[] | undefined;
    }
  /** The paper gives no date ("theo thời gian quy định"); none is invented. */
  | { readonly kind: 'undated'; readonly words: string };

export type PeriodicRule = Extract<DueRule, { kind: 'periodic' }>;

/** One period of a duty: when its report is due, and what hour its figures are to speak of (null: not said). */
export interface DuePeriod {
  readonly period: PeriodKey;
  readonly dueAt: LocalTime;
  readonly dataAsOf: LocalTime | null;
}

/** Điều 12, 13 Nghị định 09/2019/NĐ-CP: figures to the 14th, sent by the 25th, of the last month of the period. */
export const DECREE_09_2019 = { cutoffDay: 14, sending: { kind: 'onDay', after: 0, day: 25 } } as const;

export const END_OF_DAY = '23:59';
/** Day of a month that stands for its last one: no month is longer. */
export const LAST_OF_MONTH = 31;

/** All periods of a rule in order; none while its window is open or it has no date at all. */
export function duePeriods(due: DueRule): readonly DuePeriod[] {
  switch (due.kind) {
    case 'once':
      return [{ period: 'once', dueAt: due.dueAt, dataAsOf: due.dataAsOf ?? null }];
    case 'daily':
      return daysOf(due).map((day) => ({
        period: day,
        dueAt: at(day, due.clock),
        dataAsOf: due.dataClock === undefined ? null : at(day, due.dataClock),
      }));
    case 'periodic':
      return periodicSpans(due).map((period) => duePeriodOf(due, period));
    case 'milestones':
      return due.days.map((day) => ({ period: day, dueAt: at(day, due.clock), dataAsOf: null }));
    case 'undated':
      return [];
  }
}

function daysOf({ from, to, weekdays, every }: Extract<DueRule, { kind: 'daily' }>): readonly IsoDay[] {
  if (from === null || to === null) return [];
  const days = eachDay(from, to);
  return everyNth(weekdays === undefined ? days : days.filter((day) => weekdays.includes(weekdayOf(day) + 1)), every);
}

function periodicSpans({ cycle, every, from, to }: PeriodicRule): readonly PeriodKey[] {
  return from === null || to === null ? [] : everyNth(spansEndingIn(cycle, { from, to }), every);
}

/** The last of each so many. */
function everyNth<T>(list: readonly T[], every = 1): readonly T[] {
  return list.filter((_, index) => (index + 1) % every === 0);
}

/** One period of a periodic rule, whether or not the rule asks for it. */
export function duePeriodOf(rule: PeriodicRule, period: PeriodKey): DuePeriod {
  const { to } = dataWindow(rule, period);
  const dueAt = at(sendingDay(rule, period, to), rule.clock);
  const cutoff = at(to, END_OF_DAY);
  return { period, dueAt, dataAsOf: cutoff < dueAt ? cutoff : dueAt }; // nobody can count what has not happened yet
}

/** The days whose figures belong into the report of a span, from the day after the cut-off before to the cut-off. */
export function dataWindow(rule: Pick<PeriodicRule, 'cycle' | 'cutoffDay' | 'every'>, period: PeriodKey): Span {
  const span = spanOf(period);
  if (span === null) throw new RangeError('a report owed once has no window of figures');
  const before = spanBefore(period, rule.every ?? 1) ?? span;
  return { from: addDays(cutoffOf(rule, before), 1), to: cutoffOf(rule, span) };
}

function cutoffOf({ cycle, cutoffDay }: Pick<PeriodicRule, 'cycle' | 'cutoffDay'>, span: Span): IsoDay {
  return cutoffDay === null ? span.to : dayFromEnd(cycle, span, 0, cutoffDay);
}

/** Day `day` of the month (or week) that comes `after` months (or weeks) after the last one of the span. */
function dayFromEnd(cycle: SpanCycle, { to }: Span, after: number, day: number): IsoDay {
  if (cycle === 'week') return addDays(to, 7 * after + day - 7);
  const { year, month } = partsOf(to);
  const end = monthEnd(year, month, after);
  return addDays(end, Math.min(day, partsOf(end).day) - partsOf(end).day);
}

function sendingDay({ cycle, sending }: PeriodicRule, period: PeriodKey, cutoff: IsoDay): IsoDay {
  if (sending.kind === 'workingDaysAfterCutoff') return addWorkingDays(cutoff, sending.days);
  return dayFromEnd(cycle, spanOf(period) ?? { from: cutoff, to: cutoff }, sending.after, sending.day);
}

const SATURDAY = 5;

function addWorkingDays(day: IsoDay, count: number): IsoDay {
  let [current, left] = [day, count];
  while (left > 0) {
    current = addDays(current, 1);
    if (weekdayOf(current) < SATURDAY) left -= 1;
  }
  return current;
}

/** Ten years of days: no campaign lasts longer, and a slip of the year in one date must not make rows without end. */
export const MOST_PERIODS = 3_660;

/** No fewer than the rule has, counted without making them. */
export function periodsAtMost(due: DueRule): number {
  if (due.kind === 'milestones') return due.days.length;
  if (due.kind !== 'daily' && due.kind !== 'periodic') return 1;
  const { from, to } = due;
  if (from === null || to === null || to < from) return 0;
  const days = daysBetween(from, to) + 1;
  return due.kind === 'daily' ? days : Math.ceil(days / SHORTEST_SPAN[due.cycle]) + 1;
}

const SHORTEST_SPAN: Readonly<Record<SpanCycle, number>> = { week: 7, month: 28, quarter: 90, half: 181, year: 365 };

/** First and last day of what the rule asks; null when it has no date or an end that is still to be asked. */
export function windowOf(due: DueRule): Span | null {
  const periods = duePeriods(due);
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return null;
  const days = [first, last].map(({ period, dueAt }) => spanOf(period) ?? { from: dayOf(dueAt), to: dayOf(dueAt) });
  return { from: days[0]?.from ?? dayOf(first.dueAt), to: days[1]?.to ?? dayOf(last.dueAt) };
}

/** How many spans make one report: 2 for "2 tuần một lần". */
export function spansPerReport(due: DueRule): number {
  return due.kind === 'periodic' ? (due.every ?? 1) : 1;
}

/** Whether the rule limits by a day, without an hour: "trước ngày 20/8", "chậm nhất ngày 25". */
export function isLimitedByDay(due: DueRule): boolean {
  const clock = due.kind === 'once' ? due.dueAt.slice(11) : due.kind === 'undated' ? '' : due.clock;
  return due.kind !== 'daily' && (clock === '00:00' || clock === END_OF_DAY);
}

/** The kind of period reports of this rule are for, for words and checks. */
export function periodKindOf(due: DueRule): ReturnType<typeof partsOfPeriod>['kind'] | null {
  const [first] = duePeriods(due);
  return first === undefined ? null : partsOfPeriod(first.period).kind;
}
