import { dayOf, type LocalTime } from '../../../electron/domain/calendar';
import type { Directive, DueRule, Schedule } from '../../../electron/domain/directive';
import { formatDay, formatDayShort, formatTime } from '../../lib/formatting';
import { vi } from '../../text/vi';

const words = vi.directives;

/** A limit at midnight is a day, not an hour: "trước ngày 20/8/2021". */
function momentWords(moment: LocalTime): string {
  return moment.endsWith('T00:00') ? vi.calendar.onDay(formatDay(dayOf(moment))) : formatTime(moment);
}

function limit(isExclusive: boolean, moment: string): string {
  return isExclusive ? words.due.before(moment) : words.due.atLatest(moment);
}

/** `Hằng ngày trước 15h00, từ ngày 16/8 đến ngày 22/8` */
export function dueWords(due: DueRule): string {
  switch (due.kind) {
    case 'once':
      return words.due.once(limit(due.isExclusive, momentWords(due.dueAt)));
    case 'daily':
      return words.due.daily(
        limit(due.isExclusive, due.clock.replace(':', 'h')),
        formatDayShort(due.from),
        formatDayShort(due.to),
      );
    case 'undated':
      return words.due.undated(due.words);
  }
}

export function receiverWords({ receiver, via }: Schedule): string {
  return via === null ? receiver : `${receiver} (${words.via(via)})`;
}

/** Number and day as they stand on the paper, blanks included. */
export function numberLine(directive: Directive): string {
  const { number, code, placeOfIssue, issuedDay, issuedMonth, issuedYear } = directive;
  const day = issuedDay === null ? words.blankDay : String(issuedDay).padStart(2, '0');
  const month = issuedMonth < 3 ? `0${issuedMonth}` : String(issuedMonth);
  return words.numberAndDate(
    words.number(number ?? words.blankNumber, code),
    words.dated(placeOfIssue, day, month, String(issuedYear)),
  );
}
