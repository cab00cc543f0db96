import { type LocalTime, minutesBetween } from '../../../electron/domain/calendar';
import type { OfficePaper } from '../../../electron/domain/officePaper';
import type { OwnReport } from '../../../electron/domain/ownReport';
import type { PeriodKey } from '../../../electron/domain/period';
import type { OwnReportLine } from '../../../electron/ipc/contract';
import { formatLateness, formatPeriod, formatTime } from '../../lib/formatting';
import { strings } from '../../text/vi';

const words = strings.ownReports;

/** Where the report stands: directive and duty. */
export type DutyKey = Pick<OwnReportLine, 'directiveId' | 'scheduleId'>;

export function dutyKey({ directiveId, scheduleId }: DutyKey): string {
  return `${directiveId} ${scheduleId}`;
}

/** What can be noted of a duty: all that is late, the next that is open, and the one asked for. */
export function offeredPeriods(
  lines: readonly OwnReportLine[],
  duty: DutyKey,
  asked: PeriodKey | null,
): readonly OwnReportLine[] {
  const own = lines.filter((line) => dutyKey(line) === dutyKey(duty) && line.report === null);
  const next = own.find(({ state }) => state === 'open');
  return own.filter((line) => line.state === 'late' || line === next || line.period === asked);
}

/** `ngày 24/11/2026 (hạn 17h00 ngày 24/11/2026, đã quá hạn)` */
export function offeredText({ period, dueAt, state }: OwnReportLine): string {
  const name = formatPeriod(period);
  if (dueAt === null) return words.periodUndated(name);
  return state === 'late' ? words.periodLate(name, formatTime(dueAt)) : words.periodOpen(name, formatTime(dueAt));
}

/** `đã gửi 16h20 ngày 27/11/2026, muộn 1 ngày, qua trục liên thông, văn bản số 01/BC-UBND, biên nhận 881` */
export function reportText(report: OwnReport, dueAt: LocalTime | null): string {
  const { outcome, happenedAt, channel, paper, receipt, note } = report;
  if (outcome === 'withdrawn') return words.notNeeded(note);
  const moment = formatTime(happenedAt);
  const isLate = dueAt !== null && happenedAt > dueAt;
  return [
    isLate ? words.sentLate(moment, formatLateness(minutesBetween(dueAt, happenedAt))) : words.sentAt(moment),
    channel && words.via(channel),
    paper,
    receipt && words.receiptNo(receipt),
    note,
  ]
    .filter((part) => part !== '')
    .join(strings.listSeparator);
}

/** Papers that can have gone up: with a number that stands. */
export function sendable(papers: readonly OfficePaper[]): readonly OfficePaper[] {
  return papers.filter(({ number, status }) => number !== null && status !== 'cancelled' && status !== 'recalled');
}

/** The newest of the office's reports that no other report was sent with; null: there is none. */
export function likelyPaper(papers: readonly OfficePaper[], lines: readonly OwnReportLine[]): string | null {
  const used = new Set(lines.map(({ report }) => report?.paperId));
  return sendable(papers).find(({ id, kindId }) => kindId === 'bao-cao' && !used.has(id))?.id ?? null;
}
