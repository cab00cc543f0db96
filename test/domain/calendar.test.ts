import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, eachDay, isIsoDay, isLocalTime, minutesBetween } from '../../electron/domain/calendar';
import { day, time } from '../support/builders';

describe('days and local times', () => {
  test.each(['2021-02-29', '2021-13-01', '2021-8-17', '', '2021-08-17T15:00'])('%s is no day', (text) =>
    expect(isIsoDay(text)).toBe(false),
  );
  test.each(['2021-08-17T24:00', '2021-08-17T15:60', '2021-08-17 15:00', '2021-02-30T10:00'])('%s is no time', (text) =>
    expect(isLocalTime(text)).toBe(false),
  );

  test('the peak week has seven days, weekend included', () =>
    expect(eachDay(day('2021-08-16'), day('2021-08-22'))).toEqual([
      '2021-08-16',
      '2021-08-17',
      '2021-08-18',
      '2021-08-19',
      '2021-08-20',
      '2021-08-21',
      '2021-08-22',
    ]));

  test('lateness counts across midnight', () =>
    expect(minutesBetween(time('2021-08-17T15:00'), time('2021-08-18T00:07'))).toBe(9 * 60 + 7));

  test('adding days and counting them back agree, over month ends and leap years', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -5000, max: 5000 }), (offset, count) => {
        const start = addDays(day('1970-01-01'), offset + 5000);
        expect(daysBetween(start, addDays(start, count))).toBe(count);
      }),
    ));
});
