import { describe, expect, test } from 'vitest';
import { toIsoDay, toLocalTime } from '../../../electron/domain/calendar';
import {
  countOrDash,
  formatBytes,
  formatChange,
  formatClock,
  formatDay,
  formatDayShort,
  formatLateness,
  formatLatenessShort,
  formatPeriod,
  formatShare,
  formatTime,
  formatTimeShort,
  formatWeekday,
  shortHash,
} from '../../../renderer/lib/formatting';

describe('days and times as offices write them', () => {
  test.each([
    ['2021-08-17', '17/8/2021'],
    ['2021-08-04', '04/8/2021'], // days below 10 carry a zero
    ['2021-02-05', '05/02/2021'], // months 1 and 2 too
    ['2021-10-12', '12/10/2021'],
  ])('%s is %s', (iso, printed) => expect(formatDay(toIsoDay(iso))).toBe(printed));

  test('short forms', () => {
    expect(formatDayShort(toIsoDay('2021-08-17'))).toBe('17/8');
    expect(formatClock(toLocalTime('2021-08-17T14:32'))).toBe('14h32');
    expect(formatTime(toLocalTime('2021-08-17T09:05'))).toBe('09h05 ngày 17/8/2021');
    expect(formatTimeShort(toLocalTime('2021-08-17T14:32'))).toBe('14h32 17/8');
  });

  test('weekdays, Sunday included', () => {
    expect(formatWeekday(toIsoDay('2021-08-17'))).toBe('Thứ Ba');
    expect(formatWeekday(toIsoDay('2021-08-22'))).toBe('Chủ Nhật');
  });

  test('a report owed once has no day', () => {
    expect(formatPeriod('once')).toBe('một lần');
    expect(formatPeriod(toIsoDay('2021-08-17'))).toBe('17/8/2021');
  });
});

describe('lateness', () => {
  test.each([
    [0, 'dưới 1 phút'],
    [7, '7 phút'],
    [60, '1 giờ'],
    [125, '2 giờ 5 phút'],
    [1440, '1 ngày'],
    [1445, '1 ngày'], // two largest neighbours only: five minutes after a day do not matter
    [1620, '1 ngày 3 giờ'],
    [1925 * 1440, '1.925 ngày'],
  ])('%i minutes is %s', (minutes, words) => expect(formatLateness(minutes)).toBe(words));

  test.each([
    [0, 'dưới 1 phút'],
    [140, '140 phút'],
    [1439, '1.439 phút'],
    [3000, '2 ngày'],
  ])('%i minutes is %s in a cell', (minutes, words) => expect(formatLatenessShort(minutes)).toBe(words));
});

describe('numbers', () => {
  test('unknown is a dash, zero is zero', () => {
    expect(countOrDash(null)).toBe('–');
    expect(countOrDash(0)).toBe('0');
    expect(countOrDash(82930)).toBe('82.930');
  });

  test('a change carries its sign', () => {
    expect(formatChange(120, 2)).toBe('+1,20');
    expect(formatChange(-5, 2)).toBe('-0,05');
    expect(formatChange(0, 2)).toBe('0,00');
    expect(formatChange(null, 2)).toBe('–');
  });

  test('shares, sizes, hashes', () => {
    expect(formatShare(15, 17)).toBe('15/17');
    expect(formatBytes(10)).toBe('0,1 KB');
    expect(formatBytes(14_731)).toBe('14,4 KB');
    expect(formatBytes(5 * 1024 * 1024)).toBe('5,0 MB');
    expect(shortHash('c0ffee1234567890')).toBe('c0ffee1234');
  });
});
