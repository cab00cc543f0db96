import { dayOf, type IsoDay, type LocalTime, partsOf } from '../../electron/domain/calendar';
import type { EarlierFigures, RateChange } from '../../electron/domain/compilation';
import type { PaceStart } from '../../electron/domain/milestones';
import { formatCount, formatScaled } from '../../electron/domain/numbers';
import { type PeriodKey, partsOfPeriod, runOfSpans } from '../../electron/domain/period';
import { formatTotal } from '../../electron/domain/totalDecimals';
import { strings } from '../text/vi';

/** Days below 10 and months 1 and 2 carry a zero, other months do not (NĐ 30/2020). */
function dayAndMonth(day: IsoDay): string {
  const { day: date, month } = partsOf(day);
  return `${String(date).padStart(2, '0')}/${month < 3 ? `0${month}` : month}`;
}

/** `17/8/2021` */
export function formatDay(day: IsoDay): string {
  return `${dayAndMonth(day)}/${partsOf(day).year}`;
}

/** `17/8` */
export function formatDayShort(day: IsoDay): string {
  return dayAndMonth(day);
}

/** Days of the week as rules count them: 1 Monday to 7 Sunday. */
export const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** `Thứ Ba` for 2, `Chủ Nhật` for 7 */
export function weekdayName(day: number): string {
  return strings.calendar.weekdays[day % 7] ?? '';
}

/** `Thứ Ba` */
export function formatWeekday(day: IsoDay): string {
  return weekdayName(new Date(`${day}T00:00:00Z`).getUTCDay());
}

/** `14h32` */
export function formatClock(time: LocalTime): string {
  return `${time.slice(11, 13)}h${time.slice(14, 16)}`;
}

/** `14h32 ngày 17/8/2021` */
export function formatTime(time: LocalTime): string {
  return strings.calendar.timeOnDay(formatClock(time), formatDay(dayOf(time)));
}

/** `14h32 17/8`, for narrow cells. */
export function formatTimeShort(time: LocalTime): string {
  return `${formatClock(time)} ${formatDayShort(dayOf(time))}`;
}

/** `14h32 17/8/2021`, for cells of what is kept over years. */
export function formatTimeDated(time: LocalTime): string {
  return `${formatClock(time)} ${formatDay(dayOf(time))}`;
}

/**
 * `17/8/2021`, `tuần 33/2021 (16/8–22/8)`, `quý III/2021` …, or the word for a report owed once.
 * @param every so many spans that end with the period are one report: `2 tuần (09/8/2021–22/8/2021)`
 */
export function formatPeriod(period: PeriodKey, every = 1): string {
  const parts = partsOfPeriod(period);
  const run = runOfSpans(period, every);
  if (run !== null && parts.kind !== 'once' && parts.kind !== 'day')
    return strings.calendar.severalSpans(
      every,
      strings.calendar.spanWords[parts.kind],
      formatDay(run.from),
      formatDay(run.to),
    );
  if (parts.kind === 'day') return formatDay(parts.day);
  const short = formatPeriodShort(period);
  return parts.kind === 'week'
    ? strings.calendar.weekSpan(short, dayAndMonth(parts.from), dayAndMonth(parts.to))
    : short;
}

/** The same for narrow cells: `17/8`, `tuần 33/2021`, `quý III/2021`, `09/8–22/8` for two weeks. */
export function formatPeriodShort(period: PeriodKey, every = 1): string {
  const parts = partsOfPeriod(period);
  const run = runOfSpans(period, every);
  if (run !== null) return strings.calendar.run(dayAndMonth(run.from), dayAndMonth(run.to));
  if (parts.kind === 'once') return strings.calendar.once;
  if (parts.kind === 'day') return dayAndMonth(parts.day);
  return strings.calendar.spans[parts.kind](parts.number, String(parts.year));
}

/** `7 phút`, `2 giờ 5 phút`, `1 ngày 3 giờ`; the two largest parts are enough. */
export function formatLateness(minutes: number): string {
  if (minutes < 1) return strings.calendar.underOneMinute;
  const parts: readonly [number, string][] = [
    [Math.floor(minutes / 1440), strings.calendar.days],
    [Math.floor((minutes % 1440) / 60), strings.calendar.hours],
    [minutes % 60, strings.calendar.minutes],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${formatCount(count)} ${word}`)
    .join(' ');
}

/** `7 phút`, `140 phút`, `2 ngày`, for narrow cells: minutes while they still mean something. */
export function formatLatenessShort(minutes: number): string {
  if (minutes < 1) return strings.calendar.underOneMinute;
  const [count, word] =
    minutes < 1440 ? [minutes, strings.calendar.minutes] : [Math.floor(minutes / 1440), strings.calendar.days];
  return `${formatCount(count)} ${word}`;
}

/** A dash for what nobody knows, never 0. */
export function countOrDash(count: number | null): string {
  return count === null ? strings.dash : formatCount(count);
}

/** A total with the decimals of its most exact part. */
export function totalOrDash(total: number | null, decimals: number): string {
  return total === null ? strings.dash : formatTotal(total, decimals);
}

/** `+1,25` / `-0,30` / `0,00`; a dash when unknown. */
export function formatChange(scaled: number | null, decimals: number): string {
  if (scaled === null) return strings.dash;
  return `${scaled > 0 ? '+' : ''}${formatScaled(scaled, decimals)}`;
}

/** `15/17` */
export function formatShare(part: number, whole: number): string {
  return `${formatCount(part)}/${formatCount(whole)}`;
}

/** `38,4 KB` */
export function formatBytes(bytes: number): string {
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  return `${formatScaled(Math.max(1, Math.round(size * 10)), 1)} ${unit}`;
}

/** Enough of a hash to tell two files apart by eye. */
export function shortHash(sha256: string): string {
  return sha256.slice(0, 10);
}

/** `Số liệu gần nhất: 45,06% (40.866/90.684 người), kỳ 17/8/2021, của 15/17 đơn vị` */
export function formatEarlier(earlier: EarlierFigures, measure: string): string {
  const count = strings.compilation.count(countOrDash(earlier.numerator), countOrDash(earlier.denominator), measure);
  const share = formatShare(earlier.reported, earlier.expected);
  return strings.compilation.earlier(
    earlier.percentPrinted ?? strings.dash,
    count,
    formatPeriod(earlier.period),
    share,
  );
}

/** What a pace is counted from: `từ 42,85% ngày 14/8/2021, trong 6 ngày`, `nếu đạt 60% ngày 20/8/2021, trong 10 ngày` */
export function formatPaceBasis({ kind, printed, day }: PaceStart, days: number): string {
  const basis = kind === 'milestone' ? strings.targets.ifReached : strings.targets.fromFigures;
  return basis(printed, formatDay(day), String(days));
}

/** `+0,16 điểm % so với kỳ 16/8/2021 (44,90% → 45,06%, trên 15 đơn vị có số liệu cả hai kỳ)` */
export function formatRateChange(change: RateChange, decimals: number): string {
  const { changeScaled, beforePrinted, nowPrinted, previousPeriod, units } = change;
  const points = formatChange(changeScaled, decimals);
  return strings.compilation.change(
    points,
    beforePrinted,
    nowPrinted,
    formatPeriod(previousPeriod),
    formatCount(units),
  );
}
