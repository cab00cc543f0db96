import { dayOf, type IsoDay, type LocalTime } from './calendar';
import type { UnitContext } from './compileUnits';
import type { DutyTable } from './dutyTable';
import type { Known } from './knownReports';
import { isPastDue, type Obligation } from './obligation';
import { comparePeriods, hasBegun, type PeriodKey, spanOf } from './period';
import { figureMoment } from './summary/dataHour';

/** Ascending. */
export function periodsOf(duties: readonly Pick<Obligation, 'period'>[]): readonly PeriodKey[] {
  return [...new Set(duties.map(({ period }) => period))].sort(comparePeriods);
}

/** Those that have begun by that day, newest first; a report owed once is of no period one could choose. */
export function periodsToLookAt(periods: Iterable<PeriodKey>, day: IsoDay): readonly PeriodKey[] {
  return [...new Set(periods)]
    .filter((period) => period !== 'once' && hasBegun(period, day))
    .sort(comparePeriods)
    .reverse();
}

/** @param periods ascending. @returns newest first */
export function earlierPeriods(periods: readonly PeriodKey[], period: PeriodKey): readonly PeriodKey[] {
  return periods.filter((other) => comparePeriods(other, period) < 0).reverse();
}

/**
 * The period the totals speak of: the newest one that is due, or whose reports have come from at least half of the
 * units before that hour. In the morning that is still yesterday's, and after the last day the last one. Before
 * anything is due, the newest with any report, else the day's own.
 */
export function periodAt(
  duties: DutyTable,
  periods: readonly PeriodKey[],
  known: Known,
  asOf: LocalTime,
): PeriodKey | null {
  if (periods.includes('once')) return 'once';
  const begun = periods.filter((period) => hasBegun(period, dayOf(asOf))).reverse();
  const owedIn = (period: PeriodKey) => duties.ofPeriod(period).filter(({ exemptReason }) => exemptReason === null);
  const answered = (period: PeriodKey) => owedIn(period).filter(({ id }) => known.has(id)).length;
  const counts = (period: PeriodKey) =>
    owedIn(period).every((duty) => isPastDue(duty, asOf)) || 2 * answered(period) >= owedIn(period).length;
  return begun.find(counts) ?? begun.find((period) => answered(period) > 0) ?? begun[0] ?? periods[0] ?? null;
}

/** The same of one rate, or of one form; cut at a data hour, no period that began after that day. */
export function countingPeriod({
  duties,
  known,
  input,
}: Pick<UnitContext, 'duties' | 'known' | 'input'>): PeriodKey | null {
  const { periods } = duties;
  const day = dayOf(figureMoment(input));
  const begun = periods.filter((period) => hasBegun(period, day));
  return periodAt(duties, begun.length === 0 ? periods : begun, known, input.asOf);
}

/**
 * The day the figures of a period speak of: its last one; that of looking when the period has none of its own, or is a week
 * or a month that has not ended yet.
 */
export function figuresDayOf(period: PeriodKey, asOf: LocalTime): IsoDay {
  const today = dayOf(asOf);
  const last = spanOf(period)?.to ?? today;
  return last < today ? last : today;
}
