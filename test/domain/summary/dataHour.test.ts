import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../electron/domain/compile';
import { periodsToLookAt } from '../../../electron/domain/compilePeriods';
import { isReported, totalOf } from '../../../electron/domain/compileUnits';
import { obligationsOf } from '../../../electron/domain/obligation';
import { hourLacks } from '../../../electron/domain/summary/dataHour';
import { totalNotes } from '../../../electron/text/totalNotes';
import { noteOf } from '../../../electron/text/unitNote';
import { aDirective, aReport, aSchedule, aUnit, day, time } from '../../support/builders';

const units = ['a', 'b', 'c'].map((id) => aUnit({ id, name: `Phường ${id.toUpperCase()}` }));
const baselines = units.map(({ id }) => ({
  unitId: id,
  measureKey: 'smartphoneUsers',
  value: 1000,
  asOf: day('2021-08-10'),
  source: 'số liệu minh họa',
}));
const obligations = obligationsOf('d1', aSchedule(), units);

/** @param hour what hour its figures speak of; null: it says none */
function reportOf(unitId: string, value: number, hour: string | null, at: string, extra = {}) {
  return aReport({
    obligationId: `d1/daily/${unitId}/2021-08-17`,
    arrivedAt: time(`2021-08-17T${at}`),
    dataAsOf: hour === null ? null : time(`2021-08-17T${hour}`),
    figures: { cumulative: { kind: 'number', value } },
    ...extra,
  });
}

function compiled(reports: ReturnType<typeof reportOf>[], extra: Partial<Parameters<typeof compile>[0]> = {}) {
  const [indicator] = compile({
    directive: aDirective(),
    units,
    unitLabels: new Map(),
    baselines,
    obligations,
    reports,
    outsideCounts: [],
    asOf: time('2021-08-17T17:00'),
    noteOf,
    ...extra,
  }).indicators;
  if (!indicator) throw new Error('one indicator expected');
  return indicator;
}

describe('a total cut at a data hour', () => {
  const reports = [
    reportOf('a', 400, '11:00', '11:20'),
    reportOf('a', 430, '15:00', '15:10', { version: 2 }),
    reportOf('b', 900, '16:30', '16:40'),
    reportOf('c', 500, null, '10:00'),
  ];
  const row = (indicator: ReturnType<typeof compiled>, id: string) =>
    indicator.units.find(({ unitId }) => unitId === id);

  test('takes of each unit the newest version that speaks of no later hour; when it came stays another matter', () => {
    const at14 = compiled(reports, { dataHour: time('2021-08-17T14:00') });
    expect(row(at14, 'a')).toMatchObject({
      numerator: 400,
      dataAsOf: '2021-08-17T11:00',
      receivedAt: '2021-08-17T11:20',
    });
    expect(at14).toMatchObject({ numerator: 400, denominator: 1000, coverage: { reported: 1, expected: 3 } });
    const at15 = compiled(reports, { dataHour: time('2021-08-17T15:00') });
    expect(row(at15, 'a')).toMatchObject({ numerator: 430, dataAsOf: '2021-08-17T15:00' });
    expect(compiled(reports)).toMatchObject({ numerator: 1830, coverage: { reported: 3 } });
  });

  test('names the units whose figures speak of a later hour, and those whose reports say none', () => {
    const indicator = compiled(reports, { dataHour: time('2021-08-17T14:00') });
    const { later, unstated } = hourLacks(indicator.units);
    expect(later.map(({ unitId }) => unitId)).toEqual(['b']);
    expect(unstated.map(({ unitId }) => unitId)).toEqual(['c']);
    expect(row(indicator, 'b')).toMatchObject({ state: 'late', receivedAt: '2021-08-17T16:40', numerator: null });
    expect(row(indicator, 'c')?.note).toContain('Báo cáo không ghi giờ số liệu');
    expect(totalNotes(indicator, ({ name }) => name)).toEqual([
      'Đã báo cáo nhưng chỉ có số liệu của giờ sau, không đưa vào tổng số (1 đơn vị): Phường B (16h30 ngày 17/8/2021)',
      'Báo cáo không ghi giờ số liệu, không đưa vào tổng số (1 đơn vị): Phường C',
    ]);
  });

  test('a version that speaks of the hour but came after the moment of looking is not in it', () => {
    const early = compiled(reports, { dataHour: time('2021-08-17T15:00'), asOf: time('2021-08-17T15:05') });
    expect(row(early, 'a')).toMatchObject({ numerator: 400 });
    expect(row(early, 'b')?.hourLack).toBeUndefined();
  });

  test('speaks of the period that counted at that hour', () => {
    const before = reportOf('a', 380, null, '17:00', {
      obligationId: 'd1/daily/a/2021-08-16',
      arrivedAt: time('2021-08-16T17:00'),
      dataAsOf: time('2021-08-16T16:00'),
    });
    const cut = compiled([before, ...reports], { dataHour: time('2021-08-16T18:00') });
    expect(cut).toMatchObject({ period: '2021-08-16', numerator: 380 });
  });

  test('a base of a later day than the hour is not its base', () => {
    const newer = baselines.map((one) => ({ ...one, value: 2000, asOf: day('2021-08-17') }));
    const cut = { dataHour: time('2021-08-16T18:00'), period: day('2021-08-17') };
    const stale = reportOf('a', 300, null, '09:00', { dataAsOf: time('2021-08-16T10:00') });
    expect(compiled([stale], { ...cut, baselines: [...baselines, ...newer] })).toMatchObject({ denominator: 1000 });
    expect(compiled([stale], { baselines: [...baselines, ...newer] })).toMatchObject({ denominator: 2000 });
  });

  test('parts add up at every hour, and every unit that reported is in the total or named', () => {
    const hour = fc.integer({ min: 0, max: 23 }).map((one) => `${String(one).padStart(2, '0')}:00`);
    const said = fc.option(hour, { nil: null });
    const sent = fc.record({ unit: fc.constantFrom('a', 'b', 'c'), value: fc.nat(1000), said, at: hour });
    fc.assert(
      fc.property(fc.array(sent, { maxLength: 9 }), hour, (list, at) => {
        const seen = new Map<string, number>();
        const all = list
          .toSorted((one, other) => one.at.localeCompare(other.at))
          .map((one) => {
            const version = (seen.get(one.unit) ?? 0) + 1;
            seen.set(one.unit, version);
            return reportOf(one.unit, one.value, one.said, one.at, { version });
          });
        const dataHour = time(`2021-08-17T${at}`);
        const indicator = compiled(all, { dataHour, period: day('2021-08-17') });
        const { numerator, denominator } = totalOf(indicator.units.filter(isReported));
        expect({ numerator, denominator }).toEqual({
          numerator: indicator.numerator,
          denominator: indicator.denominator,
        });
        for (const unit of indicator.units.filter(({ receivedAt }) => receivedAt !== null)) {
          expect(isReported(unit)).toBe(unit.hourLack === undefined);
          if (isReported(unit)) expect((unit.dataAsOf ?? '') <= dataHour).toBe(true);
        }
      }),
    );
  });
});

describe('another period', () => {
  test('is looked at when asked for, and the one that counts is told beside it', () => {
    const reports = [reportOf('a', 430, null, '14:00')];
    expect(compiled(reports, { period: day('2021-08-16') })).toMatchObject({
      period: '2021-08-16',
      usualPeriod: '2021-08-17',
      coverage: { reported: 0 },
    });
    expect(compiled(reports, { period: day('2021-08-17') }).usualPeriod).toBeUndefined();
    expect(compiled(reports, { period: day('2030-01-01') })).toMatchObject({ period: '2021-08-17' });
  });

  test('those that have begun can be chosen, newest first; a report owed once has none', () => {
    const periods = obligations.map(({ period }) => period);
    const known = periodsToLookAt(periods, day('2021-08-17'));
    expect(known[0]).toBe('2021-08-17');
    expect(known).toEqual([...known].sort().reverse());
    expect(periodsToLookAt(['once'], day('2021-08-17'))).toEqual([]);
  });
});
