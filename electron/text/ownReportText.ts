import type { OwnReportWords } from '../domain/ownReport';
import type { PeriodKey } from '../domain/period';
import { momentText } from './moment';
import { periodName } from './periodText';

/** `Báo cáo bằng văn bản, ngày 17/8/2021`; a duty with one report has no period. */
export function ownReportName(label: string, period: PeriodKey): string {
  return period === 'once' ? label : `${label}, ${periodName(period)}`;
}

/** `đã gửi lúc 16h20 ngày 27/11/2026, qua trục liên thông, văn bản 01/BC-UBND, biên nhận 881` */
export function ownReportWords({
  outcome,
  happenedAt,
  channel,
  paper,
  receipt,
  note,
}: Omit<OwnReportWords, 'paperId'>): string {
  if (outcome === 'withdrawn') return `không phải gửi (ghi lúc ${momentText(happenedAt)}): ${note}`;
  return [
    `đã gửi lúc ${momentText(happenedAt)}`,
    channel && `qua ${channel}`,
    paper,
    receipt && `biên nhận ${receipt}`,
    note,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
