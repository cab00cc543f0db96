import { type LocalTime, partsOf } from '../domain/calendar';
import { formatCount } from '../domain/numbers';
import type { PeriodKey } from '../domain/submission';
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

/** Short reasons for the list on screen; the letter itself words them at length from its template. */
export const reminderReasons = {
  missing: (formLabel: string, periods: readonly DuePeriod[]) =>
    `Chưa gửi ${formLabel}: ${periods.map(shortDay).join(', ')}`,
  belowTarget: (percent: string, required: string, shortfall: number, measure: string) =>
    `Mới đạt ${percent}, dưới chỉ tiêu ${required}, còn thiếu ${formatCount(shortfall)} ${measure}`,
} as const;
