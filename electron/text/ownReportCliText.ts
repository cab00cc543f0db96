import type { OwnReportLine } from '../ipc/contract';
import { momentText } from './moment';
import { ownReportName, ownReportWords } from './ownReportText';

/** What our own office sends up, on the console. */
export const ownReportCliText = {
  list: (lines: readonly OwnReportLine[]) =>
    lines.length === 0 ? 'Không văn bản nào nêu báo cáo cơ quan phải gửi lên.' : lines.map(lineText).join('\n'),
  noted: (ids: readonly string[]) => `Đã ghi nhận: ${ids.join(', ')}.`,
  taken: (count: number) => `Đã bỏ ${count} ghi nhận.`,
  badOutcome: (known: string) => `--as là một trong: ${known}.`,
} as const;

function lineText({ directiveName, scheduleId, label, period, dueAt, state, report }: OwnReportLine): string {
  const due = dueAt === null ? 'không nêu hạn' : `hạn ${momentText(dueAt)}`;
  const standing =
    report === null ? (state === 'late' ? 'quá hạn, chưa ghi đã gửi' : 'chưa ghi đã gửi') : ownReportWords(report);
  const id = report === null ? [] : [report.id];
  return [directiveName, scheduleId, ownReportName(label, period), due, standing, ...id].join('\t');
}
