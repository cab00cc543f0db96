import { describe, expect, test } from 'vitest';
import { defaultAsOf } from '../../../renderer/lib/asOf';
import { day, time } from '../support/boards';

const ENDED = { to: day('2021-08-22'), lastDueAt: time('2021-08-22T15:00') };
const NOTHING = { day: null, arrivedAt: null };

describe('the moment a campaign is first looked at', () => {
  const now = time('2026-11-23T09:15');
  const last = (period: string, at: string) => ({ day: day(period), arrivedAt: time(at) });

  test('now while it runs, its last day included', () => {
    expect(defaultAsOf(time('2021-08-22T09:00'), ENDED, NOTHING)).toBe('2021-08-22T09:00');
  });

  test('now where there is no window', () => {
    expect(defaultAsOf(now, { to: null, lastDueAt: null }, NOTHING)).toBe(now);
  });

  test('the close of the last day with reports once it is over', () => {
    expect(defaultAsOf(now, ENDED, last('2021-08-18', '2021-08-18T14:00'))).toBe('2021-08-18T17:00');
  });

  test('the end of that day when one of its reports came after closing', () => {
    expect(defaultAsOf(now, ENDED, last('2021-08-18', '2021-08-18T17:20'))).toBe('2021-08-18T23:59');
  });

  test('the end of the window when nothing has come', () => {
    expect(defaultAsOf(now, ENDED, NOTHING)).toBe('2021-08-22T17:00');
  });

  test('now as long as something is due, or was due not long ago: what is missing must not be hidden', () => {
    const early = last('2021-08-18', '2021-08-18T14:00');
    const monthly = { ...ENDED, lastDueAt: time('2021-09-30T16:00') };
    expect(defaultAsOf(time('2021-08-23T11:00'), ENDED, early)).toBe('2021-08-23T11:00');
    expect(defaultAsOf(time('2021-09-22T11:00'), ENDED, early)).toBe('2021-09-22T11:00');
    expect(defaultAsOf(time('2021-09-23T11:00'), ENDED, early)).toBe('2021-08-18T17:00');
    expect(defaultAsOf(time('2021-09-29T11:00'), monthly, early)).toBe('2021-09-29T11:00');
  });

  test('never after now', () => {
    const late = last('2021-08-18', '2021-11-23T11:00');
    expect(defaultAsOf(time('2021-11-23T12:00'), ENDED, late)).toBe('2021-11-23T12:00');
  });
});
