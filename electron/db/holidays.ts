import type { HolidayYear } from '../domain/workingDays';
import type { ReadDb, WriteDb } from './database';
import { fromJson, toJson } from './json';

/** Years whose days off the office has typed itself, in order. */
export function listHolidayYears(db: ReadDb): readonly HolidayYear[] {
  return db
    .all<{ year: number; source: string; days: string; workdays: string }>(
      'SELECT year, source, days, workdays FROM holiday_year ORDER BY year',
    )
    .map(({ year, source, days, workdays }) => ({
      year,
      source,
      days: fromJson<HolidayYear['days']>(days),
      workdays: fromJson<HolidayYear['workdays']>(workdays),
    }));
}

/** Without any day: the office has typed nothing of the year. */
export function saveHolidayYear(db: WriteDb, { year, source, days, workdays }: HolidayYear): void {
  if (days.length + workdays.length === 0) {
    db.run('DELETE FROM holiday_year WHERE year = :year', { ':year': year });
    return;
  }
  db.run(
    `INSERT OR REPLACE INTO holiday_year (year, source, days, workdays) VALUES (:year, :source, :days, :workdays)`,
    { ':year': year, ':source': source, ':days': toJson(days), ':workdays': toJson(workdays) },
  );
}
