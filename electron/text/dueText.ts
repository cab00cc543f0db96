import { dayOf, type LocalTime } from '../domain/calendar';
import type { Schedule } from '../domain/directive';
import { type DueRule, LAST_OF_MONTH, type PeriodicRule } from '../domain/dueRule';
import { type RuleOfBefore, rulesOfBefore } from '../domain/earlierLimits';
import type { FormDefinition } from '../domain/form';
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

const SPANS: Readonly<Record<SpanCycle, string>> = {
  week: 'tuần',
  month: 'tháng',
  quarter: 'quý',
  half: 'nửa năm',
  year: 'năm',
};

/** `hằng tuần`, `2 tuần một lần`. */
export function cycleText({ cycle, every = 1 }: Pick<PeriodicRule, 'cycle' | 'every'>): string {
  return every === 1 ? CYCLES[cycle] : `${every} ${SPANS[cycle]} một lần`;
}

/** `hằng ngày`, `Thứ Hai, Thứ Năm`, `10 ngày một lần`. */
export function daysText({ weekdays, every = 1 }: Extract<DueRule, { kind: 'daily' }>): string {
  const days = weekdays === undefined ? 'hằng ngày' : `các ngày ${weekdays.map((one) => WEEKDAYS[one - 1]).join(', ')}`;
  return every === 1 ? days : weekdays === undefined ? `${every} ngày một lần` : `${days}, cách ${every} ngày một lần`;
}

function limitWord(isExclusive: boolean): string {
  return isExclusive ? 'trước' : 'chậm nhất';
}

function windowText({ from, to }: Pick<PeriodicRule, 'from' | 'to'>): string {
  const start = from === null ? 'chưa rõ ngày bắt đầu' : `từ ngày ${dayText(from)}`;
  return `${start} ${to === null ? 'chưa rõ ngày kết thúc' : `đến ngày ${dayText(to)}`}`;
}

function sendingText({ cycle, sending }: PeriodicRule): string {
  if (sending.kind === 'workingDaysAfterCutoff')
    return `${sending.days} ngày làm việc sau ngày chốt số liệu (chỉ trừ thứ Bảy, Chủ nhật)`;
  if (cycle === 'week') return `${WEEKDAYS[sending.day - 1]}${sending.after === 0 ? '' : ' tuần sau'}`;
  const day = sending.day === LAST_OF_MONTH ? 'ngày cuối cùng' : `ngày ${String(sending.day).padStart(2, '0')}`;
  return `${day} của ${monthText(sending.after)}`;
}

function monthText(after: number): string {
  if (after < 0) return `tháng thứ ${-after} trước tháng cuối kỳ`;
  return after === 0 ? 'tháng cuối kỳ' : after === 1 ? 'tháng sau kỳ' : `tháng thứ ${after} sau kỳ`;
}

/** A limit at the end or the start of a day needs no hour. */
function hourText(clock: string): string {
  return clock === '23:59' || clock === '00:00' ? '' : `${clock.replace(':', 'h')} `;
}

/** `, số liệu đến ngày 14`; nothing when the figures run to the end of the period. */
function cutoffText({ cycle, cutoffDay }: PeriodicRule): string {
  if (cutoffDay === null) return '';
  return `, số liệu đến ${cycle === 'week' ? WEEKDAYS[cutoffDay - 1] : `ngày ${cutoffDay} của tháng cuối kỳ`}`;
}

/** A limit at midnight is a day: `ngày 20/8/2021`; one at the end of a day the whole of it: `hết ngày 20/8/2021`. */
function limitText(due: { readonly dueAt: LocalTime; readonly isExclusive: boolean }): string {
  const day = `ngày ${dayText(dayOf(due.dueAt))}`;
  if (due.isExclusive) return due.dueAt.endsWith('T00:00') ? `trước ${day}` : `trước ${momentText(due.dueAt)}`;
  return due.dueAt.endsWith('T23:59') ? `chậm nhất hết ${day}` : `chậm nhất ${momentText(due.dueAt)}`;
}

/** A duty in a line, for those who know its units: `Mẫu 02: hằng ngày trước 15h00, từ ngày …`. */
export function dutyText({ formId, due }: Pick<Schedule, 'formId' | 'due'>, forms: readonly FormDefinition[]): string {
  const form = forms.find(({ id }) => id === formId)?.label ?? formId ?? 'Báo cáo không có biểu mẫu';
  return `${form}: ${dueText(due)}`;
}

/** When a report is due, in words: `hằng ngày trước 15h00, từ ngày 16/8/2021 đến ngày 22/8/2021`. */
export function dueText(due: DueRule): string {
  return [ruleText(due), ...rulesOfBefore(due).map((rule) => earlierText(rule, due))].join('; ');
}

/** `đến hết ngày 18/8/2021: trước 14h00`, `đến hết ngày 31/8/2021: chậm nhất ngày 25 của tháng cuối kỳ` */
function earlierText({ until, due }: RuleOfBefore, now: DueRule): string {
  const isOtherDay = due.kind === 'periodic' && now.kind === 'periodic' && daysOf(due) !== daysOf(now);
  const limit = isOtherDay ? periodicLimit(due) : `${limitWord(due.isExclusive)} ${due.clock.replace(':', 'h')}`;
  return `đến hết ngày ${dayText(until)}: ${limit}`;
}

function daysOf(due: PeriodicRule): string {
  return `${sendingText(due)}${cutoffText(due)}`;
}

function periodicLimit(due: PeriodicRule): string {
  return `${limitWord(due.isExclusive)} ${hourText(due.clock)}${daysOf(due)}`;
}

function ruleText(due: DueRule): string {
  switch (due.kind) {
    case 'once':
      return `một lần, ${limitText(due)}`;
    case 'daily':
      return `${daysText(due)} ${limitWord(due.isExclusive)} ${due.clock.replace(':', 'h')}, ${windowText(due)}`;
    case 'periodic':
      return `${cycleText(due)}, ${periodicLimit(due)}, ${windowText(due)}`;
    case 'milestones':
      return `theo mốc: ${due.days.map(dayText).join(', ')}, ${limitWord(due.isExclusive)} ${due.clock.replace(':', 'h')}`;
    case 'undated':
      return `không có hạn cụ thể (“${due.words}”)`;
  }
}
