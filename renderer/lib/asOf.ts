import { at, dayOf, type IsoDay, type LocalTime } from '../../electron/domain/calendar';
import type { LastReports } from '../../electron/domain/lastReports';

/** Offices quote their figures at the end of the working day. */
const CLOSING_CLOCK = '17:00';

/**
 * The moment a campaign is first looked at: now while it runs; afterwards the close of its last day with reports, because
 * "now" would show every later day as missing. Where one of them came after the office had closed its figures, the end of
 * the day that came on.
 * @param end last day of the daily window; null: it has none
 * @param last what was here at `now`
 */
export function defaultAsOf(now: LocalTime, end: IsoDay | null, { day, arrivedAt }: LastReports): LocalTime {
  if (end === null || dayOf(now) <= end) return now;
  const closing = at(day ?? end, CLOSING_CLOCK);
  const moment = arrivedAt !== null && arrivedAt > closing ? at(dayOf(arrivedAt), '23:59') : closing;
  return moment < now ? moment : now;
}
