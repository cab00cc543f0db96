import type { LocalTime } from '../domain/calendar';
import type { ChangeEntry, ChangeFilter } from '../domain/changes';
import { changeSheet } from '../text/changeSheet';
import { type LogLine, logWorkbook } from './xlsx/logWorkbook';

export interface LogSheet {
  /** Newest first. */
  readonly entries: readonly ChangeEntry[];
  /** How many there are, those left out included. */
  readonly total: number;
  readonly filter: ChangeFilter;
  readonly madeAt: LocalTime;
}

const WIDTHS = [7, 17, 24, 16, 16, 40, 28, 34, 34, 34];

/** The log of changes as a workbook to sort and filter in. */
export function changeLogToXlsx({ entries, total, filter, madeAt }: LogSheet): Promise<Uint8Array> {
  return logWorkbook({
    title: changeSheet.title,
    sheetName: changeSheet.name,
    scope: changeSheet.scope(filter, entries.length, total, madeAt),
    headings: changeSheet.headings,
    widths: WIDTHS,
    lines: entries.map(lineOf),
  });
}

function lineOf(entry: ChangeEntry): LogLine {
  return {
    sequence: entry.sequence,
    happenedAt: entry.happenedAt,
    texts: [
      entry.authorName ?? '',
      entry.account,
      changeSheet.kindOf(entry),
      entry.subject.label,
      entry.fieldLabel,
      entry.oldValue ?? '',
      entry.newValue ?? '',
      entry.reason ?? '',
    ],
  };
}
