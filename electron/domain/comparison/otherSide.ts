import { addDays, at, dayOf, type IsoDay, type LocalTime, partsOf, toIsoDay } from '../calendar';
import { isDayPeriod, monthEnd, type PeriodKey, partsOfPeriod, periodHolding, spanOf } from '../period';
import type { ComparedPeriod, ComparisonBasis } from './comparison';

const MONTHS_BACK = { month: 1, quarter: 3, year: 12 } as const;

/**
 * What a period is held against. A report owed once has only one period: it is held against itself as far as it had come
 * a day, a week, … earlier.
 * @param earlier periods before it that somebody owes a report for, newest first
 * @returns null when there is none that far back
 */
export function otherSide(
  period: PeriodKey,
  earlier: readonly PeriodKey[],
  basis: ComparisonBasis,
  asOf: LocalTime,
): ComparedPeriod | null {
  if (period === 'once') return atEarlierHour(basis, asOf);
  const newest = earlier[0] ?? null;
  if (basis === 'period') return newest && { period: newest, asOf, isExact: true };
  const wanted = wantedPeriod(period, basis);
  if (wanted === null) return null;
  if (earlier.includes(wanted)) return { period: wanted, asOf, isExact: true };
  const end = spanOf(wanted)?.to ?? null;
  const nearest = earlier.find((one) => end !== null && (spanOf(one)?.to ?? end) < end);
  return nearest === undefined ? null : { period: nearest, asOf, isExact: false };
}

function atEarlierHour(basis: ComparisonBasis, asOf: LocalTime): ComparedPeriod | null {
  const day = dayOf(asOf);
  const earlier = basis === 'period' ? addDays(day, -1) : dayBefore(day, basis);
  return { period: 'once', asOf: at(earlier, asOf.slice(11)), isExact: true };
}

/** The period of the same length that holds the day so far back; null where the step is shorter than the period. */
function wantedPeriod(period: PeriodKey, basis: Exclude<ComparisonBasis, 'period'>): PeriodKey | null {
  const [span, { kind }] = [spanOf(period), partsOfPeriod(period)];
  if (span === null || kind === 'once') return null;
  if (isDayPeriod(period)) return dayBefore(period, basis);
  const wanted = periodHolding(kind as Exclude<typeof kind, 'day'>, dayBefore(span.to, basis)); // days are dealt with above
  return wanted === period ? null : wanted;
}

function dayBefore(day: IsoDay, basis: Exclude<ComparisonBasis, 'period'>): IsoDay {
  if (basis === 'day') return addDays(day, -1);
  return basis === 'week' ? addDays(day, -7) : monthsBefore(day, MONTHS_BACK[basis]);
}

/** 31/3 less a month is the last day of February; the last day of a month that of the other, as periods end. */
function monthsBefore(day: IsoDay, months: number): IsoDay {
  const { year, month } = partsOf(day);
  const last = monthEnd(year, month, -months);
  const isLast = day === monthEnd(year, month);
  const sameDay = `${last.slice(0, 8)}${day.slice(8)}`;
  return isLast || sameDay > last ? last : toIsoDay(sameDay);
}
