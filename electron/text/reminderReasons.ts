import type { IsoDay } from '../domain/calendar';
import { formatCount } from '../domain/numbers';
import type { PeriodKey } from '../domain/submission';
import { lateMinutesText } from './lateness';
import { dayText } from './moment';
import { periodShort } from './periodText';

interface DuePeriod {
  readonly period: PeriodKey;
  /** "trước ngày 20/8/2021"; "": the paper gives none. */
  readonly deadline: string;
  /** The hour has not come yet, so that it has to be told. */
  readonly isAhead: boolean;
}

function missingPeriod({ period, deadline, isAhead }: DuePeriod): string {
  if (period === 'once') return deadline === '' ? '' : `hạn ${deadline}`;
  return isAhead ? `${periodShort(period)} (hạn ${deadline})` : periodShort(period);
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

/** A rate of one unit with all that makes it up. */
interface BelowFigures {
  readonly percent: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly denominatorLabel: string;
  readonly measure: string;
  readonly period: PeriodKey;
  readonly shortfall: number;
}

/** A longer name of a base no text message has room for. */
const LONGEST_BASE = 36;

/** "3.848/6.427 người có điện thoại thông minh, ngày 17/8": what the rate is of, and what time it speaks of. */
function baseOf({ numerator, denominator, denominatorLabel, measure, period }: BelowFigures): string {
  const named = denominatorLabel.replace(/^(?:Tổng số|Số) /u, '');
  const base = named === denominatorLabel || named.length > LONGEST_BASE ? measure : named;
  const when = period === 'once' ? '' : `, ${periodShort(period)}`;
  return `${formatCount(numerator)}/${formatCount(denominator)} ${base}${when}`;
}

/** Short reasons for the list on screen; the letter itself words them at length from its template. */
export const reminderReasons = {
  /** One report of those a reason speaks of: "Mẫu 02 ngày 17/8"; a report owed once is its form. */
  report: (formLabel: string, period: PeriodKey) =>
    period === 'once' ? formLabel : `${formLabel} ${periodShort(period)}`,
  /** The report of a unit that is no more, towards what became of it: "Mẫu 02 của Phường Hoài Đức (đơn vị cũ)". */
  ofFormer: (formLabel: string, unitName: string) => `${formLabel} của ${unitName} (đơn vị cũ)`,
  nowCalled: (unitName: string, heirs: readonly string[]) => `${unitName}, nay là ${heirs.join(', ')}`,
  missing: (formLabel: string, periods: readonly DuePeriod[]) => {
    const when = periods.map(missingPeriod).filter((words) => words !== '');
    return `Chưa gửi ${formLabel}${when.length === 0 ? '' : `: ${when.join(', ')}`}`;
  },
  target: (label: string) => `chỉ tiêu “${label}”`,
  clause: (number: string, title: string) => (number === '' ? `“${shortTitle(title)}”` : `khoản ${number}`),
  relayed: 'việc chuyển tiếp văn bản',
  belowTarget: (own: BelowFigures, required: string) =>
    `Mới đạt ${own.percent} (${baseOf(own)}), dưới chỉ tiêu ${required}, còn thiếu ${formatCount(own.shortfall)} ${own.measure}`,
  late: (formLabel: string, reports: readonly { readonly period: PeriodKey; readonly lateMinutes: number }[]) =>
    `Gửi muộn ${formLabel}: ${reports.map(lateReport).join(', ')}`,
  task: (number: string, title: string, dueOn: IsoDay) =>
    `Chưa hoàn thành ${number === '' ? '' : `khoản ${number} `}“${shortTitle(title)}”, hạn ngày ${dayText(dueOn)}`,
  relay: (bodies: readonly string[]) =>
    bodies.length === 0
      ? 'Chưa xác nhận đã chuyển tiếp văn bản'
      : `Chưa xác nhận đã chuyển văn bản đến: ${bodies.join('; ')}`,
} as const;
