import { dayOf, daysBetween, type LocalTime } from './calendar';
import type { OwnDutyPeriod } from './ownReport';
import { type PeriodKey, spanOf } from './period';

/** Nobody sends a report a month before its limit: the month or the year was mistyped. */
const MOST_DAYS_AHEAD = 31;

/** What had better be looked at before a report is noted as sent at that hour. */
export type SentDoubt =
  /** Its period had not begun: nothing could be told of it yet. */
  | { readonly kind: 'beforePeriod'; readonly period: PeriodKey }
  | { readonly kind: 'farBeforeDue'; readonly period: PeriodKey; readonly days: number };

/** One doubt for each report, the graver one. @param reports those that are noted at once */
export function sentDoubts(
  reports: readonly Pick<OwnDutyPeriod, 'period' | 'dueAt'>[],
  happenedAt: LocalTime,
): readonly SentDoubt[] {
  const day = dayOf(happenedAt);
  return reports.flatMap(({ period, dueAt }): readonly SentDoubt[] => {
    const span = spanOf(period);
    if (span !== null && day < span.from) return [{ kind: 'beforePeriod', period }];
    const days = dueAt === null ? 0 : daysBetween(day, dayOf(dueAt));
    return days > MOST_DAYS_AHEAD ? [{ kind: 'farBeforeDue', period, days }] : [];
  });
}
