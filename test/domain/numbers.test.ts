import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countNeeded, formatCount, formatPercent, formatScaled, scaledPercent } from '../../electron/domain/numbers';

describe('percentages', () => {
  test('the letter that prints 47,59% cut the figure off; rounding gives 47,60%', () => {
    expect(formatPercent(82_930, 174_229, 2, 'truncate')).toBe('47,59%');
    expect(formatPercent(82_930, 174_229, 2, 'round')).toBe('47,60%');
  });
  test('a rate of nothing is not 0', () => expect(scaledPercent(0, 0, 2, 'round')).toBeNull());
  test('nobody of somebody is 0,00%', () => expect(formatPercent(0, 12, 2, 'round')).toBe('0,00%'));
  test('half goes up', () => expect(formatPercent(1, 8, 1, 'round')).toBe('12,5%'));
  test.each([-1, -0.5, Number.NaN, Number.POSITIVE_INFINITY])('%s is no count', (bad) =>
    expect(() => scaledPercent(bad, 10, 2, 'round')).toThrow(RangeError),
  );

  test('a rounded rate is never further than half a step from the truth', () =>
    fc.assert(
      fc.property(
        fc.nat(10_000_000),
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.integer({ min: 0, max: 4 }),
        (n, d, k) => {
          const scaled = scaledPercent(n, d, k, 'round');
          const cut = scaledPercent(n, d, k, 'truncate');
          if (scaled === null || cut === null) throw new Error('has a base');
          const error = 2n * BigInt(scaled) * BigInt(d) - 200n * BigInt(n) * 10n ** BigInt(k);
          expect(error <= BigInt(d) && error > -BigInt(d) - 1n).toBe(true);
          expect(scaled - cut === 0 || scaled - cut === 1).toBe(true);
        },
      ),
    ));
});

describe('number text', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [82_930, '82.930'],
    [-1_234_567, '-1.234.567'],
  ])('%s prints %s', (count, text) => expect(formatCount(count)).toBe(text));
  test('small scaled numbers keep their zeros', () => expect(formatScaled(-5, 2)).toBe('-0,05'));
});

test('60% of 174.229 needs 104.538 people', () => expect(countNeeded(6000, 174_229)).toBe(104_538));
