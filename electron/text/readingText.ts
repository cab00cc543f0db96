import type { DirectiveReading, DueReading } from '../domain/directiveText/reading';
import { LAST_OF_MONTH } from '../domain/dueRule';
import type { DirectiveProposal } from '../ipc/contract';
import { dayText } from './moment';

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
const CYCLES = {
  weekly: { each: 'hằng tuần', span: 'tuần' },
  monthly: { each: 'hằng tháng', span: 'tháng' },
  quarterly: { each: 'hằng quý', span: 'quý' },
  halfYearly: { each: '6 tháng một lần', span: 'nửa năm' },
  yearly: { each: 'hằng năm', span: 'năm' },
} as const;

/** "trước 15h00 hằng ngày", "chậm nhất ngày 20/8/2021": when a duty of a reading is due, in words. */
export function dueReadingText(due: DueReading): string {
  if (due.kind === 'undated') return due.words;
  const edge = due.isExclusive === null ? '' : due.isExclusive ? 'trước ' : 'chậm nhất ';
  const clock = due.clock === null ? '' : `${due.clock.replace(':', 'h')} `;
  return `${edge}${clock}${dayWords(due)}${lastingWords(due)}`;
}

function lastingWords(due: Exclude<DueReading, { kind: 'undated' }>): string {
  const window = due.kind === 'once' ? null : due.kind === 'daily' ? due : due.window;
  const from = window?.from == null ? '' : `, từ ngày ${dayText(window.from)}`;
  return window?.to == null ? from : `${from} đến hết ngày ${dayText(window.to)}`;
}

function dayWords(due: Exclude<DueReading, { kind: 'undated' }>): string {
  if (due.kind === 'once') return `ngày ${dayText(due.day)}`;
  if (due.kind === 'daily') return dailyWords(due);
  const often = oftenWords(due);
  const cutoff = due.cutoffDay == null ? '' : `, số liệu đến ${dayName(due.kind, due.cutoffDay)}`;
  if (due.kind !== 'weekly' && due.workingDays !== undefined)
    return `${due.workingDays} ngày làm việc sau ngày chốt số liệu ${often}${cutoff}`;
  const day = due.kind === 'weekly' ? due.weekday : due.day;
  return `${day === null ? often : `${dayName(due.kind, day)}${afterWords(due)} ${often}`}${cutoff}`;
}

function dailyWords({ weekdays, every, dataClock }: Extract<DueReading, { kind: 'daily' }>): string {
  const days = weekdays === undefined ? 'hằng ngày' : `các ngày ${weekdays.map((day) => WEEKDAYS[day - 1]).join(', ')}`;
  const often = every === undefined ? days : `${every} ngày một lần`;
  return dataClock === undefined ? often : `${often}, số liệu đến ${dataClock.replace(':', 'h')}`;
}

function dayName(kind: keyof typeof CYCLES, day: number): string {
  if (kind === 'weekly') return WEEKDAYS[day - 1] ?? '';
  return day === LAST_OF_MONTH ? 'ngày cuối tháng' : `ngày ${day}`;
}

function oftenWords({ kind, every = 1 }: { readonly kind: keyof typeof CYCLES; readonly every?: number }): string {
  return every === 1 ? CYCLES[kind].each : `${every} ${CYCLES[kind].span} một lần`;
}

function afterWords({ kind, after = 0 }: { readonly kind: keyof typeof CYCLES; readonly after?: number }): string {
  const span = kind === 'weekly' ? 'tuần' : 'tháng';
  if (after === 0) return '';
  return after > 0 ? ` của ${span} thứ ${after} sau kỳ` : ` của ${span} thứ ${-after} trước ${span} cuối kỳ`;
}

/** What was found in the text of a directive, for a person at the console. */
export function readingText({ fileName, reading, doubts }: DirectiveProposal): string {
  const { number, placeDate, subject, signature } = reading;
  const date = placeDate?.value;
  const lines = [
    fileName,
    `Cơ quan ban hành: ${listed([...reading.parentLines, ...reading.issuerLines])}`,
    `Số, ký hiệu: ${number === null ? 'không thấy' : `${number.value.number ?? '(trống)'}/${number.value.code}`}`,
    `Địa danh, ngày: ${date === undefined ? 'không thấy' : `${date.place ?? '?'}, ${date.day ?? '(trống)'}/${date.month ?? '(trống)'}/${date.year ?? '?'}`}`,
    `Loại, trích yếu: ${reading.kind?.value.kind ?? 'không thấy'}; ${subject?.value ?? 'không thấy'}`,
    `Kính gửi: ${listed(reading.addressees)}`,
    ...clauseLines(reading),
    ...reading.duties.map(
      ({ value }) =>
        `Báo cáo: ${value.who.join('; ') || '(không nêu)'} → ${value.receiver ?? '(không nêu nơi nhận)'}, ${value.due === null ? 'không nêu thời hạn' : dueReadingText(value.due.value)}`,
    ),
    ...reading.percentages.map(
      ({ value }) =>
        `Tỷ lệ: ${value.printed} ${value.base ?? '(không nêu mẫu số)'}${value.deadline === null ? '' : `, hạn ${dayText(value.deadline)}`}`,
    ),
    `Ký: ${signature === null ? 'không thấy' : `${[...signature.value.authorityLines, ...signature.value.otherTitleLines].join(' / ')}: ${signature.value.name ?? '(không rõ)'}`}`,
    ...doubts.map(
      ({ message, span }) => `Cần xem “${reading.text.slice(span.start, span.end).slice(0, 60)}”: ${message}`,
    ),
  ];
  return lines.filter((line) => line !== null).join('\n');
}

function listed(found: readonly { readonly value: string }[]): string {
  return found.length === 0 ? 'không thấy' : found.map(({ value }) => value).join('; ');
}

function clauseLines(reading: DirectiveReading): readonly string[] {
  return reading.clauses.map(({ value }) => {
    const groups = value.addressees.map((one) =>
      one.value.role === 'lead' ? one.value.group : `${one.value.group} (phối hợp)`,
    );
    return `Điểm ${value.number}: ${groups.join('; ') || '(không nêu đơn vị)'}`;
  });
}
