import { dayOf, eachDay, type IsoDay, isIsoDay } from '../calendar';
import type { Directive, Schedule } from '../directive';
import { wordedMoments } from '../directiveText/wordedLimits';
import { dataWindow, duePeriods, type PeriodicRule } from '../dueRule';
import type { Span } from '../period';
import { issueDay } from '../task';
import { countDays, dayOff, type HolidayCalendar } from '../workingDays';
import { type Advice, advice } from './advice';

/** Days that do not go together: due before issued, arrived before issued, on days off. */

/** Longer windows have their weekends anyway. */
const LONGEST_LISTED = 31;

export function dateAdvice(directive: Directive, calendar: HolidayCalendar): readonly Advice[] {
  const issued = issueDay(directive);
  return [
    ...blanks(directive),
    ...stampAdvice(directive, issued),
    ...directive.targets.flatMap(({ deadline, quote }, index) =>
      tooEarly(deadline, issued, { field: `targets[${index}]` }, quote),
    ),
    ...clauseWindows(directive, issued),
    ...wordedDeadlines(directive, issued),
    ...directive.schedules.flatMap((schedule, index) => scheduleAdvice(schedule, index, directive, calendar)),
  ];
}

function blanks({ number, code, issuedDay, issuedMonth, issuedYear }: Directive): readonly Advice[] {
  const printed = [issuedDay, issuedMonth, issuedYear];
  return [
    ...(number === null ? [advice('blank-number', { field: 'number' }, `Số:      /${code}`)] : []),
    ...(issuedDay === null ? [advice('blank-day', { field: 'issuedDay' }, 'ngày … tháng …')] : []),
    ...(printed.every((one) => one !== null) && !isIsoDay(isoOf(printed))
      ? [advice('impossible-issue-day', { field: 'issuedDay' }, printed.join('/'))]
      : []),
  ];
}

/** [29, 2, 2023] → "2023-02-29". */
function isoOf(printed: readonly number[]): string {
  return printed
    .map((one) => String(one).padStart(2, '0'))
    .toReversed()
    .join('-');
}

function stampAdvice({ stamp, issuedDay }: Directive, issued: IsoDay | null): readonly Advice[] {
  const arrived = stamp?.arrivedOn ?? null;
  if (arrived === null || issued === null || arrived >= issued) return [];
  return [advice('arrival-before-issue', { field: 'stamp.arrivedOn' }, arrived, issuedDay === null ? null : issued)];
}

type Place = { readonly field: string; readonly clause?: string | null };

function tooEarly(day: IsoDay | null, issued: IsoDay | null, place: Place, quote: string): readonly Advice[] {
  return day !== null && issued !== null && day < issued ? [advice('deadline-before-issue', place, quote, issued)] : [];
}

/** A report somebody has to send on a day off; a target may end on any day. */
function dayAdvice(day: IsoDay, calendar: HolidayCalendar, place: Place, quote: string): readonly Advice[] {
  return [
    ...(isWeekendOff(day, calendar) ? [advice('deadline-on-weekend', place, quote, day)] : []),
    ...(isHoliday(day, calendar) ? [advice('public-holiday', place, quote, day)] : []),
  ];
}

function isHoliday(day: IsoDay, calendar: HolidayCalendar): boolean {
  return (dayOff(day, calendar)?.name ?? null) !== null;
}

/** A Saturday or Sunday that is neither a holiday nor worked in exchange for one. */
function isWeekendOff(day: IsoDay, calendar: HolidayCalendar): boolean {
  return dayOff(day, calendar)?.name === null;
}

function clauseWindows({ clauses }: Directive, issued: IsoDay | null): readonly Advice[] {
  return clauses.flatMap(({ number, window }, index) => {
    if (window === null) return [];
    const place = { clause: number, field: `clauses[${index}].window` };
    const { from, to, quote } = window;
    return [
      ...(from !== null && issued !== null && from < issued
        ? [advice('start-before-signing', place, quote, issued)]
        : []),
      ...(from !== null && to !== null && to < from ? [advice('window-backwards', place, quote)] : []),
      ...(to !== null && issued !== null && to < issued ? [advice('deadline-before-issue', place, quote, issued)] : []),
    ];
  });
}

/** "hoàn thành trước ngày …" of a clause, as an order of something to be done; what was before a day is no limit. */
const TO_BE_DONE = /\b(?:hoan thanh|xong|ket thuc|trien khai|thuc hien|to chuc|bao cao|gui|nop)\b[^.;]{0,80}$/;

/** Limits that stand in the words of a clause alone; those of duties and targets are judged with them. */
function wordedDeadlines({ clauses, schedules, targets }: Directive, issued: IsoDay | null): readonly Advice[] {
  if (issued === null) return [];
  const judged = [...schedules, ...targets].map(({ quote }) => quote);
  const paper = { year: Number(issued.slice(0, 4)), issuedOn: issued, notBefore: issued };
  return clauses.flatMap(({ number, paragraphs }, index) =>
    paragraphs.flatMap((text, at) => {
      const place = { clause: number, field: `clauses[${index}].paragraphs[${at}]` };
      return wordedMoments(text, paper).flatMap(({ moment: { value }, before }) => {
        const { due, words } = value;
        if (due?.kind !== 'once' || !TO_BE_DONE.test(before) || judged.some((quote) => quote.includes(words)))
          return [];
        return tooEarly(due.day, issued, place, words);
      });
    }),
  );
}

function scheduleAdvice(
  schedule: Schedule,
  index: number,
  directive: Directive,
  calendar: HolidayCalendar,
): readonly Advice[] {
  const issued = issueDay(directive);
  const { due, quote, clauseId, answers } = schedule;
  const place = {
    clause: directive.clauses.find(({ id }) => id === clauseId)?.number ?? null,
    field: `schedules[${index}]`,
  };
  if (due.kind === 'once') {
    const day = dayOf(due.dueAt);
    return [...tooEarly(day, issued, place, quote), ...dayAdvice(day, calendar, place, quote)];
  }
  if (due.kind === 'daily') {
    const isAnswered = answers.some(({ question }) => question === 'window');
    const isOpen = due.from === null || due.to === null || isAnswered;
    const decided = due.from !== null && due.to !== null ? `${due.from}/${due.to}` : null;
    return [
      ...(isOpen ? [advice('open-ended-daily', place, quote, decided)] : []),
      ...(due.from === null || due.to === null
        ? []
        : windowDays({ from: due.from, to: due.to }, calendar, place, quote)),
      ...(due.from !== null && due.to !== null && issued !== null && due.from < issued
        ? [advice('start-before-signing', place, quote, issued)]
        : []),
    ];
  }
  if ('from' in due && due.from !== null && due.to !== null && due.from <= due.to && duePeriods(due).length === 0)
    return [advice('no-period-in-window', place, quote, `${due.from}/${due.to}`)];
  const late = duePeriods(due).filter(({ dueAt }) => issued !== null && dayOf(dueAt) < issued);
  return [
    ...(late.length === 0 ? [] : [advice('deadline-before-issue', place, quote, issued)]),
    ...(due.kind === 'periodic' ? countAdvice(due, calendar, place, quote) : []),
  ];
}

/** Enough to see what is meant; the rows are judged one by one anyway. */
const MOST_NAMED = 3;

/** Limits in working days after the figures are closed, which are counted past weekends only. */
function countAdvice(due: PeriodicRule, calendar: HolidayCalendar, place: Place, quote: string): readonly Advice[] {
  const { sending } = due;
  if (sending.kind !== 'workingDaysAfterCutoff') return [];
  const moved = duePeriods(due).flatMap(({ period, dueAt }) => {
    const { lastDay } = countDays({ from: dataWindow(due, period).to, days: sending.days, isWorking: true }, calendar);
    return lastDay === dayOf(dueAt) ? [] : [`${dayOf(dueAt)}/${lastDay}`];
  });
  return moved.length === 0 ? [] : [advice('holiday-in-count', place, quote, moved.slice(0, MOST_NAMED).join(' '))];
}

function windowDays(
  { from, to }: Span,
  calendar: HolidayCalendar,
  place: { readonly field: string; readonly clause: string | null },
  quote: string,
): readonly Advice[] {
  const days = eachDay(from, to);
  const weekend = days.filter((day) => isWeekendOff(day, calendar));
  const holidays = days.filter((day) => isHoliday(day, calendar));
  return [
    ...(weekend.length > 0 && days.length <= LONGEST_LISTED
      ? [advice('weekend-days', place, quote, weekend.join(' '))]
      : []),
    ...(holidays.length > 0 ? [advice('public-holiday', place, quote, holidays.join(' '))] : []),
  ];
}
