import { type LocalTime, minutesBetween } from '../../../electron/domain/calendar';
import { isPassed } from '../../../electron/domain/today/buildToday';
import type { Cutoff } from '../../../electron/domain/today/today';
import { formatClock, formatLateness } from '../../lib/formatting';
import { strings } from '../../text/vi';

/** The moment something is looked at from. */
export interface Moment {
  readonly at: LocalTime;
  /** Seconds of that minute that have gone; 0 for a moment that was chosen. */
  readonly seconds: number;
}

export type Standing = 'ahead' | 'soon' | 'passed';

/** From here on a countdown is shown to the second and in the colour of haste. */
const SOON_SECONDS = 3_600;

/** Seconds until the minute of `dueAt` begins; negative afterwards. */
export function secondsUntil(dueAt: LocalTime, { at, seconds }: Moment): number {
  return minutesBetween(at, dueAt) * 60 - seconds;
}

export function standingOf(cutoff: Pick<Cutoff, 'dueAt' | 'isExclusive'>, moment: Moment): Standing {
  if (isPassed(cutoff, moment.at)) return 'passed';
  return secondsUntil(cutoff.dueAt, moment) <= SOON_SECONDS ? 'soon' : 'ahead';
}

/** `còn 2 giờ 14 phút`, in the last hour `còn 14 phút 32 giây`, afterwards `đã quá hạn 7 phút`. */
export function countdownText(cutoff: Pick<Cutoff, 'dueAt' | 'isExclusive'>, moment: Moment): string {
  if (isPassed(cutoff, moment.at)) return strings.today.passed(formatLateness(minutesBetween(cutoff.dueAt, moment.at)));
  const left = secondsUntil(cutoff.dueAt, moment);
  return left <= 0 ? strings.today.lastMinute : strings.today.left(formatLeft(left));
}

function formatLeft(seconds: number): string {
  if (seconds > SOON_SECONDS) return formatLateness(Math.ceil(seconds / 60));
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return [minutes > 0 && `${minutes} ${strings.calendar.minutes}`, rest > 0 && `${rest} ${strings.calendar.seconds}`]
    .filter(Boolean)
    .join(' ');
}

/** `trước 15h00`, `chậm nhất 17h00`, `hết ngày hôm nay`. */
export function dueWords({ dueAt, isExclusive }: Pick<Cutoff, 'dueAt' | 'isExclusive'>): string {
  const clock = dueAt.slice(11);
  if ((isExclusive && clock === '00:00') || (!isExclusive && clock === '23:59')) return strings.today.endOfDay;
  return isExclusive ? strings.today.before(formatClock(dueAt)) : strings.today.atLatest(formatClock(dueAt));
}

const VIETNAM_MINUTES = 7 * 60;

/** `UTC+0`, `UTC-3:30`; null: the clock shows Vietnamese time. */
export function foreignZone(zoneMinutes: number): string | null {
  if (zoneMinutes === VIETNAM_MINUTES) return null;
  const [hours, minutes] = [Math.floor(Math.abs(zoneMinutes) / 60), Math.abs(zoneMinutes) % 60];
  const rest = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return `UTC${zoneMinutes < 0 ? '-' : '+'}${hours}${rest}`;
}
