import { expect, test } from 'vitest';
import { printRate, rateOf } from '../../../electron/domain/compileUnits';
import { belowTargets } from '../../../electron/domain/today/belowTargets';
import { compilationAt, directive } from '../../documents/support';

const HALF_UP = { decimals: 2, rounding: 'round' } as const;

test('units below the target by their newest figures, the furthest behind first, with the people they lack', () => {
  const [below] = belowTargets(directive, compilationAt('2021-08-17T17:00'));
  expect(below).toMatchObject({ requiredPrinted: '60%', measure: 'người', known: 15, unknown: 2 });
  const shortfalls = below?.units.map(({ shortfall }) => shortfall) ?? [];
  expect(shortfalls).toEqual(shortfalls.toSorted((a, b) => b - a));
  expect(below?.shortfall).toBe(shortfalls.reduce((sum, one) => sum + one, 0));
  for (const { numerator, denominator, percentPrinted, period } of below?.units ?? []) {
    expect(percentPrinted).toBe(printRate(rateOf({ numerator, denominator }, HALF_UP), HALF_UP));
    expect(period).toMatch(/^2021-08-1/);
  }
  expect(shortfalls.every((one) => one > 0)).toBe(true);
});

test('without figures nothing is met: what is not known is said', () => {
  const targets = belowTargets(directive, compilationAt('2021-08-17T17:00', { reports: [] }));
  expect(targets.length).toBeGreaterThan(0);
  expect(targets.every(({ known, unknown, units }) => known === 0 && unknown > 0 && units.length === 0)).toBe(true);
});
