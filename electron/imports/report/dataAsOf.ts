import type { IsoDay, LocalTime } from '../../domain/calendar';
import { foldForSearch } from '../../domain/vietnamese';
import { shownCells } from '../cells';
import { parseTime } from '../days';
import type { Sheet } from '../grid';

const SAYS_WHEN = /\b(?:tinh den|den|luc|thoi diem|cap nhat|chot)\b/;
const LONGEST_LINE = 200;

/**
 * "(Số liệu tính đến 15h00 ngày 17/8/2021)": the hour the figures were closed, when exactly one is given.
 * @param rows rows to look at: all but those of persons
 * @param near what a day without a year lies nearest to
 */
export function readDataAsOf(sheet: Sheet, rows: readonly number[], near: IsoDay | null): LocalTime | null {
  const times = new Set<LocalTime>();
  for (const row of rows)
    for (const { cell, text } of shownCells(sheet, row)) {
      if (cell.kind !== 'text' || text.length > LONGEST_LINE || !SAYS_WHEN.test(foldForSearch(text))) continue;
      const time = parseTime(text, near);
      if (time !== null) times.add(time);
    }
  const [time] = times;
  return times.size === 1 && time !== undefined ? time : null;
}
