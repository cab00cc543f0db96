import type { Board, BoardCell } from '../../electron/domain/board';
import { at, dayOf, type IsoDay, type LocalTime } from '../../electron/domain/calendar';
import { isDayPeriod } from '../../electron/domain/period';

/** Offices quote their figures at the end of the working day. */
const CLOSING_CLOCK = '17:00';

function cellsOf(board: Board): readonly BoardCell[] {
  return board.sections.flatMap((section) => section.rows.flatMap((row) => row.cells));
}

function later<T extends string>(left: T | null, right: T): T {
  return left === null || right > left ? right : left;
}

/** The last day a daily report is here for; where nothing is daily, the last day anything arrived; null: nothing yet. */
export function lastReportDay(board: Board): IsoDay | null {
  let daily: IsoDay | null = null;
  let arrived: IsoDay | null = null;
  for (const { period, receivedAt } of cellsOf(board)) {
    if (receivedAt === null) continue;
    arrived = later(arrived, dayOf(receivedAt));
    if (isDayPeriod(period)) daily = later(daily, period);
  }
  return daily ?? arrived;
}

/** Latest arrival of a report for that day, when it came after the office had closed its figures. */
function afterClosing(board: Board, day: IsoDay, closing: LocalTime): LocalTime | null {
  let latest: LocalTime | null = null;
  for (const { period, receivedAt } of cellsOf(board)) {
    if (period === day && receivedAt !== null && receivedAt > closing) latest = later(latest, receivedAt);
  }
  return latest === null ? null : at(dayOf(latest), '23:59');
}

/**
 * The moment a campaign is first looked at: now while it runs; afterwards the close of its last day with reports, because
 * "now" would show every later day as missing.
 * @param end last day of the daily window; null: it has none
 * @param board the board as it stands at `now`
 */
export function defaultAsOf(now: LocalTime, end: IsoDay | null, board: Board): LocalTime {
  if (end === null || dayOf(now) <= end) return now;
  const day = lastReportDay(board) ?? end;
  const closing = at(day, CLOSING_CLOCK);
  const moment = afterClosing(board, day, closing) ?? closing;
  return moment < now ? moment : now;
}
