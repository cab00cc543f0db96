import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, partsOf, toIsoDay } from '../../electron/domain/calendar';
import { findDays, parseDay, parseTime } from '../../electron/imports/days';

describe('one day', () => {
  test.each([
    '17/8',
    '17-8-2021',
    '17.8',
    '17/08/2021',
    '17_8_2021',
    '170821',
    '17082021',
    '20210817',
    '2021-08-17',
    'ngày 17 tháng 8 năm 2021',
    '(Ngày 17 tháng 08 năm 2021)',
    'NGÀY 17 THÁNG 8',
    'Bồng Sơn, ngày 17 tháng 8 năm 2021',
    'Ngày báo cáo: 17 tháng 8 năm 2021',
    'Số liệu đến 17/8/21',
    'Báo cáo ngày 17/8',
  ])('%s', (text) => expect(parseDay(text, 2021)?.day).toBe('2021-08-17'));

  test.each([
    '',
    'ngày      tháng 8 năm 2021',
    '32/8/2021',
    '30/2',
    '0905.123.456',
    '3.165',
    '45 người',
    '16/8 - 22/8',
  ])('"%s" is not one day', (text) => expect(parseDay(text, 2021)).toBeNull());

  test('a day without a year needs one from outside, and says so', () => {
    expect(parseDay('17/8', null)).toBeNull();
    expect(parseDay('17/8', 2021)?.isYearAssumed).toBe(true);
    expect(parseDay('17/8/2021', 2020)).toEqual({ day: '2021-08-17', isYearAssumed: false });
  });

  test('a span gives both ends in order', () => {
    expect(findDays('từ ngày 16/8 đến ngày 22/8', 2021).map(({ day }) => day)).toEqual(['2021-08-16', '2021-08-22']);
  });

  test('any day in any usual way of writing', () => {
    const anyDay = fc.integer({ min: 0, max: 3650 }).map((count) => addDays(toIsoDay('2016-01-01'), count));
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, day: date } = partsOf(day);
        const two = (part: number) => String(part).padStart(2, '0');
        for (const text of [
          day,
          `${date}/${month}/${year}`,
          `${two(date)}.${two(month)}.${year}`,
          `${two(date)}${two(month)}${year}`,
          `ngày ${date} tháng ${month} năm ${year}`,
        ])
          expect(parseDay(text, null)?.day).toBe(day);
      }),
    );
  });
});

describe('times', () => {
  test.each([
    ['17h00 ngày 14/8/2021', '2021-08-14T17:00'],
    ["17h00' ngày 14/8/2021", '2021-08-14T17:00'],
    ['17/8/2021 15h07', '2021-08-17T15:07'],
    ['15:07 17/8/2021', '2021-08-17T15:07'],
    ['15 giờ 07 phút ngày 17 tháng 8 năm 2021', '2021-08-17T15:07'],
    ['9h 17/8/2021', '2021-08-17T09:00'],
    ['2021-08-17T15:07', '2021-08-17T15:07'],
    ['2021-08-17 15:07:30', '2021-08-17T15:07'],
    ['17/8/2021 15:07:30', '2021-08-17T15:07'],
  ])('%s', (text, time) => expect(parseTime(text, null)).toBe(time));

  test.each(['17/8/2021', '25h00 ngày 14/8/2021', '15h07', 'tháng 8 hằng ngày'])('"%s" is no time', (text) =>
    expect(parseTime(text, null)).toBeNull(),
  );

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        findDays(text, 2021);
        parseTime(text, 2021);
      }),
    );
  });
});
