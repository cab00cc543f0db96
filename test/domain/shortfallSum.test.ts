import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortfallSum } from '../../electron/domain/shortfallSum';
import { shortfallOf } from '../../electron/domain/targetStanding';

const short = (basisPoints: number, counts: readonly (readonly [number, number])[]) => {
  const units = counts.map(([numerator, denominator]) => ({
    numerator,
    denominator,
    shortfall: shortfallOf({ requiredBasisPoints: basisPoints }, { numerator, denominator }),
  }));
  const total = {
    numerator: counts.reduce((sum, [numerator]) => sum + numerator, 0),
    denominator: counts.reduce((sum, [, denominator]) => sum + denominator, 0),
  };
  return { found: shortfallSum(shortfallOf({ requiredBasisPoints: basisPoints }, total), units, basisPoints), units };
};

test('rounding up of each unit alone, and a surplus that helps the total only, are told apart', () => {
  // 60% of 7 is 4,2: each lacks 1 of 5; of 21 it is 12,6, so all together lack 1
  expect(
    short(6000, [
      [4, 7],
      [4, 7],
      [4, 7],
    ]).found,
  ).toEqual({ sum: 3, total: 1, hasSurplus: false });
  expect(
    short(6000, [
      [10, 10],
      [2, 10],
    ]).found,
  ).toEqual({ sum: 4, total: 0, hasSurplus: true });
  expect(
    short(6000, [
      [6, 10],
      [2, 10],
    ]).found,
  ).toBeNull();
  expect(short(6000, []).found).toBeNull();
});

test('the units never lack fewer than all of them together, and what is said of them is so', () => {
  const unit = fc.tuple(fc.nat(3000), fc.integer({ min: 1, max: 3000 }));
  fc.assert(
    fc.property(
      fc.array(unit, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 10_000 }),
      (counts, need) => {
        const { found, units } = short(need, counts);
        if (found === null) return;
        expect(found.sum).toBeGreaterThan(found.total);
        if (!found.hasSurplus) expect(found.sum - found.total).toBeLessThan(units.length); // rounding: under one each
      },
    ),
  );
});

test('amounts of several units are rounded up at the decimals of their form, and so is their sum', () => {
  const counts = [
    [70.1, 120.5],
    [0.3, 98.75],
    [10.12, 77.1],
  ] as const;
  const target = { requiredBasisPoints: 9500 };
  const units = counts.map(([numerator, denominator]) => ({
    numerator,
    denominator,
    shortfall: shortfallOf(target, { numerator, denominator }, 2),
  }));
  expect(units.map(({ shortfall }) => shortfall)).toEqual([44.38, 93.52, 63.13]);
  expect(shortfallSum(201.02, units, 9500)).toEqual({ sum: 201.03, total: 201.02, hasSurplus: false });
});
