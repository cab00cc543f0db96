import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadDb } from '../db/database';
import { listHolidayYears, saveHolidayYear } from '../db/holidays';
import { findOffice } from '../db/office';
import type { Store } from '../db/store';
import { type HolidayCalendar, type HolidayYear, withOwnYears } from '../domain/workingDays';
import { subjects } from '../text/changeSubjects';
import { holidayYearChange } from '../text/holidayText';
import type { OfficeEnvironment } from './environment';
import { recordChanges } from './recordChanges';

/** The calendar the program came with, read once. */
export function shippedCalendar(resourcesFolder: string): () => HolidayCalendar {
  let calendar: HolidayCalendar | null = null;
  return () => {
    calendar ??= JSON.parse(readFileSync(join(resourcesFolder, 'holidays', 'vietnam.json'), 'utf8')) as HolidayCalendar; // our own file, held to this shape by a test
    return calendar;
  };
}

/** Days off as the office has typed them, else as they came with the program. */
export function readCalendar(db: ReadDb, shipped: () => HolidayCalendar): HolidayCalendar {
  return withOwnYears(shipped(), listHolidayYears(db));
}

/** Keeps the announced days off of a year. */
export async function keepHolidayYear(
  store: Store,
  environment: OfficeEnvironment,
  shipped: () => HolidayCalendar,
  year: HolidayYear,
): Promise<HolidayCalendar> {
  await store.write((db) => {
    const before = readCalendar(db, shipped).years.find((one) => one.year === year.year) ?? null;
    saveHolidayYear(db, year);
    const subject = subjects.office(findOffice(db)?.name ?? '');
    recordChanges(db, environment, [holidayYearChange(subject, before, year)]);
  });
  return readCalendar(store.read, shipped);
}
