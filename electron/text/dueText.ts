import type { DueRule, PeriodicRule } from '../domain/dueRule';
import type { SpanCycle } from '../domain/period';
import { dayText, momentText } from './moment';

const CYCLES: Readonly<Record<SpanCycle, string>> = {
  week: 'hằng tuần',
  month: 'hằng tháng',
  quarter: 'hằng quý',
  half: '6 tháng một lần',
  year: 'hằng năm',
};

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'] as const;

function limitWord(isExclusive: boolean): string {
  return isExclusive ? 'trước' : 'chậm nhất';
}

function windowText({ from, to }: Pick<PeriodicRule, 'from' | 'to'>): string {
  const start = from === null ? 'chưa rõ ngày bắt đầu' : `từ ngày ${dayText(from)}`;
  return `${start} ${to === null ? 'chưa rõ ngày kết thúc' : `đến ngày ${dayText(to)}`}`;
}

function sendingText({ cycle, sending }: PeriodicRule): string {
  if (sending.kind === 'workingDaysAfterCutoff') return `${sending.days} ngày làm việc sau ngày chốt số liệu`;
  if (cycle === 'week') return `${WEEKDAYS[sending.day - 1]}${sending.after === 0 ? '' : ' tuần sau'}`;
  const month =
    sending.after === 0 ? 'tháng cuối kỳ' : sending.after === 1 ? 'tháng sau kỳ' : `tháng thứ ${sending.after} sau kỳ`;
  return `ngày ${String(sending.day).padStart(2, '0')} của ${month}`;
}

/** When a report is due, in words: `hằng ngày trước 15h00, từ ngày 16/8/2021 đến ngày 22/8/2021`. */
export function dueText(due: DueRule): string {
  switch (due.kind) {
    case 'once':
      return `một lần, ${limitWord(due.isExclusive)} ${momentText(due.dueAt)}`;
    case 'daily':
      return `hằng ngày ${limitWord(due.isExclusive)} ${due.clock.replace(':', 'h')}, ${windowText(due)}`;
    case 'periodic':
      return `${CYCLES[due.cycle]}, ${limitWord(due.isExclusive)} ${sendingText(due)}, ${windowText(due)}`;
    case 'milestones':
      return `theo mốc: ${due.days.map(dayText).join(', ')}, ${limitWord(due.isExclusive)} ${due.clock.replace(':', 'h')}`;
    case 'undated':
      return `không có hạn cụ thể (“${due.words}”)`;
  }
}
