import { expect, test } from 'vitest';
import { decimalsOfTotals, formatTotal, mostDecimals } from '../../electron/domain/totalDecimals';

test.each([
  [25, [12.5, 12.5], '25,0'],
  [1250, [1000.25, 249.75], '1.250,00'],
  [34.75, [12.5, 22.25], '34,75'],
  [0.5, [0.25, 0.25], '0,50'],
  [25, [12, 13], '25'],
  [7, [null, undefined, 7], '7'],
] as const)('%s of %j is told as %s', (total, parts, text) => {
  expect(formatTotal(total, mostDecimals(parts))).toBe(text);
});

test('the two totals of a rate have each the decimals of its own figures', () => {
  const units = [
    { numerator: 12.5, denominator: 100 },
    { numerator: null, denominator: 50.25 },
  ];
  expect(decimalsOfTotals(units)).toEqual({ numerator: 1, denominator: 2 });
});
