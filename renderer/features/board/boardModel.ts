import { type BoardCell, type BoardSection, type CellState, cellState } from '../../../electron/domain/board';
import type { Cascade } from '../../../electron/domain/boardPage';
import type { PeriodCount } from '../../../electron/domain/boardView';
import type { LocalTime } from '../../../electron/domain/calendar';
import { isDayPeriod, type PeriodKey } from '../../../electron/domain/period';
import {
  formatClock,
  formatDay,
  formatDayShort,
  formatLatenessShort,
  formatPeriod,
  formatShare,
  formatTime,
} from '../../lib/formatting';
import { strings } from '../../text/vi';
import type { Look } from '../../ui/StatusCell';

export const LOOK_OF_STATE: Readonly<Record<CellState, Look>> = {
  'on-time': 'done',
  late: 'late',
  missing: 'absent',
  zero: 'nil',
  'not-required': 'off',
  'not-due': 'waiting',
  undated: 'waiting',
  ended: 'off',
  closed: 'off',
  withdrawn: 'none',
};

/** Order in which the counts are told: what is in, then what is not. */
export const TOLD_STATES: readonly CellState[] = [
  'on-time',
  'late',
  'zero',
  'missing',
  'not-due',
  'undated',
  'not-required',
  'ended',
  'closed',
  'withdrawn',
];

const NOBODY: PeriodCount = { reported: 0, expected: 0, byState: new Map() };

export function countOf(counts: ReadonlyMap<PeriodKey, PeriodCount>, period: PeriodKey): PeriodCount {
  return counts.get(period) ?? NOBODY;
}

/** The word in a cell: `Đúng hạn 14h32`, `Muộn 7 phút`, `Chưa báo cáo`. */
export function cellText(cell: BoardCell): string {
  const { receivedAt, lateMinutes } = cell;
  const state = cellState(cell);
  if (state === 'on-time' && receivedAt !== null && cell.dueAt === null)
    return strings.board.cell.received(formatClock(receivedAt));
  if (state === 'on-time' && receivedAt !== null) return `${strings.state[state]} ${formatClock(receivedAt)}`;
  if (state === 'late' && lateMinutes !== null) return strings.board.cell.lateBy(formatLatenessShort(lateMinutes));
  return strings.state[state];
}

/** `15/17 đơn vị đã báo cáo ngày 17/8`, with the state counts beside it. */
export function countSentence({ reported, expected }: PeriodCount, period: PeriodKey, every = 1): string {
  const share = formatShare(reported, expected);
  return period === 'once'
    ? strings.board.countsOnce(share)
    : strings.board.counts(
        share,
        isDayPeriod(period) ? strings.calendar.onDay(formatDayShort(period)) : formatPeriod(period, every),
      );
}

/** Spoken name of a period: `ngày 17/8/2021`, `một lần`, `2 tuần (09/8/2021–22/8/2021)`. */
export function periodWords(period: PeriodKey, every = 1): string {
  return isDayPeriod(period) ? strings.calendar.onDay(formatDay(period)) : formatPeriod(period, every);
}

type Duty = Pick<BoardSection, 'formId' | 'scheduleId'>;

/** What tells one duty's tab from another's: its form, and its schedule where several ask for the same form. */
export function sectionKey(section: Duty, sections: readonly Duty[]): string {
  const ofForm = sections.filter(({ formId }) => formId === section.formId);
  return ofForm[0] === section ? section.formId : `${section.formId}-${section.scheduleId}`;
}

/** Both clocks of a cascade, ours before the upper level's; null: there is one clock only. */
export function cascadeWords(cascade: Cascade | null): string | null {
  const times = (limits: readonly LocalTime[]) => limits.map(formatTime).join(strings.listSeparator);
  return cascade === null ? null : strings.board.cascade(times(cascade.own), times(cascade.upper));
}
