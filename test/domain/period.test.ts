import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, toIsoDay } from '../../electron/domain/calendar';
import {
  comparePeriods,
  hasBegun,
  isPeriodKey,
  monthEnd,
  type PeriodKey,
  parsePeriodKey,
  periodHolding,
  periodParts,
  runOfSpans,
  type SpanCycle,
  spanOf,
  spansEndingIn,
} from '../../electron/domain/period';
import { day } from '../support/builders';

const CYCLES: readonly SpanCycle[] = ['week', 'month', 'quarter', 'half', 'year'];
const days = fc.integer({ min: -3650, max: 36_500 }).map((count) => addDays(toIsoDay('2000-01-01'), count));

describe('a period key', () => {
  test.each([
    ['2021-08-17', '2021-08-17', '2021-08-17'],
    ['2021-W33', '2021-08-16', '2021-08-22'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2021-W01', '2021-01-04', '2021-01-10'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021-12', '2021-12-01', '2021-12-31'],
    ['2021-Q3', '2021-07-01', '2021-09-30'],
    ['2021-H2', '2021-07-01', '2021-12-31'],
    ['2021', '2021-01-01', '2021-12-31'],
  ])('%s runs from %s to %s', (key, from, to) => {
    expect(spanOf(key as PeriodKey)).toEqual({ from, to });
  });

  test.each([
    '',
    'Once',
    '2021-W54',
    '2021-W53',
    '2021-W00',
    '2021-13',
    '2021-Q5',
    '2021-H3',
    '2021-02-30',
    '21',
    '0000',
  ])('“%s” is none', (text) => {
    expect(parsePeriodKey(text)).toBeNull();
  });

  test('a report owed once has no days and has always begun', () => {
    expect(spanOf('once')).toBeNull();
    expect(hasBegun('once', day('1999-01-01'))).toBe(true);
    expect(periodParts('once')).toEqual({ kind: 'once' });
  });

  test('every day lies in the span that is said to hold it, and spans follow each other without a gap', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...CYCLES), (one, cycle) => {
        const key = periodHolding(cycle, one);
        const span = spanOf(key);
        expect(isPeriodKey(key)).toBe(true);
        expect(span !== null && span.from <= one && one <= span.to).toBe(true);
        if (span === null) return;
        const next = spanOf(periodHolding(cycle, addDays(span.to, 1)));
        expect(next?.from).toBe(addDays(span.to, 1));
        expect(comparePeriods(key, periodHolding(cycle, addDays(span.to, 1)))).toBeLessThan(0);
      }),
    );
  });

  test('keys of one kind sort in time as text too, which the database relies on', () => {
    fc.assert(
      fc.property(days, days, fc.constantFrom(...CYCLES), (one, other, cycle) => {
        const [left, right] = [periodHolding(cycle, one), periodHolding(cycle, other)];
        expect(Math.sign(comparePeriods(left, right))).toBe(left === right ? 0 : left < right ? -1 : 1);
      }),
    );
  });

  test('spans that end in a window', () => {
    const year = { from: day('2021-01-01'), to: day('2021-12-31') };
    expect(spansEndingIn('quarter', year)).toEqual(['2021-Q1', '2021-Q2', '2021-Q3', '2021-Q4']);
    expect(spansEndingIn('month', { from: day('2021-07-20'), to: day('2021-09-29') })).toEqual(['2021-07', '2021-08']);
    expect(spansEndingIn('week', { from: day('2021-08-16'), to: day('2021-08-29') })).toEqual(['2021-W33', '2021-W34']);
    expect(spansEndingIn('year', { from: day('2021-01-02'), to: day('2021-12-30') })).toEqual([]);
  });

  test('several spans that end with one have a first and a last day; one span, a day and once have none', () => {
    expect(runOfSpans('2021-W01' as PeriodKey, 2)).toEqual({ from: '2020-12-28', to: '2021-01-10' });
    expect(runOfSpans('2021-02' as PeriodKey, 2)).toEqual({ from: '2021-01-01', to: '2021-02-28' });
    expect(runOfSpans('2021-02' as PeriodKey, 1)).toBeNull();
    expect(runOfSpans(day('2021-02-02'), 10)).toBeNull();
    expect(runOfSpans('once', 2)).toBeNull();
  });

  test('ends of months, over the turn of a year', () => {
    expect(monthEnd(2021, 12)).toBe('2021-12-31');
    expect(monthEnd(2021, 12, 2)).toBe('2022-02-28');
    expect(monthEnd(2021, 1, -1)).toBe('2020-12-31');
  });
});
