import { describe, expect, test } from 'vitest';
import { defaultAsOf } from '../../../renderer/lib/asOf';
import { day, time } from '../support/boards';

const END = day('2021-08-22');
const NOTHING = { day: null, arrivedAt: null };

describe('the moment a campaign is first looked at', () => {
  const now = time('2026-11-23T09:15');
  const last = (period: string, at: string) => ({ day: day(period), arrivedAt: time(at) });

  test('now while it runs, its last day included', () => {
    expect(defaultAsOf(time('2021-08-22T09:00'), END, NOTHING)).toBe('2021-08-22T09:00');
  });

  test('now where there is no window', () => {
    expect(defaultAsOf(now, null, NOTHING)).toBe(now);
  });

  test('the close of the last day with reports once it is over', () => {
    expect(defaultAsOf(now, END, last('2021-08-18', '2021-08-18T14:00'))).toBe('2021-08-18T17:00');
  });

  test('the end of that day when one of its reports came after closing', () => {
    expect(defaultAsOf(now, END, last('2021-08-18', '2021-08-18T17:20'))).toBe('2021-08-18T23:59');
  });

  test('the end of the window when nothing has come', () => {
    expect(defaultAsOf(now, END, NOTHING)).toBe('2021-08-22T17:00');
  });

  test('never after now', () => {
    expect(defaultAsOf(time('2021-08-23T12:00'), END, last('2021-08-18', '2021-08-23T11:00'))).toBe('2021-08-23T12:00');
  });
});
