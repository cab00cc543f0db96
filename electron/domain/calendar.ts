/**
 * Local days and times as text. A Vietnamese office has one clock and no daylight saving, so a day is `YYYY-MM-DD`, an
 * instant is `YYYY-MM-DDTHH:mm`, both compare as text, and nothing here ever reads the clock of the machine.
 */
declare const dayBrand: unique symbol;
declare const timeBrand: unique symbol;
/** A calendar day, `YYYY-MM-DD`. */
export type IsoDay = string & { readonly [dayBrand]: true };
/** A local instant to the minute without offset, `YYYY-MM-DDTHH:mm`. */
export type LocalTime = string & { readonly [timeBrand]: true };

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME_PATTERN = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/;
const MILLISECONDS_PER_DAY = 86_400_000;

export function isIsoDay(text: string): text is IsoDay {
  const match = DAY_PATTERN.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

export function isLocalTime(text: string): text is LocalTime {
  const match = TIME_PATTERN.exec(text);
  return match !== null && isIsoDay(match[1] ?? '') && Number(match[2]) < 24 && Number(match[3]) < 60;
}

/** @throws RangeError if the text is not a real calendar day */
export function toIsoDay(text: string): IsoDay {
  if (!isIsoDay(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}

/** @throws RangeError if the text is not a real local time */
export function toLocalTime(text: string): LocalTime {
  if (!isLocalTime(text)) throw new RangeError(`not a local time: ${text}`);
  return text;
}

export function dayOf(time: LocalTime): IsoDay {
  return time.slice(0, 10) as IsoDay; // the prefix of a valid LocalTime is a valid day
}

/** `at('2021-08-17', '15:00')`. */
export function at(day: IsoDay, clock: string): LocalTime {
  return toLocalTime(`${day}T${clock}`);
}

/** More than the days of any campaign. */
const MOST_KNOWN = 5_000;
const knownNumbers = new Map<IsoDay, number>();

/** Read once: a series of every unit names the same few days. */
function dayNumber(day: IsoDay): number {
  const known = knownNumbers.get(day);
  if (known !== undefined) return known;
  const number = Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_PER_DAY;
  if (knownNumbers.size >= MOST_KNOWN) knownNumbers.clear();
  knownNumbers.set(day, number);
  return number;
}

export function addDays(day: IsoDay, count: number): IsoDay {
  return toIsoDay(new Date((dayNumber(day) + count) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** Both ends included; empty when `to` is before `from`. */
export function eachDay(from: IsoDay, to: IsoDay): readonly IsoDay[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index));
}

function minuteOfDay(time: LocalTime): number {
  return Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16));
}

/** Whole minutes from `from` to `to`; negative when `to` is earlier. */
export function minutesBetween(from: LocalTime, to: LocalTime): number {
  return daysBetween(dayOf(from), dayOf(to)) * 1440 + minuteOfDay(to) - minuteOfDay(from);
}

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function partsOf(day: IsoDay): DateParts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** The moment as the wall clock of this machine shows it, to the minute. The caller brings the moment. */
export function localTimeOf(moment: Date): LocalTime {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [String(moment.getFullYear()).padStart(4, '0'), two(moment.getMonth() + 1), two(moment.getDate())];
  return toLocalTime(`${day.join('-')}T${two(moment.getHours())}:${two(moment.getMinutes())}`);
}

/** Years from the first day's to the last day's, both included. */
export function eachYear(from: IsoDay, to: IsoDay): readonly number[] {
  const first = partsOf(from).year;
  return Array.from({ length: partsOf(to).year - first + 1 }, (_, index) => first + index);
}
