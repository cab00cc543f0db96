import { expect, test } from 'vitest';
import type { ComparisonBasis } from '../../../electron/domain/comparison/comparison';
import { otherSide } from '../../../electron/domain/comparison/otherSide';
import { type PeriodKey, parsePeriodKey } from '../../../electron/domain/period';
import { time } from '../../support/builders';

const NOW = time('2021-08-17T17:00');

function period(text: string): PeriodKey {
  const key = parsePeriodKey(text);
  if (key === null) throw new Error(text);
  return key;
}

function against(own: string, earlier: readonly string[], basis: ComparisonBasis) {
  const other = otherSide(period(own), earlier.map(period), basis, NOW);
  return other && `${other.period} ${other.asOf}${other.isExact ? '' : ' nearest'}`;
}

test.each([
  ['2021-08-17', ['2021-08-16', '2021-08-10'], 'period', '2021-08-16 2021-08-17T17:00'],
  ['2021-08-17', ['2021-08-16', '2021-08-10'], 'day', '2021-08-16 2021-08-17T17:00'],
  ['2021-08-17', ['2021-08-16', '2021-08-10'], 'week', '2021-08-10 2021-08-17T17:00'],
  ['2021-08-17', ['2021-08-16', '2021-07-16'], 'month', '2021-07-16 2021-08-17T17:00 nearest'],
  ['2021-03-31', ['2021-03-30', '2021-02-28'], 'month', '2021-02-28 2021-08-17T17:00'],
  ['2021-03-30', ['2021-03-29', '2021-02-28'], 'month', '2021-02-28 2021-08-17T17:00'],
  ['2021-02-28', ['2021-02-27', '2021-01-31'], 'month', '2021-01-31 2021-08-17T17:00'],
  ['2021-W33', ['2021-W32', '2021-W31'], 'week', '2021-W32 2021-08-17T17:00'],
  ['2021-08', ['2021-07', '2020-08'], 'year', '2020-08 2021-08-17T17:00'],
  ['2021-Q3', ['2021-Q2', '2020-Q3'], 'quarter', '2021-Q2 2021-08-17T17:00'],
  ['2021-Q3', ['2021-Q2', '2020-Q3'], 'year', '2020-Q3 2021-08-17T17:00'],
  ['2021', ['2020'], 'year', '2020 2021-08-17T17:00'],
] as const)('%s with %j, %s: %s', (own, earlier, basis, expected) => {
  expect(against(own, earlier, basis)).toBe(expected);
});

test('a step shorter than the period, or further back than anybody reported, has nothing to be held against', () => {
  expect(against('2021-08', ['2021-07'], 'week')).toBeNull();
  expect(against('2021-08-17', ['2021-08-16'], 'year')).toBeNull();
  expect(against('2021-08-17', [], 'period')).toBeNull();
});

test('a report owed once is held against itself as it stood earlier', () => {
  expect(against('once', [], 'day')).toBe('once 2021-08-16T17:00');
  expect(against('once', [], 'period')).toBe('once 2021-08-16T17:00');
  expect(against('once', [], 'month')).toBe('once 2021-07-17T17:00');
});
