import type { Change, ChangeSubject } from '../domain/changes';
import type { HolidayYear } from '../domain/workingDays';
import { dayText } from './moment';

/** The days off of a year, as the log tells them. */
export function holidayYearChange(subject: ChangeSubject, before: HolidayYear | null, after: HolidayYear): Change {
  return {
    subject,
    field: `holidays/${after.year}`,
    fieldLabel: `Ngày nghỉ lễ, Tết năm ${after.year}`,
    oldValue: before === null ? null : daysOff(before),
    newValue: daysOff(after),
  };
}

function daysOff({ days, workdays }: HolidayYear): string {
  const off = days.map(({ day, name }) => `${dayText(day)} (${name})`).join(', ');
  return workdays.length === 0 ? off : `${off}; làm bù: ${workdays.map(dayText).join(', ')}`;
}
