import { addDays, daysBetween, type IsoDay, isIsoDay, partsOf, toIsoDay } from './calendar';

declare const spanBrand: unique symbol;
/** A span longer than a day by its name: `2021-W33`, `2021-08`, `2021-Q3`, `2021-H1`, `2021`. */
export type SpanKey = string & { readonly [spanBrand]: true };
/**
 * What a report is for, as it is kept: a day (daily reports and milestones), a named span, or `once` for a report owed
 * one time. Keys of one kind compare as text.
 */
export type PeriodKey = IsoDay | SpanKey | 'once';

export type SpanCycle = 'week' | 'month' | 'quarter' | 'half' | 'year';

/** A period taken apart, for words. Weeks are those of ISO 8601: Monday to Sunday, week 1 holds the first Thursday. */
export type PeriodParts =
  | { readonly kind: 'once' }
  | { readonly kind: 'day'; readonly day: IsoDay }
  | {
      readonly kind: SpanCycle;
      readonly year: number;
      readonly number: number;
      readonly from: IsoDay;
      readonly to: IsoDay;
    };

export interface Span {
  readonly from: IsoDay;
  /** Last day, included. */
  readonly to: IsoDay;
}

const SPAN_PATTERNS: readonly (readonly [SpanCycle, RegExp, number])[] = [
  ['week', /^(\d{4})-W(\d{2})$/, 53],
  ['month', /^(\d{4})-(\d{2})$/, 12],
  ['quarter', /^(\d{4})-Q(\d)$/, 4],
  ['half', /^(\d{4})-H(\d)$/, 2],
  ['year', /^(\d{4})$/, 1],
];

const MONTHS: Readonly<Record<Exclude<SpanCycle, 'week'>, number>> = { month: 1, quarter: 3, half: 6, year: 12 };
const THURSDAY = 3;
const FIRST_YEAR = 1000;

const two = (part: number) => String(part).padStart(2, '0');
const firstOf = (year: number, month: number) => toIsoDay(`${String(year).padStart(4, '0')}-${two(month)}-01`);

/** Of a day's key; no other period has one as long. */
const DAY_LENGTH = '2021-08-17'.length;

/** Monday is 0, Sunday 6. */
export function weekdayOf(day: IsoDay): number {
  const sinceMonday = daysBetween(toIsoDay('1970-01-05'), day) % 7;
  return (sinceMonday + 7) % 7;
}

/** The Monday of week 1 of a year. */
function firstMonday(year: number): IsoDay {
  const fourth = addDays(firstOf(year, 1), 3); // 4 January is always in week 1
  return addDays(fourth, -weekdayOf(fourth));
}

/** The last day of the month, `months` months after the one of `year` and `month`. */
export function monthEnd(year: number, month: number, months = 0): IsoDay {
  const index = year * 12 + month + months; // month is 1-based, so this is the month after
  return addDays(firstOf(Math.floor(index / 12), (index % 12) + 1), -1);
}

function spanFor(kind: SpanCycle, year: number, number: number): Span {
  if (kind === 'week') {
    const from = addDays(firstMonday(year), 7 * (number - 1));
    return { from, to: addDays(from, 6) };
  }
  const months = MONTHS[kind];
  const first = (number - 1) * months + 1;
  return { from: firstOf(year, first), to: monthEnd(year, first + months - 1) };
}

/** @returns null when the text names no period, or one that no calendar has ("2021-W53", "2021-13") */
export function periodParts(text: string): PeriodParts | null {
  if (text === 'once') return { kind: 'once' };
  if (isIsoDay(text)) return { kind: 'day', day: text };
  for (const [kind, pattern, most] of SPAN_PATTERNS) {
    const match = pattern.exec(text);
    const [year, number] = [Number(match?.[1]), Number(match?.[2] ?? 1)];
    if (match === null || year < FIRST_YEAR || number < 1 || number > most) continue;
    if (kind === 'week' && number === 53 && firstMonday(year + 1) === spanFor('week', year, 53).from) return null;
    return { kind, year, number, ...spanFor(kind, year, number) };
  }
  return null;
}

export function isPeriodKey(text: string): text is PeriodKey {
  return periodParts(text) !== null;
}

/** @returns null when the text names no period */
export function parsePeriodKey(text: string): PeriodKey | null {
  return isPeriodKey(text) ? text : null;
}

/** @throws RangeError for a text that is no period; what is kept always is one */
export function partsOfPeriod(period: PeriodKey): PeriodParts {
  const parts = periodParts(period);
  if (parts === null) throw new RangeError(`not a period: ${period}`);
  return parts;
}

/** First and last day of a period; null for a report owed once, which has none. */
export function spanOf(period: PeriodKey): Span | null {
  const parts = partsOfPeriod(period);
  if (parts.kind === 'once') return null;
  return parts.kind === 'day' ? { from: parts.day, to: parts.day } : { from: parts.from, to: parts.to };
}

/** The span of the same length that lies so many spans before the period; null for a report owed once. */
export function spanBefore(period: PeriodKey, steps: number): Span | null {
  const { kind } = partsOfPeriod(period);
  let span = spanOf(period);
  for (let left = steps; left > 0 && span !== null; left -= 1) {
    const day = addDays(span.from, -1);
    span = kind === 'once' || kind === 'day' ? { from: day, to: day } : spanOf(periodHolding(kind, day));
  }
  return span;
}

/**
 * First and last day of a report for several spans, which is named after the last of them ("2 tuần một lần").
 * @param every how many spans, from 1 up
 * @returns null where there is no run of spans: one span alone, a day, a report owed once
 */
export function runOfSpans(period: PeriodKey, every: number): Span | null {
  const last = every > 1 && !isIsoDay(period) ? spanOf(period) : null;
  return last === null ? null : { from: spanBefore(period, every - 1)?.from ?? last.from, to: last.to };
}

/** Whether a period is a single day. */
export function isDayPeriod(period: PeriodKey): period is IsoDay {
  return isIsoDay(period);
}

/** The span of that length which holds the day: `2021-Q3` for a quarter and 17/8/2021. */
export function periodHolding(cycle: SpanCycle, day: IsoDay): SpanKey {
  const { year, month } = partsOf(day);
  if (cycle === 'week') return weekHolding(day);
  const number = Math.ceil(month / MONTHS[cycle]);
  const keys = {
    month: `${year}-${two(month)}`,
    quarter: `${year}-Q${number}`,
    half: `${year}-H${number}`,
    year: `${year}`,
  };
  return keys[cycle] as SpanKey; // made of the parts of a valid day
}

function weekHolding(day: IsoDay): SpanKey {
  const { year } = partsOf(addDays(day, THURSDAY - weekdayOf(day)));
  const number = Math.floor(daysBetween(firstMonday(year), day) / 7) + 1;
  return `${year}-W${two(number)}` as SpanKey; // as above
}

/** Every span of that length that has its last day in the window, in order. */
export function spansEndingIn(cycle: SpanCycle, { from, to }: Span): readonly SpanKey[] {
  const found: SpanKey[] = [];
  for (let day = from; day <= to; ) {
    const key = periodHolding(cycle, day);
    const { to: end } = spanOf(key) ?? { to: day };
    if (end <= to) found.push(key);
    day = addDays(end, 1);
  }
  return found;
}

/**
 * Order in time: by first day, the shorter span first; a report owed once comes behind all.
 * Negative, zero or positive, as `sort` wants it.
 */
export function comparePeriods(left: PeriodKey, right: PeriodKey): number {
  if (left === right) return 0;
  if (left.length === DAY_LENGTH && right.length === DAY_LENGTH) return left < right ? -1 : 1;
  const [one, other] = [spanOf(left), spanOf(right)];
  if (one === null || other === null) return one === null ? 1 : -1;
  if (one.from !== other.from) return one.from < other.from ? -1 : 1;
  return one.to < other.to ? -1 : one.to > other.to ? 1 : 0;
}

/** Whether the period has begun by that day; a report owed once always has. */
export function hasBegun(period: PeriodKey, day: IsoDay): boolean {
  if (period.length === DAY_LENGTH) return period <= day;
  const span = spanOf(period);
  return span === null || span.from <= day;
}
