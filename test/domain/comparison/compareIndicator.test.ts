import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareCampaign } from '../../../electron/domain/comparison/compareIndicator';
import type { ComparisonBasis } from '../../../electron/domain/comparison/comparison';
import { obligationsOf } from '../../../electron/domain/obligation';
import type { OutsideCount } from '../../../electron/domain/outsideCount';
import { comparisonText } from '../../../electron/text/comparisonText';
import { noteOf } from '../../../electron/text/unitNote';
import { aDirective, aReport, aSchedule, aUnit, day, time } from '../../support/builders';

const IDS = ['a', 'b', 'c', 'd'];
const units = IDS.map((id) => aUnit({ id, name: `Phường ${id.toUpperCase()}` }));
const obligations = obligationsOf('d1', aSchedule(), units);
const baseline = (unitId: string, measureKey: string, value: number) => ({
  unitId,
  measureKey,
  value,
  asOf: day('2021-08-14'),
  source: 'số liệu minh họa',
});
const baselines = [
  ...IDS.map((id, index) => baseline(id, 'smartphoneUsers', 1000 * (index + 1))),
  ...['a', 'b'].map((id) => baseline(id, 'people', 4000)),
];
const measures = [
  { key: 'smartphoneUsers', label: 'Số có điện thoại thông minh' },
  { key: 'people', label: 'Dân số' },
];

function reportOf(unitId: string, period: string, value: number, extra = {}) {
  return aReport({
    obligationId: `d1/daily/${unitId}/${period}`,
    arrivedAt: time(`${period}T14:00`),
    figures: { cumulative: { kind: 'number', value } },
    ...extra,
  });
}

function compareAt(
  asOf: string,
  reports: readonly ReturnType<typeof reportOf>[],
  basis: ComparisonBasis = 'period',
  outsideCounts: readonly OutsideCount[] = [],
) {
  const input = {
    directive: aDirective(),
    units,
    unitLabels: new Map(),
    baselines,
    obligations,
    reports,
    outsideCounts,
    asOf: time(asOf),
    noteOf,
  };
  const [one] = compareCampaign(input, basis, measures).indicators;
  if (!one) throw new Error('one indicator expected');
  return one;
}

describe('units with figures on both days', () => {
  const reports = [
    reportOf('a', '2021-08-16', 400),
    reportOf('a', '2021-08-17', 430),
    reportOf('b', '2021-08-16', 900),
    reportOf('b', '2021-08-17', 850),
    reportOf('c', '2021-08-16', 1500),
    reportOf('d', '2021-08-17', 100),
  ];
  const one = compareAt('2021-08-17T17:00', reports);

  test('make the sums, and nobody else does', () => {
    expect(one.before).toMatchObject({ numerator: 1300, denominator: 3000, percentPrinted: '43,33%' });
    expect(one.now).toMatchObject({ numerator: 1280, denominator: 3000, percentPrinted: '42,67%' });
    expect(one.movement).toEqual({ units: -20, growthPrinted: '1,54%', pointsScaled: -66 });
    expect([one.onlyNow, one.onlyBefore, one.neither].map((some) => some.map(({ id }) => id))).toEqual([
      ['d'],
      ['c'],
      [],
    ]);
  });

  test('are ranked among themselves on both days', () => {
    expect(one.units.map(({ id, rankBefore, rankNow, rankChange }) => [id, rankBefore, rankNow, rankChange])).toEqual([
      ['a', 2, 1, 1],
      ['b', 1, 2, -1],
    ]);
  });

  test('are told in one sentence with how many they are, and who is not among them', () => {
    expect(comparisonText.summary(one, 'period')).toBe(
      'So với ngày 16/8/2021 (2/4 đơn vị có số liệu cả hai kỳ): Số đã cài đặt 1.300 → 1.280, giảm 20 người (1,54%); tỷ lệ 43,33% → 42,67%, giảm 0,66 điểm phần trăm.',
    );
    expect(comparisonText.notes(one, 'period')).toEqual([
      'Chỉ có số liệu kỳ này, không tính vào so sánh (1): Phường D.',
      'Chỉ có số liệu kỳ trước, không tính vào so sánh (1): Phường C.',
    ]);
  });

  test('each base stands by itself and says of how many units it is', () => {
    expect(
      one.bases.map(({ label, percentPrinted, counted, expected }) => [label, percentPrinted, counted, expected]),
    ).toEqual([
      ['Số có điện thoại thông minh', '19,71%', 3, 4],
      ['Dân số', '16,00%', 2, 4],
    ]);
  });
});

test('a figure that comes later is not in a comparison of the hour before', () => {
  const reports = [
    reportOf('a', '2021-08-16', 400),
    reportOf('a', '2021-08-17', 430),
    reportOf('a', '2021-08-17', 999, { version: 2, arrivedAt: time('2021-08-17T15:20') }),
    reportOf('b', '2021-08-17', 850),
  ];
  expect(compareAt('2021-08-17T14:55', reports).now.numerator).toBe(430);
  expect(compareAt('2021-08-17T15:20', reports).now.numerator).toBe(999);
});

test('nothing a week ago is said, and is not taken for nought', () => {
  const one = compareAt('2021-08-17T17:00', [reportOf('a', '2021-08-17', 430)], 'week');
  expect(one.other).toBeNull();
  expect(comparisonText.summary(one, 'week')).toBe('Chưa có kỳ báo cáo nào để so sánh với tuần trước.');
  expect(one.movement).toEqual({ units: null, growthPrinted: null, pointsScaled: null });
});

test('sums of both sides are those of the units, whatever was reported', () => {
  const figure = fc.option(fc.integer({ min: 0, max: 1000 }));
  fc.assert(
    fc.property(fc.tuple(figure, figure, figure, figure), fc.tuple(figure, figure, figure, figure), (before, now) => {
      const reports = [before, now].flatMap((values, at) =>
        values.flatMap((value, index) =>
          value === null ? [] : [reportOf(IDS[index] ?? '', at === 0 ? '2021-08-16' : '2021-08-17', value)],
        ),
      );
      const one = compareAt('2021-08-17T17:00', reports);
      const sum = (values: readonly (number | null)[]) =>
        values.reduce<number>((total, value) => total + (value ?? 0), 0);
      expect(one.now.numerator ?? 0).toBe(sum(one.units.map((unit) => unit.now.numerator)));
      expect(one.before.numerator ?? 0).toBe(sum(one.units.map((unit) => unit.before.numerator)));
      expect(one.movement.units ?? 0).toBe(sum(one.units.map(({ movement }) => movement.units)));
      const named = [one.units, one.onlyNow, one.onlyBefore, one.neither].flat().map(({ id }) => id);
      expect(named.toSorted()).toEqual(IDS);
      expect(sum(one.units.map(({ rankChange }) => rankChange))).toSatisfy(Number.isInteger);
    }),
  );
});

test('reports and the counts of another body, count by count, of the units that have both', () => {
  const counted = (unitId: string, value: number, asOf: string): OutsideCount => ({
    unitId,
    formId: 'mau-02',
    fieldKey: 'cumulative',
    value,
    asOf: time(asOf),
    source: 'Sở Y tế',
    tolerancePercent: 5,
  });
  const reports = [
    reportOf('a', '2021-08-16', 400),
    reportOf('a', '2021-08-17', 430),
    reportOf('b', '2021-08-17', 850),
  ];
  const { gaps } = compareAt('2021-08-17T20:00', reports, 'period', [
    counted('a', 390, '2021-08-16T18:00'),
    counted('b', 840, '2021-08-16T18:00'),
    counted('a', 400, '2021-08-17T18:00'),
    counted('b', 860, '2021-08-17T18:00'),
    counted('a', 999, '2021-08-18T18:00'),
  ]);
  expect(gaps?.totals).toMatchObject([
    { asOf: '2021-08-16T18:00', reported: 400, counted: 390, gap: 10, units: 1, countedUnits: 2 },
    { asOf: '2021-08-17T18:00', reported: 1280, counted: 1260, gap: 20, units: 2, countedUnits: 2, earlierUnits: 0 },
  ]);
  expect(gaps?.totals.map(({ change }) => change)).toEqual([null, { gap: 20, units: 1 }]); // of a alone: b had none before
  expect(gaps?.units.map(({ id, points }) => [id, points.map(({ gap }) => gap)])).toEqual([
    ['a', [10, 30]],
    ['b', [null, -10]],
  ]);
});
