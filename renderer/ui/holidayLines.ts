import type { IsoDay } from '../../electron/domain/calendar';
import type { Holiday, HolidayYear } from '../../electron/domain/workingDays';
import { formatDay } from '../lib/formatting';
import { parseDay, parseLines } from '../lib/parsing';

/** Days off as a clerk types them: a day and its name in each line, `17/02/2026 Tết Nguyên đán`. */

export interface TypedYear {
  readonly days: string;
  readonly workdays: string;
}

export interface ReadYear {
  readonly days: readonly Holiday[];
  readonly workdays: readonly IsoDay[];
  /** Lines that name no day, or one of another year. */
  readonly wrong: readonly string[];
}

const LINE = /^(\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)[\s:–-]*(.*)$/;

export function typedYear(year: HolidayYear | null): TypedYear {
  return {
    days: (year?.days ?? []).map(({ day, name }) => `${formatDay(day)} ${name}`).join('\n'),
    workdays: (year?.workdays ?? []).map(formatDay).join('\n'),
  };
}

export function readYear(year: number, { days, workdays }: TypedYear): ReadYear {
  const wrong: string[] = [];
  const read = (text: string) =>
    parseLines(text).flatMap((line): readonly Holiday[] => {
      const [, day = '', name = ''] = LINE.exec(line) ?? [];
      const found = parseDay(day, year);
      if (found?.startsWith(`${year}-`)) return [{ day: found, name }];
      wrong.push(line);
      return [];
    });
  const off = read(days).toSorted((left, right) => (left.day < right.day ? -1 : 1));
  return { days: off, workdays: read(workdays).map(({ day }) => day), wrong };
}
