import { addDays } from '../../electron/domain/calendar';
import type { CountReading } from '../../electron/domain/directiveText/reading';
import type { CountedDays } from '../../electron/domain/workingDays';
import { strings } from '../text/vi';
import { formatDay, formatWeekday } from './formatting';

const words = strings.reading.counting;

/** How a limit was counted: from which day, past which days off, to which day. @param quote its words in the paper */
export function countedWords(quote: string, since: CountReading['since'], counted: CountedDays): string {
  const { from, isWorking, lastDay, skipped, missingYears } = counted;
  const off = skipped.map(({ day, name }) => words.dayOff(name ?? formatWeekday(day), formatDay(day)));
  return [
    words.from(quote, words.since[since], formatDay(from), formatDay(addDays(from, 1))),
    off.length === 0 ? '' : (isWorking ? words.notCounted : words.movedPast)(off.join(strings.listSeparator)),
    words.to(formatDay(lastDay)),
    missingYears.length === 0 ? '' : words.missing(missingYears.join(strings.listSeparator)),
  ].join('');
}
