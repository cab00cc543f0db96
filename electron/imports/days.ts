import { daysBetween, type IsoDay, isIsoDay, isLocalTime, type LocalTime, partsOf } from '../domain/calendar';
import { foldForSearch } from '../domain/vietnamese';
import { isMonthFirst, withDayFirst } from './dayOrder';

/** A day found in text; `isYearAssumed` when the text gives none and `defaultYear` was taken. */
export interface DayReading {
  readonly day: IsoDay;
  readonly isYearAssumed: boolean;
}

interface Pattern {
  readonly regex: RegExp;
  /** Positions of year, month, day in the match; year 0 = none. */
  readonly order: readonly [year: number, month: number, day: number];
}

const SEPARATOR = '[/.\\-_]';
/** Tried in this order at each place of the text; the first that gives a real day wins. */
const PATTERNS: readonly Pattern[] = [
  { regex: /(?<!\d)(\d{4})[-_.](\d{2})[-_.](\d{2})(?!\d)/g, order: [1, 2, 3] },
  { regex: /ngay\s*(\d{1,2})\s*thang\s*(\d{1,2})\s*nam\s*(\d{4})(?!\d)/g, order: [3, 2, 1] },
  {
    regex: /ngay(?: [a-z]+){1,3}\s*:\s*(\d{1,2})\s*thang\s*(\d{1,2})\s*nam\s*(\d{4})(?!\d)/g, // “Ngày báo cáo: 27 tháng …”
    order: [3, 2, 1],
  },
  { regex: /ngay\s*(\d{1,2})\s*thang\s*(\d{1,2})(?!\d)/g, order: [0, 2, 1] },
  {
    regex: new RegExp(`(?<!\\d)(\\d{1,2})\\s?(${SEPARATOR})\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?!\\d)`, 'g'),
    order: [4, 3, 1],
  },
  { regex: /(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)/g, order: [3, 2, 1] },
  { regex: /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/g, order: [1, 2, 3] },
  { regex: /(?<!\d)(\d{2})(\d{2})(\d{2})(?!\d)/g, order: [3, 2, 1] },
  {
    regex: new RegExp(`(?<![\\d/])(?<!\\d[.\\-_])(\\d{1,2})${SEPARATOR}(\\d{1,2})(?!\\d)(?!${SEPARATOR}\\d)`, 'g'),
    order: [0, 2, 1],
  },
];
const CLOCK = /(?<!\d)(\d{1,2})\s*(?:h|gio|g|:)(?![a-z])(?:\s*(\d{2})(?![\d/.-]))?/;
const ISO_TIME = /(\d{4}-\d{2}-\d{2})[t ](\d{2}:\d{2})/;

/** Years a day may lie in, and the last one that two digits may stand for. */
interface YearSpan {
  readonly first: number;
  readonly last: number;
  readonly lastOfTwoDigits: number;
}

const YEARS_OF_REPORTS: YearSpan = { first: 1990, last: 2099, lastOfTwoDigits: 2099 };
/** A cell may hold a day of birth. Two digits are read as Excel reads them: 29 is 2029, 30 is 1930. */
const YEARS_OF_RECORDS: YearSpan = { first: 1900, last: 2099, lastOfTwoDigits: 2029 };

/** Months as Excel prints them in English and in Vietnamese. */
const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const NAMED_MONTH = new RegExp(`(\\d{1,2})[-/. ]+(${MONTH_NAMES.join('|')})[a-z]*[-/., ]+(\\d{4}|\\d{2})(?!\\d)`);
const NUMBERED_MONTH = /(?<!\d)(\d{1,2})[-/., ]*(?:thang|thg)[. ]*(\d{1,2})[-/., ]+(?:nam )?(\d{4})(?!\d)/;

/** "14 tháng 8 năm 2021", "14-Aug-2021" as "14/8/2021". Only for cells of days: in a sentence "Mẫu 2 tháng 8 năm 2021" is none. */
function withNumbers(text: string): string {
  const folded = foldForSearch(text);
  return folded
    .replace(NUMBERED_MONTH, '$1/$2/$3')
    .replace(NAMED_MONTH, (_, day, month, year) => `${day}/${MONTH_NAMES.indexOf(month) + 1}/${year}`);
}

/** Year of a day that is written without one: itself, or that of a day it lies nearest to; null: such a day is no day. */
export type UnwrittenYear = number | IsoDay | null;

/** Every day the text names, in the order of the text, each stretch of text read once. */
export function findDays(text: string, unwritten: UnwrittenYear, span = YEARS_OF_REPORTS): readonly DayReading[] {
  let rest = foldForSearch(text);
  const found: { at: number; reading: DayReading }[] = [];
  for (const pattern of PATTERNS)
    rest = rest.replace(pattern.regex, (...match) => {
      const reading = toReading(pattern, match, unwritten, span);
      const whole = String(match[0]);
      if (reading === null) return whole;
      found.push({ at: offsetOf(match), reading });
      return ' '.repeat(whole.length);
    });
  return found.sort((left, right) => left.at - right.at).map(({ reading }) => reading);
}

/** The one day of a cell or line; null when there is none or more than one. */
export function parseDay(text: string, unwritten: UnwrittenYear): DayReading | null {
  const days = findDays(text, unwritten);
  return days.length === 1 ? (days[0] ?? null) : null;
}

/** The one day of a cell in a column of days, days of birth from 1900 on included; null when there is none. */
export function parseRecordDay(text: string): IsoDay | null {
  const days = findDays(withNumbers(text), null, YEARS_OF_RECORDS);
  return days.length === 1 ? (days[0]?.day ?? null) : null;
}

const WHOLE_DATE =
  /(?<![\d/.-])(?:0?[1-9]|[1-9]\d)\s?(?:[/.-]|tháng)\s?(?:0?[1-9]|[1-9]\d)\s?(?:[/.-]|năm)\s?(?:19|20)\d{2}(?!\d)/giu;

/** A date with its year that no calendar has, as it is written: "31/02/2027"; null: none stands there. */
export function impossibleDay(text: string): string | null {
  const written = text.normalize('NFC').match(WHOLE_DATE) ?? [];
  return written.find((date) => findDays(date.replace(/\s?(?:tháng|năm)\s?/giu, '/'), null).length === 0) ?? null;
}

/** True when the text is a day, perhaps with its hour, and nothing else. */
export function isDayText(text: string): boolean {
  if (text.length > 60) return false;
  const written = withNumbers(text);
  if (findDays(isMonthFirst(written) ? withDayFirst(written) : written, 2000, YEARS_OF_RECORDS).length !== 1)
    return false;
  const rest = written.replace(/\b(?:ngay|thang|nam|luc|gio|phut|sang|chieu|h|g)\b|(?<=\d)[hgt](?=\d|$| )/g, '');
  return /^[\d\s/.\-:_,'()]*$/.test(rest);
}

/** A day with a clock time: `17h00 ngày 14/8/2021`, `17/8/2021 15h07`, `2021-08-17T15:07`. */
export function parseTime(text: string, unwritten: UnwrittenYear): LocalTime | null {
  const folded = foldForSearch(text);
  const iso = ISO_TIME.exec(folded);
  if (iso !== null) return localTime(iso[1] ?? '', iso[2] ?? '');
  const clock = CLOCK.exec(folded);
  if (clock === null) return null;
  const before = folded.slice(0, clock.index);
  const reading = parseDay(`${before} | ${folded.slice(clock.index + clock[0].length)}`, unwritten);
  if (reading === null) return null;
  return localTime(reading.day, `${(clock[1] ?? '').padStart(2, '0')}:${clock[2] ?? '00'}`);
}

function localTime(day: string, clock: string): LocalTime | null {
  const time = `${day}T${clock}`;
  return isLocalTime(time) ? time : null;
}

function toReading(
  pattern: Pattern,
  match: readonly unknown[],
  unwritten: UnwrittenYear,
  span: YearSpan,
): DayReading | null {
  const [yearAt, monthAt, dayAt] = pattern.order;
  const monthDay = `${pad(match[monthAt])}-${pad(match[dayAt])}`;
  const day = yearAt === 0 ? inYear(monthDay, unwritten) : `${fullYear(String(match[yearAt]), span)}-${monthDay}`;
  if (day === null || !isIsoDay(day)) return null;
  const { year } = partsOf(day);
  return year < span.first || year > span.last ? null : { day, isYearAssumed: yearAt === 0 };
}

/** @param monthDay "12-31" */
function inYear(monthDay: string, unwritten: UnwrittenYear): string | null {
  if (unwritten === null || typeof unwritten === 'number')
    return unwritten === null ? null : `${unwritten}-${monthDay}`;
  const { year } = partsOf(unwritten);
  const days = [year, year - 1, year + 1].map((each) => `${each}-${monthDay}`).filter(isIsoDay);
  const away = (day: IsoDay) => Math.abs(daysBetween(day, unwritten));
  return days.sort((one, other) => away(one) - away(other))[0] ?? null;
}

function fullYear(digits: string, { lastOfTwoDigits }: YearSpan): number {
  if (digits.length !== 2) return Number(digits);
  const year = 2000 + Number(digits);
  return year > lastOfTwoDigits ? year - 100 : year;
}

function pad(digits: unknown): string {
  return String(digits).padStart(2, '0');
}

/** `String.replace` hands the offset as the last number among its arguments. */
function offsetOf(match: readonly unknown[]): number {
  const offset = match.find((part, index) => index > 0 && typeof part === 'number');
  return typeof offset === 'number' ? offset : 0;
}
