import { type IsoDay, type LocalTime, partsOf } from '../domain/calendar';
import { formatCount } from '../domain/numbers';
import type { PeriodKey } from '../domain/submission';
import { lateMinutesText } from './lateness';
import { dayText } from './moment';
import { periodShort } from './periodText';

interface DuePeriod {
  readonly period: PeriodKey;
  readonly dueAt: LocalTime;
}

function shortDay({ period, dueAt }: DuePeriod): string {
  if (period === 'once')
    return `hạn trước ${dueAt.slice(11).replace(':', 'h')} ngày ${dayAndMonth(dueAt.slice(0, 10))}`;
  return periodShort(period);
}

function dayAndMonth(day: string): string {
  const { day: date, month } = partsOf(day as Parameters<typeof partsOf>[0]);
  return `${date}/${month}`;
}

function lateReport({ period, lateMinutes }: { readonly period: PeriodKey; readonly lateMinutes: number }): string {
  const minutes = lateMinutesText(lateMinutes);
  return period === 'once' ? `${minutes} phút` : `${periodShort(period)} (${minutes} phút)`;
}

const LONGEST_TITLE = 90;

/** The beginning of a clause, cut between words. */
function shortTitle(title: string): string {
  if (title.length <= LONGEST_TITLE) return title.replace(/[.:;,]+$/, '');
  return `${title.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')}…`;
}

/** Short reasons for the list on screen; the letter itself words them at length from its template. */
export const reminderReasons = {
  missing: (formLabel: string, periods: readonly DuePeriod[]) =>
    `Chưa gửi ${formLabel}: ${periods.map(shortDay).join(', ')}`,
  belowTarget: (percent: string, required: string, shortfall: number, measure: string) =>
    `Mới đạt ${percent}, dưới chỉ tiêu ${required}, còn thiếu ${formatCount(shortfall)} ${measure}`,
  late: (formLabel: string, reports: readonly { readonly period: PeriodKey; readonly lateMinutes: number }[]) =>
    `Gửi muộn ${formLabel}: ${reports.map(lateReport).join(', ')}`,
  task: (number: string, title: string, dueOn: IsoDay) =>
    `Chưa hoàn thành ${number === '' ? '' : `khoản ${number} `}“${shortTitle(title)}”, hạn ngày ${dayText(dueOn)}`,
  relay: (bodies: readonly string[]) =>
    bodies.length === 0
      ? 'Chưa xác nhận đã chuyển tiếp văn bản'
      : `Chưa xác nhận đã chuyển văn bản đến: ${bodies.join('; ')}`,
} as const;
