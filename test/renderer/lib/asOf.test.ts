import { describe, expect, test } from 'vitest';
import { defaultAsOf, lastReportDay } from '../../../renderer/lib/asOf';
import { aBoard, aCell, day, time } from '../support/boards';

const END = day('2021-08-22');

function received(period: string, at: string) {
  return aCell({ period: day(period), state: 'on-time', receivedAt: time(at) });
}

describe('the moment a campaign is first looked at', () => {
  const now = time('2026-11-23T09:15');

  test('now while it runs, its last day included', () => {
    expect(defaultAsOf(time('2021-08-22T09:00'), END, aBoard([]))).toBe('2021-08-22T09:00');
  });

  test('now where there is no window', () => {
    expect(defaultAsOf(now, null, aBoard([]))).toBe(now);
  });

  test('the close of the last day with reports once it is over', () => {
    const board = aBoard([
      received('2021-08-16', '2021-08-16T14:00'),
      received('2021-08-18', '2021-08-18T14:00'),
      aCell(),
    ]);
    expect(defaultAsOf(now, END, board)).toBe('2021-08-18T17:00');
  });

  test('the end of that day when one of its reports came after closing', () => {
    const board = aBoard([received('2021-08-18', '2021-08-18T17:20')]);
    expect(defaultAsOf(now, END, board)).toBe('2021-08-18T23:59');
  });

  test('the end of the window when nothing has come', () => {
    expect(defaultAsOf(now, END, aBoard([aCell()]))).toBe('2021-08-22T17:00');
  });

  test('never after now', () => {
    const board = aBoard([received('2021-08-18', '2021-08-23T11:00')]);
    expect(defaultAsOf(time('2021-08-23T12:00'), END, board)).toBe('2021-08-23T12:00');
  });
});

test('a report owed once counts by its arrival only where nothing is daily', () => {
  const once = aCell({ period: 'once', state: 'on-time', receivedAt: time('2021-08-19T10:00') });
  expect(lastReportDay(aBoard([once]))).toBe('2021-08-19');
  expect(lastReportDay(aBoard([once, received('2021-08-18', '2021-08-18T14:00')]))).toBe('2021-08-18');
  expect(lastReportDay(aBoard([aCell()]))).toBeNull();
});
