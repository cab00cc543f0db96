import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { HolidayCalendar } from '../../electron/domain/workingDays';

/** The days off that come with the program. */
export function shippedHolidays(): HolidayCalendar {
  const path = resolve(__dirname, '../../resources/holidays/vietnam.json');
  return JSON.parse(readFileSync(path, 'utf8')) as HolidayCalendar; // held to this shape by a test
}
