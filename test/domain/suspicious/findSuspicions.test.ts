import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSuspicions } from '../../../electron/domain/suspicious/findSuspicions';
import type { FieldSeries, UnitSeries } from '../../../electron/domain/suspicious/suspicion';
import { day } from '../../support/builders';

const dayOf = (index: number) => day(`2021-08-${String(16 + index).padStart(2, '0')}`);

function field(values: readonly (number | null)[], more: Partial<FieldSeries> = {}): FieldSeries {
  const points = values.flatMap((value, index) => (value === null ? [] : [{ period: dayOf(index), value }]));
  return { fieldKey: 'installed', points, isRunningTotal: false, ceiling: null, ...more };
}

/** Three units that move as units do, so that standing still is something. */
const LIVELY: readonly UnitSeries[] = [
  [101, 113, 128, 141, 155],
  [57, 63, 64, 77, 81],
  [202, 218, 231, 233, 247],
].map((values, index) => ({ unitId: `other-${index}`, fields: [field(values)] }));

function among(...fields: FieldSeries[]) {
  return findSuspicions([...LIVELY, { unitId: 'hoai-hao', fields }]).filter(({ unitId }) => unitId === 'hoai-hao');
}

test('the units that move as units do are left alone', () => expect(findSuspicions(LIVELY)).toEqual([]));

test('the same figure three times while the others move', () => {
  expect(among(field([88, 93, 93, 93]))).toMatchObject([
    { kind: 'flat', points: [{ value: 93 }, { value: 93 }, { value: 93 }] },
  ]);
  expect(among(field([88, 93, 93]))).toEqual([]);
});

test('nobody done yet, and everybody done, are no news', () => {
  expect(among(field([0, 0, 0, 0]))).toEqual([]);
  expect(among(field([93, 93, 93, 93], { ceiling: 93 }))).toEqual([]);
});

test('a figure that stands still for everybody is what it is', () => {
  const staff = [41, 12, 77].map((value, index) => ({
    unitId: `${index}`,
    fields: [field([value, value, value, value])],
  }));
  expect(findSuspicions(staff)).toEqual([]);
});

test('a day without a report breaks no run and is no zero', () => {
  expect(among(field([93, null, 93, 93]))).toMatchObject([{ kind: 'flat', period: dayOf(3) }]);
});

test('a jump is held against the unit’s own usual change, whatever its size', () => {
  expect(among(field([100, 110, 119, 131, 431]))).toMatchObject([
    { kind: 'jump', usualChange: 10, points: [{ value: 131 }, { value: 431 }] },
  ]);
  expect(among(field([1_000, 1_300, 1_601, 1_903, 2_205]))).toEqual([]);
  expect(among(field([1, 2, 3, 4, 14])), 'ten more people are no jump').toEqual([]);
});

test('a slip in the first reports is seen once others have come', () => {
  expect(among(field([11, 502, 513, 524, 533, 545, 556]))).toMatchObject([
    { kind: 'jump', usualChange: 11, points: [{ value: 11 }, { value: 502 }] },
  ]);
  expect(among(field([203, 212, 2_219, 231, 240, 252]))).toMatchObject([
    { kind: 'jump', points: [{ value: 212 }, { value: 2_219 }] },
    { kind: 'jump', points: [{ value: 2_219 }, { value: 231 }] },
  ]);
  expect(among(field([501, 903, 1_107, 1_193, 1_231, 1_246])), 'a campaign that slows down').toEqual([]);
  expect(among(field([11, 502])), 'too little is known').toEqual([]);
});

test('nothing but multiples of ten', () => {
  expect(among(field([110, 140, 180, 230, 250]))).toMatchObject([{ kind: 'tens' }]);
  expect(among(field([110, 140, 180, 231, 250]))).toEqual([]);
});

test('a running total that went down', () => {
  expect(among(field([110, 114, 112, 121], { isRunningTotal: true }))).toMatchObject([
    { kind: 'fell', period: dayOf(2), points: [{ value: 114 }, { value: 112 }] },
  ]);
});

test('every figure as in the report before, where figures usually move', () => {
  const two = (first: readonly number[], second: readonly number[]) => [
    field(first),
    field(second, { fieldKey: 'visits' }),
  ];
  const units = LIVELY.map(({ unitId }, index) => ({ unitId, fields: two([101 + index, 113, 128], [5, 9, 12]) }));
  const found = findSuspicions([...units, { unitId: 'hoai-hao', fields: two([88, 93, 93], [4, 7, 7]) }]);
  expect(found).toMatchObject([{ kind: 'copied', unitId: 'hoai-hao', fieldKey: null, period: dayOf(2) }]);
});

test('figures of chance that always grow are never flat, fallen or copied, and order of units changes nothing', () => {
  const growing = fc
    .array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 8 })
    .map((steps) => steps.map((_, index) => steps.slice(0, index + 1).reduce((sum, step) => sum + step, 100)));
  fc.assert(
    fc.property(fc.array(growing, { minLength: 1, maxLength: 6 }), (all) => {
      const units = all.map((values, index) => ({
        unitId: `${index}`,
        fields: [field(values, { isRunningTotal: true })],
      }));
      const kinds = findSuspicions(units).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind !== 'tens')).toEqual([]);
      const byUnit = (list: typeof units) =>
        findSuspicions(list)
          .map(({ unitId, kind }) => `${unitId} ${kind}`)
          .sort();
      expect(byUnit(units.toReversed())).toEqual(byUnit(units));
    }),
  );
});
