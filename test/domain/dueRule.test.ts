import { describe, expect, test } from 'vitest';
import { withBoundary } from '../../electron/domain/dueChecks';
import {
  DECREE_09_2019,
  type DueRule,
  dataWindow,
  duePeriods,
  type PeriodicRule,
  windowOf,
} from '../../electron/domain/dueRule';
import type { PeriodKey } from '../../electron/domain/period';
import { day, time } from '../support/builders';

const year = { from: day('2021-01-01'), to: day('2021-12-31') };
const aPeriodic = (changes: Partial<PeriodicRule> = {}): PeriodicRule => ({
  kind: 'periodic',
  cycle: 'quarter',
  ...year,
  ...DECREE_09_2019,
  clock: '17:00',
  isExclusive: false,
  ...changes,
});

describe('Nghị định 09/2019: figures to the 14th, sent by the 25th', () => {
  test('the four quarters of a year, each with its data-as-of', () =>
    expect(duePeriods(aPeriodic())).toEqual([
      { period: '2021-Q1', dueAt: '2021-03-25T17:00', dataAsOf: '2021-03-14T23:59' },
      { period: '2021-Q2', dueAt: '2021-06-25T17:00', dataAsOf: '2021-06-14T23:59' },
      { period: '2021-Q3', dueAt: '2021-09-25T17:00', dataAsOf: '2021-09-14T23:59' },
      { period: '2021-Q4', dueAt: '2021-12-25T17:00', dataAsOf: '2021-12-14T23:59' },
    ]));

  test.each([
    ['month', '2021-08', '2021-07-15', '2021-08-14'],
    ['quarter', '2021-Q3', '2021-06-15', '2021-09-14'],
    ['half', '2021-H1', '2020-12-15', '2021-06-14'],
    ['half', '2021-H2', '2021-06-15', '2021-12-14'],
    ['year', '2021', '2020-12-15', '2021-12-14'],
  ] as const)('the figures of a %s (%s) run from %s to %s', (cycle, period, from, to) =>
    expect(dataWindow(aPeriodic({ cycle }), period as PeriodKey)).toEqual({ from, to }),
  );
});

describe('other regimes', () => {
  test('two working days after the cut-off jump over the weekend', () => {
    const rule = aPeriodic({ cycle: 'month', cutoffDay: 14, sending: { kind: 'workingDaysAfterCutoff', days: 2 } });
    expect(duePeriods(rule).find(({ period }) => period === '2021-08')?.dueAt).toBe('2021-08-17T17:00'); // 14/8 is a Saturday
  });
  test('the 5th of the month after, and the 31st where there is none', () => {
    const rule = aPeriodic({ cycle: 'month', cutoffDay: null, sending: { kind: 'onDay', after: 1, day: 5 } });
    expect(duePeriods(rule)[1]).toEqual({ period: '2021-02', dueAt: '2021-03-05T17:00', dataAsOf: '2021-02-28T23:59' });
    const last = aPeriodic({ cycle: 'month', cutoffDay: null, sending: { kind: 'onDay', after: 0, day: 31 } });
    expect(duePeriods(last)[1]?.dueAt).toBe('2021-02-28T17:00');
  });
  test('every Friday: nobody can count what comes after', () => {
    const rule = aPeriodic({
      cycle: 'week',
      from: day('2021-08-16'),
      to: day('2021-08-29'),
      cutoffDay: null,
      sending: { kind: 'onDay', after: 0, day: 5 },
    });
    expect(duePeriods(rule)).toEqual([
      { period: '2021-W33', dueAt: '2021-08-20T17:00', dataAsOf: '2021-08-20T17:00' },
      { period: '2021-W34', dueAt: '2021-08-27T17:00', dataAsOf: '2021-08-27T17:00' },
    ]);
  });
  test('every second week counts from the beginning and gathers both weeks', () => {
    const rule = aPeriodic({
      cycle: 'week',
      every: 2,
      from: day('2021-08-02'),
      to: day('2021-08-31'),
      cutoffDay: null,
      sending: { kind: 'onDay', after: 0, day: 5 },
    });
    expect(duePeriods(rule).map(({ period, dueAt }) => [period, dueAt])).toEqual([
      ['2021-W32', '2021-08-13T17:00'],
      ['2021-W34', '2021-08-27T17:00'],
    ]);
    expect(dataWindow(rule, '2021-W34' as PeriodKey)).toEqual({ from: '2021-08-16', to: '2021-08-29' });
  });
  test('a yearly report sent before its last month', () => {
    const rule = aPeriodic({ cycle: 'year', cutoffDay: null, sending: { kind: 'onDay', after: -1, day: 20 } });
    expect(duePeriods(rule)).toEqual([{ period: '2021', dueAt: '2021-11-20T17:00', dataAsOf: '2021-11-20T17:00' }]);
  });
  test.each([
    [{ weekdays: [1, 2, 3, 4, 5] }, ['16', '17', '18', '19', '20', '23', '24', '25', '26']],
    [{ weekdays: [2, 5] }, ['17', '20', '24']],
    [{ every: 3 }, ['18', '21', '24']],
    [{ every: 2, weekdays: [2, 5] }, ['20']],
  ] as const)('daily reports on %j', (changes, days) => {
    const daily = { from: day('2021-08-16'), to: day('2021-08-26'), clock: '10:00', isExclusive: true } as const;
    expect(duePeriods({ kind: 'daily', ...daily, ...changes }).map(({ period }) => period)).toEqual(
      days.map((date) => `2021-08-${date}`),
    );
  });
  test('daily keeps Saturday and Sunday; an open end asks for nothing yet', () => {
    const daily: DueRule = {
      kind: 'daily',
      from: day('2021-08-16'),
      to: day('2021-08-22'),
      clock: '15:00',
      isExclusive: true,
    };
    expect(duePeriods(daily).map(({ period }) => period)).toEqual(
      ['16', '17', '18', '19', '20', '21', '22'].map((date) => `2021-08-${date}`),
    );
    expect(duePeriods({ ...daily, to: null })).toEqual([]);
    expect(windowOf({ ...daily, to: null })).toBeNull();
  });
  test('milestones are the days named', () => {
    const rule: DueRule = {
      kind: 'milestones',
      days: [day('2021-08-20'), day('2021-08-30')],
      clock: '17:00',
      isExclusive: false,
    };
    expect(duePeriods(rule).map(({ period, dueAt }) => [period, dueAt])).toEqual([
      ['2021-08-20', '2021-08-20T17:00'],
      ['2021-08-30', '2021-08-30T17:00'],
    ]);
  });
});

test('“trước ngày 20/8” either way, and back', () => {
  const rule: DueRule = { kind: 'once', dueAt: time('2021-08-20T00:00'), isExclusive: true };
  const inclusive = withBoundary(rule, true);
  expect(inclusive).toEqual({ kind: 'once', dueAt: '2021-08-20T23:59', isExclusive: false });
  expect(withBoundary(inclusive, false)).toEqual(rule);
  const hour: DueRule = { kind: 'once', dueAt: time('2021-08-20T15:00'), isExclusive: true };
  expect(withBoundary(hour, true)).toEqual(hour); // an hour leaves nothing to ask
});
