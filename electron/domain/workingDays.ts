import { addDays, type IsoDay, partsOf } from './calendar';
import { weekdayOf } from './period';

/** Working days of offices: Monday to Friday without the holidays of Điều 112 Bộ luật Lao động 2019, which are data. */

export interface Holiday {
  readonly day: IsoDay;
  /** "Tết Nguyên đán", "Quốc khánh (nghỉ bù)". */
  readonly name: string;
}

/** The days off of one year as they were announced: Tết moves with the moon, days in lieu are decided each year. */
export interface HolidayYear {
  readonly year: number;
  readonly source: string;
  readonly days: readonly Holiday[];
  /** Saturdays and Sundays worked in exchange for a day off. */
  readonly workdays: readonly IsoDay[];
}

export interface HolidayCalendar {
  /** Days of the solar calendar that are off in every year, "09-02". */
  readonly fixed: readonly { readonly monthDay: string; readonly name: string }[];
  readonly years: readonly HolidayYear[];
}

/** For who asks for nothing that is counted in days. */
export const NO_HOLIDAYS: HolidayCalendar = { fixed: [], years: [] };

/** A limit counted in days from an event. */
export interface DayCount {
  readonly from: IsoDay;
  readonly days: number;
  /** Days off do not count. */
  readonly isWorking: boolean;
}

export interface CountedDays extends DayCount {
  /** Last day in time. */
  readonly lastDay: IsoDay;
  /** Days off that were not counted, or that the end was moved past. */
  readonly skipped: readonly { readonly day: IsoDay; readonly name: string | null }[];
  /** Years whose announced days are not known, so that only weekends and fixed days were left out. */
  readonly missingYears: readonly number[];
}

const SATURDAY = 5;

/**
 * The last day of a limit. The day it is counted from does not count (Bộ luật Dân sự 2015, Điều 147), and an end on a day
 * off moves to the next working day (Điều 148).
 */
export function countDays({ from, days, isWorking }: DayCount, calendar: HolidayCalendar): CountedDays {
  const skipped: CountedDays['skipped'][number][] = [];
  const skip = (day: IsoDay) => {
    const off = dayOff(day, calendar);
    if (off !== null) skipped.push({ day, name: off.name });
    return off !== null;
  };
  let current = from;
  let left = isWorking ? days : 0;
  if (!isWorking) current = addDays(from, days);
  while (left > 0) {
    current = addDays(current, 1);
    if (!skip(current)) left -= 1;
  }
  while (!isWorking && skip(current)) current = addDays(current, 1);
  return { from, days, isWorking, lastDay: current, skipped, missingYears: missingYears(from, current, calendar) };
}

/** Why offices are closed on the day; a weekend has no name. null: it is worked. */
export function dayOff(day: IsoDay, { fixed, years }: HolidayCalendar): { readonly name: string | null } | null {
  const year = years.find((one) => one.year === partsOf(day).year);
  const announced = year?.days.find((one) => one.day === day);
  if (announced !== undefined) return { name: announced.name };
  const yearly = fixed.find(({ monthDay }) => monthDay === day.slice(5));
  if (yearly !== undefined) return { name: yearly.name };
  const isWeekend = weekdayOf(day) >= SATURDAY;
  return isWeekend && year?.workdays.includes(day) !== true ? { name: null } : null;
}

function missingYears(from: IsoDay, to: IsoDay, { years }: HolidayCalendar): readonly number[] {
  const [first, last] = [partsOf(from).year, partsOf(to).year];
  const passed = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return passed.filter((year) => years.every((one) => one.year !== year));
}

/** The calendar with the lists of an office in the place of those of the same year. */
export function withOwnYears(calendar: HolidayCalendar, own: readonly HolidayYear[]): HolidayCalendar {
  const shipped = calendar.years.filter(({ year }) => own.every((one) => one.year !== year));
  return { ...calendar, years: [...shipped, ...own].toSorted((left, right) => left.year - right.year) };
}
