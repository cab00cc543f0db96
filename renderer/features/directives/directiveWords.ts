import { dayOf, type IsoDay, type LocalTime } from '../../../electron/domain/calendar';
import type { Directive, IncomingStamp, Schedule } from '../../../electron/domain/directive';
import { type DueRule, LAST_OF_MONTH, type PeriodicRule, windowOf } from '../../../electron/domain/dueRule';
import { type RuleOfBefore, rulesOfBefore } from '../../../electron/domain/earlierLimits';
import { formatDay, formatDayShort, formatTime, weekdayName } from '../../lib/formatting';
import { strings } from '../../text/vi';

const words = strings.directives;

/** A limit at midnight is a day, not an hour: "trước ngày 20/8/2021". */
export function momentWords(moment: LocalTime): string {
  return moment.endsWith('T00:00') ? strings.calendar.onDay(formatDay(dayOf(moment))) : formatTime(moment);
}

function limit(isExclusive: boolean, moment: string): string {
  return isExclusive ? words.due.before(moment) : words.due.atLatest(moment);
}

/** `từ ngày 16/8 đến ngày 22/8`; an end that is still to be asked is said to be. */
function windowWords({ from, to }: { readonly from: IsoDay | null; readonly to: IsoDay | null }): string {
  if (from === null) return words.due.openWindow;
  return to === null
    ? words.due.openEnd(formatDayShort(from))
    : words.due.window(formatDayShort(from), formatDayShort(to));
}

/** `ngày 25 của tháng cuối kỳ`, `ngày 05 của tháng sau`, `Thứ Sáu`, `2 ngày làm việc sau ngày chốt số liệu`. */
function sendingWords({ cycle, sending }: PeriodicRule): string {
  if (sending.kind === 'workingDaysAfterCutoff') return words.due.workingDays(sending.days);
  if (cycle === 'week') return words.due.weekday(weekdayName(sending.day), sending.after);
  const day = sending.day === LAST_OF_MONTH ? words.due.lastDay : words.due.day(sending.day);
  return words.due.dayOfMonth(day, words.due.month(sending.after));
}

/** `Hằng ngày`, `Các ngày Thứ Hai, Thứ Năm,`, `10 ngày một lần,`. */
function daysWords({ weekdays, every = 1 }: Extract<DueRule, { kind: 'daily' }>): string {
  if (weekdays === undefined) return every === 1 ? words.due.everyDay : words.due.everyNthDay(every);
  const days = weekdays.map(weekdayName).join(strings.listSeparator);
  return every === 1 ? words.due.onWeekdays(days) : words.due.onWeekdaysEvery(days, every);
}

function cycleWords({ cycle, every = 1 }: PeriodicRule): string {
  return every === 1 ? words.due.cycles[cycle] : words.due.everyNth(every, words.due.spans[cycle]);
}

/** `15h00, Thứ Sáu`, `ngày 25 của tháng cuối kỳ`: a limit at the end or start of a day needs no hour. */
function periodicLimit(due: PeriodicRule): string {
  const hour = due.clock === '23:59' || due.clock === '00:00' ? '' : `${due.clock.replace(':', 'h')} `;
  return limit(due.isExclusive, `${hour}${sendingWords(due)}`);
}

function cutoffWords({ cycle, cutoffDay }: PeriodicRule): readonly string[] {
  if (cutoffDay === null) return [];
  return [cycle === 'week' ? words.due.cutoffWeekday(weekdayName(cutoffDay)) : words.due.cutoff(cutoffDay)];
}

/** `Hằng ngày trước 15h00, từ ngày 16/8 đến ngày 22/8` */
export function dueWords(due: DueRule): string {
  return [ruleWords(due), ...rulesOfBefore(due).map((rule) => earlierWords(rule, due))].join('; ');
}

function earlierWords({ until, due }: RuleOfBefore, now: DueRule): string {
  const daysOf = (rule: PeriodicRule) => [sendingWords(rule), ...cutoffWords(rule)].join();
  const isOtherDay = due.kind === 'periodic' && now.kind === 'periodic' && daysOf(due) !== daysOf(now);
  const limits = isOtherDay
    ? [periodicLimit(due), ...cutoffWords(due)]
    : [limit(due.isExclusive, due.clock.replace(':', 'h'))];
  return words.due.until(formatDay(until), limits.join(strings.listSeparator));
}

function ruleWords(due: DueRule): string {
  switch (due.kind) {
    case 'once':
      return words.due.once(limit(due.isExclusive, momentWords(due.dueAt)));
    case 'daily':
      return words.due.daily(daysWords(due), limit(due.isExclusive, due.clock.replace(':', 'h')), windowWords(due));
    case 'periodic':
      return words.due.periodic(
        cycleWords(due),
        [periodicLimit(due), ...cutoffWords(due)].join(strings.listSeparator),
        windowWords(due),
      );
    case 'milestones':
      return words.due.milestones(due.days.map(formatDay).join(strings.listSeparator), due.clock.replace(':', 'h'));
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
  const month = issuedMonth === null ? words.blankDay : issuedMonth < 3 ? `0${issuedMonth}` : String(issuedMonth);
  const year = issuedYear === null ? words.blankYear : String(issuedYear);
  return words.numberAndDate(
    words.number(number ?? words.blankNumber, code),
    words.dated(placeOfIssue, day, month, year),
  );
}

/** Year of days typed without one: the paper's, else that of its first deadline, else the present one. */
export function typingYear({ issuedYear, schedules }: Pick<Directive, 'issuedYear' | 'schedules'>): number {
  const [first] = schedules.flatMap(({ due }) => windowOf(due) ?? []);
  return issuedYear ?? (first === undefined ? new Date().getFullYear() : Number(first.from.slice(0, 4)));
}

/** `Số: 812, Ngày: 04/02/2021, Chuyển: Đ/c Hà`; an empty line of the stamp is left out. */
export function stampWords({ owner, number, arrivedOn, forwardedTo, fileUnder }: IncomingStamp): string {
  const paper = strings.editor.paper;
  return [
    owner === '' ? null : owner,
    number === null ? null : paper.stampNumber(number),
    arrivedOn === null ? null : paper.stampDay(formatDay(arrivedOn)),
    forwardedTo === null ? null : paper.stampForwarded(forwardedTo),
    fileUnder === null ? null : paper.stampFile(fileUnder),
  ]
    .filter((part) => part !== null)
    .join(strings.listSeparator);
}
