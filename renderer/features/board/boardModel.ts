import type { BoardCell, BoardSection } from '../../../electron/domain/board';
import { dayOf, type LocalTime } from '../../../electron/domain/calendar';
import type { ObligationState } from '../../../electron/domain/obligation';
import { hasBegun, isDayPeriod, type PeriodKey } from '../../../electron/domain/period';
import {
  formatClock,
  formatDay,
  formatDayShort,
  formatLatenessShort,
  formatPeriod,
  formatShare,
} from '../../lib/formatting';
import { vi } from '../../text/vi';
import type { Look } from '../../ui/StatusCell';

export const LOOK_OF_STATE: Readonly<Record<ObligationState, Look>> = {
  'on-time': 'done',
  late: 'late',
  missing: 'absent',
  zero: 'nil',
  'not-required': 'off',
  'not-due': 'waiting',
};

/** Order in which the counts are told: what is in, then what is not. */
const TOLD_STATES: readonly ObligationState[] = ['on-time', 'late', 'zero', 'missing', 'not-due', 'not-required'];

/** The word in a cell: `Đúng hạn 14h32`, `Muộn 7 phút`, `Chưa báo cáo`. */
export function cellText({ state, receivedAt, lateMinutes }: BoardCell): string {
  if (state === 'on-time' && receivedAt !== null) return `${vi.state[state]} ${formatClock(receivedAt)}`;
  if (state === 'late' && lateMinutes !== null) return vi.board.cell.lateBy(formatLatenessShort(lateMinutes));
  return vi.state[state];
}

export interface PeriodCount {
  readonly reported: number;
  /** Units that owe the report; those let off do not count. */
  readonly expected: number;
  readonly byState: readonly (readonly [state: ObligationState, count: number])[];
}

function cellAt(cells: readonly BoardCell[], period: PeriodKey): BoardCell | undefined {
  return cells.find((cell) => cell.period === period);
}

export function countPeriod(section: BoardSection, period: PeriodKey): PeriodCount {
  const states = section.rows.flatMap((row) => cellAt(row.cells, period)?.state ?? []);
  const countOf = (state: ObligationState) => states.filter((found) => found === state).length;
  return {
    reported: countOf('on-time') + countOf('late') + countOf('zero'),
    expected: states.length - countOf('not-required'),
    byState: TOLD_STATES.map((state) => [state, countOf(state)] as const).filter(([, count]) => count > 0),
  };
}

/** `15/17 đơn vị đã báo cáo ngày 17/8`, with the state counts beside it. */
export function countSentence(section: BoardSection, period: PeriodKey): string {
  const { reported, expected } = countPeriod(section, period);
  const share = formatShare(reported, expected);
  return period === 'once'
    ? vi.board.countsOnce(share)
    : vi.board.counts(share, isDayPeriod(period) ? vi.calendar.onDay(formatDayShort(period)) : formatPeriod(period));
}

/** The day being looked at: the last one that has begun, the first one before the window opens. */
export function currentPeriod(section: BoardSection, asOf: LocalTime): PeriodKey | null {
  const begun = section.periods.filter((period) => hasBegun(period, dayOf(asOf)));
  return begun.at(-1) ?? section.periods[0] ?? null;
}

/** Spoken name of a period: `ngày 17/8/2021`, `một lần`. */
export function periodWords(period: PeriodKey): string {
  return isDayPeriod(period) ? vi.calendar.onDay(formatDay(period)) : formatPeriod(period);
}

/** Daily duties first: they are what is watched by the hour. */
export function sectionsInOrder(sections: readonly BoardSection[]): readonly BoardSection[] {
  return sections.toSorted((a, b) => b.periods.length - a.periods.length);
}
