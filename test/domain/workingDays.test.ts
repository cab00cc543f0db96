import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, isIsoDay, partsOf } from '../../electron/domain/calendar';
import { weekdayOf } from '../../electron/domain/period';
import { countDays, dayOff, withOwnYears } from '../../electron/domain/workingDays';
import { day } from '../support/builders';
import { shippedHolidays } from '../support/holidays';

const SHIPPED = shippedHolidays();
const lastDay = (from: string, days: number, isWorking = true) =>
  countDays({ from: day(from), days, isWorking }, SHIPPED).lastDay;

describe('the days off that come with the program', () => {
  test('are days of their year, named, in order, none twice; only weekends are worked in exchange', () => {
    for (const { year, days, workdays, source } of SHIPPED.years) {
      const list = days.map((one) => one.day);
      expect(list.every((one) => isIsoDay(one) && partsOf(one).year === year)).toBe(true);
      expect(list).toEqual([...new Set(list)].toSorted());
      expect(days.every(({ name }) => name !== '') && source !== '').toBe(true);
      expect(workdays.every((one) => isIsoDay(one) && weekdayOf(one) >= 5)).toBe(true);
    }
  });
  test('hold in every year what the Labour Code names: 1 day, 5 of Tết, Giỗ Tổ, 30/4, 1/5, 2 of 2/9', () => {
    for (const { days } of SHIPPED.years) {
      const named = (name: string) => days.filter((one) => one.name === name).length;
      expect(named('Tết Nguyên đán')).toBeGreaterThanOrEqual(5);
      expect([named('Giỗ Tổ Hùng Vương'), named('Quốc khánh')]).toEqual([1, 2]);
      expect([named('Tết Dương lịch'), named('Ngày Chiến thắng'), named('Ngày Quốc tế lao động')]).toEqual([1, 1, 1]);
    }
  });
});

describe('a limit in working days', () => {
  test('does not count the day it starts from, nor weekends', () => {
    expect(lastDay('2025-08-05', 5)).toBe('2025-08-12'); // Tuesday: 6, 7, 8, then 11, 12
    expect(lastDay('2025-08-08', 1)).toBe('2025-08-11'); // Friday: Monday
  });
  test('leaves out Tết, Quốc khánh and days in lieu, and counts a Saturday worked in exchange', () => {
    expect(lastDay('2025-08-28', 3)).toBe('2025-09-04'); // 29/8, 3/9, 4/9
    expect(lastDay('2026-02-13', 2)).toBe('2026-02-24'); // Tết 16–20/2: 23, 24
    expect(lastDay('2024-04-26', 2)).toBe('2024-05-03'); // 29/4 exchanged, 30/4, 1/5
    expect(lastDay('2024-04-26', 3)).toBe('2024-05-04'); // the Saturday worked for it
  });
  test('says what it left out, and of which years the list is not known', () => {
    const counted = countDays({ from: day('2025-08-29'), days: 2, isWorking: true }, SHIPPED);
    expect(counted.skipped).toEqual([
      { day: '2025-08-30', name: null },
      { day: '2025-08-31', name: null },
      { day: '2025-09-01', name: 'Quốc khánh' },
      { day: '2025-09-02', name: 'Quốc khánh' },
    ]);
    expect(counted.missingYears).toEqual([]);
    const late = countDays({ from: day('2031-12-30'), days: 3, isWorking: true }, SHIPPED);
    expect([late.lastDay, late.missingYears]).toEqual(['2032-01-05', [2031, 2032]]); // 1/1 is fixed
  });
});

describe('a limit in days', () => {
  test('runs through weekends; an end on a day off moves to the next working day', () => {
    expect(lastDay('2025-08-04', 3, false)).toBe('2025-08-07');
    expect(lastDay('2025-08-06', 3, false)).toBe('2025-08-11'); // Saturday 9 → Monday
    expect(lastDay('2025-08-30', 2, false)).toBe('2025-09-03'); // 1/9 and 2/9 are off
  });
});

test('a year the office has typed takes the place of the one that came with the program', () => {
  const own = {
    year: 2027,
    source: 'Thông báo',
    days: [{ day: day('2027-02-08'), name: 'Tết Nguyên đán' }],
    workdays: [],
  };
  const calendar = withOwnYears(SHIPPED, [own]);
  expect(dayOff(day('2027-02-08'), SHIPPED)).toBeNull();
  expect(dayOff(day('2027-02-08'), calendar)).toEqual({ name: 'Tết Nguyên đán' });
  expect(calendar.years).toHaveLength(SHIPPED.years.length + 1);
});

test('the last day is always worked, behind the first, and one day more is never earlier', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3000 }),
      fc.integer({ min: 1, max: 60 }),
      fc.boolean(),
      (at, days, isWorking) => {
        const from = addDays(day('2020-06-01'), at);
        const { lastDay: last } = countDays({ from, days, isWorking }, SHIPPED);
        const next = countDays({ from, days: days + 1, isWorking }, SHIPPED).lastDay;
        return dayOff(last, SHIPPED) === null && daysBetween(from, last) >= days && next >= last;
      },
    ),
  );
});
