import type { LocalTime } from '../domain/calendar';
import type { AccessEntry, AccessFilter } from '../domain/personalData/access';
import { personalDataText } from '../text/personalDataText';
import { type LogLine, logWorkbook } from './xlsx/logWorkbook';

export interface AccessSheet {
  /** Newest first. */
  readonly entries: readonly AccessEntry[];
  readonly total: number;
  readonly filter: AccessFilter;
  readonly madeAt: LocalTime;
}

const WIDTHS = [7, 17, 24, 16, 26, 44, 40, 10];
const words = personalDataText.log;

/** The log of access to people's data as a workbook to sort, filter and print. */
export function accessLogToXlsx({ entries, total, filter, madeAt }: AccessSheet): Promise<Uint8Array> {
  return logWorkbook({
    title: words.title,
    sheetName: words.sheet,
    scope: words.scope(filter, entries.length, total, madeAt),
    headings: words.headings,
    widths: WIDTHS,
    lines: entries.map(lineOf),
  });
}

function lineOf(entry: AccessEntry): LogLine {
  const { actions, reasons } = personalDataText;
  return {
    sequence: entry.sequence,
    happenedAt: entry.happenedAt,
    texts: [
      entry.authorName ?? '',
      entry.account,
      actions[entry.action],
      entry.subjectLabel,
      entry.reason === null ? '' : reasons[entry.reason],
    ],
    count: entry.persons,
  };
}
