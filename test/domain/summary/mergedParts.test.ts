import { describe, expect, test } from 'vitest';
import { progressData } from '../../../electron/domain/charts/rateData';
import { compile } from '../../../electron/domain/compile';
import { reportsKnownAt } from '../../../electron/domain/knownReports';
import { obligationsOf } from '../../../electron/domain/obligation';
import { periodTotals } from '../../../electron/domain/openData/periodTotals';
import { originsOf } from '../../../electron/domain/summary/origins';
import { ratePoints, seriesOf } from '../../../electron/domain/targetSeries';
import type { UnitSuccession } from '../../../electron/domain/unit';
import { contextOf } from '../../../electron/domain/unitContext';
import { partsNote, totalNotes } from '../../../electron/text/totalNotes';
import { noteOf } from '../../../electron/text/unitNote';
import { aDirective, aReport, aSchedule, aUnit, day, time } from '../../support/builders';

const PERIOD = '2021-08-17';
const SINCE = day(PERIOD);
const eve = day('2021-08-16');
const a = aUnit({ id: 'a', name: 'Xã A', validTo: eve });
const b = aUnit({ id: 'b', name: 'Xã B', validTo: eve });
const c = aUnit({ id: 'c', name: 'Phường C', validFrom: SINCE });
const d = aUnit({ id: 'd', name: 'Phường D' });
const units = [a, b, c, d];
const baselines = units.map(({ id }) => ({
  unitId: id,
  measureKey: 'smartphoneUsers',
  value: id === 'c' ? 2000 : 1000,
  asOf: day('2021-08-10'),
  source: '',
}));
const into = (unitId: string, extent: UnitSuccession['extent'] = 'whole'): UnitSuccession => ({
  unitId,
  successorId: 'c',
  extent,
  since: SINCE,
  source: '',
});
/** Rows of the parts stay where a report had come on them before the merger. */
const rowsOf = (...ids: string[]) =>
  obligationsOf(
    'd1',
    aSchedule(),
    units.map((unit) => ({ ...unit, validFrom: null, validTo: null })),
  ).filter(({ unitId, period }) => period === PERIOD && ids.includes(unitId));
const reportOf = (unitId: string, value: number, at = '10:00') =>
  aReport({
    obligationId: `d1/daily/${unitId}/${PERIOD}`,
    arrivedAt: time(`${PERIOD}T${at}`),
    figures: { cumulative: { kind: 'number', value } },
  });

function inputOf(reports: ReturnType<typeof reportOf>[], owed: string[], successions: UnitSuccession[]) {
  return {
    directive: aDirective(),
    units,
    unitLabels: new Map(),
    baselines,
    obligations: rowsOf(...owed),
    reports,
    outsideCounts: [],
    asOf: time('2021-08-17T17:00'),
    noteOf,
    partsNoteOf: partsNote,
    successions,
  };
}

function compiled(...args: Parameters<typeof inputOf>) {
  const [indicator] = compile(inputOf(...args)).indicators;
  if (indicator === undefined) throw new Error('one rate expected');
  return indicator;
}

const BOTH = [into('a'), into('b')];
const named = ({ name }: { readonly name: string }) => name;

describe('a merger in the middle of a period', () => {
  test('the reports of all parts together are those of the new unit, and it says so', () => {
    const total = compiled(
      [reportOf('a', 300), reportOf('b', 200, '15:30'), reportOf('d', 100)],
      ['a', 'b', 'c', 'd'],
      BOTH,
    );
    expect(total).toMatchObject({
      numerator: 600,
      denominator: 3000,
      coverage: { reported: 2, expected: 2, missing: [] },
    });
    expect(total.units.map(({ unitId }) => unitId)).toEqual(['c', 'd']);
    expect(total.units[0]).toMatchObject({
      numerator: 500,
      denominator: 2000,
      state: 'late',
      receivedAt: '2021-08-17T15:30',
      note: 'Gộp từ báo cáo của Xã A, Xã B',
    });
    expect(totalNotes(total, named)).toEqual([
      'Đơn vị mới sắp xếp trong kỳ (1 đơn vị): Phường C (gộp từ báo cáo của Xã A, Xã B)',
    ]);
  });

  test('opens down to the reports of the parts', () => {
    const input = inputOf([reportOf('a', 300), reportOf('b', 200)], ['a', 'b', 'c'], BOTH);
    const [total] = compile(input).indicators;
    const [indicator] = input.directive.indicators;
    if (total === undefined || indicator === undefined) throw new Error('one rate expected');
    const [own] = originsOf(total, contextOf(indicator, input, reportsKnownAt(input.reports, input.asOf)));
    expect(own?.parts?.map(({ unitId, numerator }) => [unitId, numerator?.value])).toEqual([
      ['a', 300],
      ['b', 200],
    ]);
  });

  test('a part that did not report, or has no row for the period, is said; the others count under their own names', () => {
    for (const owed of [
      ['a', 'b', 'c'],
      ['a', 'c'],
    ]) {
      const total = compiled([reportOf('a', 300)], owed, BOTH);
      expect(total).toMatchObject({ numerator: 300, denominator: 1000 });
      expect(total.coverage.missing.map(({ id }) => id)).toContain('c');
      expect(total.units.find(({ unitId }) => unitId === 'c')?.note).toContain(
        'Chưa gộp được: đã có báo cáo của Xã A, chưa có của Xã B',
      );
    }
  });

  test('what was split is not added up, since nobody knows the shares', () => {
    const total = compiled([reportOf('a', 300), reportOf('b', 200)], ['a', 'b', 'c'], [into('a'), into('b', 'part')]);
    expect(total.units.find(({ unitId }) => unitId === 'c')).toMatchObject({ numerator: null });
    expect(total.numerator).toBe(500);
  });

  test('once the new unit has reported, its parts do not count beside it', () => {
    const total = compiled([reportOf('a', 300), reportOf('b', 200), reportOf('c', 520)], ['a', 'b', 'c'], BOTH);
    expect(total).toMatchObject({ numerator: 520, denominator: 2000, coverage: { reported: 1, expected: 1 } });
    expect(total.units[0]?.note).toContain('Thay cho báo cáo riêng của Xã A, Xã B');
  });

  test.each([
    ['merged', [reportOf('a', 300), reportOf('b', 200)]],
    ['replaced', [reportOf('a', 300), reportOf('b', 200), reportOf('c', 520)]],
    ['lacking', [reportOf('a', 300)]],
  ])('open data says the same of it as the screen (%s)', (_, reports) => {
    const input = inputOf(reports, ['a', 'b', 'c', 'd'], BOTH);
    const [total] = compile(input).indicators;
    const [indicator] = input.directive.indicators;
    if (total === undefined || indicator === undefined) throw new Error('one rate expected');
    const context = contextOf(indicator, input, reportsKnownAt(input.reports, input.asOf));
    const { numerator, denominator, coverage } = total;
    expect(periodTotals([total.period], context)).toEqual([{ period: total.period, numerator, denominator, coverage }]);
  });

  test('a unit that was there before keeps its own report beside those that joined it', () => {
    const old = units.map((unit) => (unit.id === 'c' ? { ...unit, validFrom: null } : unit));
    const input = { ...inputOf([reportOf('a', 300)], ['a', 'c'], [into('a')]), units: old };
    expect(compile(input).indicators[0]).toMatchObject({ numerator: 300, coverage: { reported: 1, expected: 2 } });
  });

  test('curve, milestones and open data have the same figures as the total of the period', () => {
    const [a300, b200, c520, d100] = [reportOf('a', 300), reportOf('b', 200), reportOf('c', 520), reportOf('d', 100)];
    const all = ['a', 'b', 'c', 'd'];
    const cases: Parameters<typeof inputOf>[] = [
      [[a300, b200, d100], all, BOTH],
      [[a300, b200, c520, d100], all, BOTH],
      [[a300, c520], all, BOTH],
      [[a300, d100], all, BOTH],
      [[a300, b200], ['a', 'b'], BOTH],
      [[a300, b200, c520], all, [into('a'), into('b', 'part')]],
      [[a300, b200, c520], all, []],
    ];
    for (const one of cases) expectSameEverywhere(inputOf(...one));
  });

  test('a unit that reports without having to is one of those the curve is of, as in the total', () => {
    const input = inputOf([reportOf('a', 300), reportOf('d', 100)], ['a', 'b', 'd'], []);
    const obligations = input.obligations.map((duty) => ({
      ...duty,
      exemptReason: duty.unitId === 'd' ? 'không phải báo cáo' : null,
    }));
    expect(compile({ ...input, obligations }).indicators[0]?.coverage).toMatchObject({ reported: 2, expected: 3 });
    expectSameEverywhere({ ...input, obligations });
  });
});

function expectSameEverywhere(input: ReturnType<typeof inputOf>) {
  const [total] = compile(input).indicators;
  const [indicator] = input.directive.indicators;
  if (total === undefined || indicator === undefined) throw new Error('one rate expected');
  const { numerator, denominator } = total;
  const { reported, expected } = total.coverage;
  const newest = progressData(indicator, total, input).points.at(-1);
  expect(newest).toMatchObject({ numerator, denominator, coverage: { reported, expected } });
  const point = ratePoints(seriesOf(indicator, total, input), indicator).at(-1);
  expect(point).toMatchObject({ rate: { numerator, denominator }, coverage: { reported, expected } });
  const context = contextOf(indicator, input, reportsKnownAt(input.reports, input.asOf));
  const [open] = periodTotals([total.period], context);
  expect(open).toEqual({ period: total.period, numerator, denominator, coverage: total.coverage });
}

test('a part whose numerator is above its denominator stays named, though the sum hides it', () => {
  const { units: rows } = compiled(
    [reportOf('a', 1200), reportOf('b', 200)],
    ['a', 'b', 'c', 'd'],
    [into('a'), into('b')],
  );
  expect(rows.find(({ unitId }) => unitId === 'c')?.note).toBe(
    'Gộp từ báo cáo của Xã A, Xã B; cần kiểm tra lại số của Xã A: tử số lớn hơn mẫu số',
  );
});
