import { type IsoDay, isIsoDay } from '../calendar';
import type { PlaceDateReading } from './reading';

/**
 * The last day the paper can have been issued on: a blank day or month is taken as the latest there is.
 * null: no year is printed, or the day is none.
 */
export function latestIssueDay(printed: PlaceDateReading | null): IsoDay | null {
  if (printed === null || printed.year === null) return null;
  const month = printed.month ?? 12;
  const lastOfMonth = new Date(Date.UTC(printed.year, month, 0)).getUTCDate();
  const iso = [printed.year, String(month).padStart(2, '0'), String(printed.day ?? lastOfMonth).padStart(2, '0')].join(
    '-',
  );
  return isIsoDay(iso) ? iso : null;
}

/** The first day the paper can have been issued on: of its month or year while the day or month is blank, or none. */
export function earliestIssueDay(printed: PlaceDateReading | null): IsoDay | null {
  if (printed === null) return null;
  const [month, day] = [printed.month ?? 1, printed.day ?? 1];
  return latestIssueDay({ ...printed, month, day }) ?? latestIssueDay({ ...printed, month, day: 1 });
}

/** The day of issue; null: a part of it is blank, or it is no day. */
export function exactIssueDay(printed: PlaceDateReading | null): IsoDay | null {
  return printed === null || printed.month === null || printed.day === null ? null : latestIssueDay(printed);
}
