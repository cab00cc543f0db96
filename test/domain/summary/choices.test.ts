import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../electron/domain/compile';
import { coverageOf, isReported, totalOf } from '../../../electron/domain/compileUnits';
import { obligationsOf } from '../../../electron/domain/obligation';
import { rollUp } from '../../../electron/domain/rollUp';
import { chosenUnits, isFilled } from '../../../electron/domain/summary/chosenUnits';
import type { MissingChoice, SavedChoice } from '../../../electron/domain/summary/missingChoice';
import { targetViews } from '../../../electron/domain/targetView';
import type { UnitSuccession } from '../../../electron/domain/unit';
import { choiceLines, choiceNote } from '../../../electron/text/choiceText';
import { noteOf } from '../../../electron/text/unitNote';
import { aDirective, aReport, aSchedule, aUnit, day, time } from '../../support/builders';

const units = ['a', 'b', 'c'].map((id) => aUnit({ id, name: `Phường ${id.toUpperCase()}` }));
const baselines = units.map(({ id }, index) => ({
  unitId: id,
  measureKey: 'smartphoneUsers',
  value: 1000 * (index + 1),
  asOf: day('2021-08-14'),
  source: 'số liệu minh họa',
}));
const PERIOD = day('2021-08-17');

function reportOf(unitId: string, period: string, value: number, at = '14:00') {
  return aReport({
    obligationId: `d1/daily/${unitId}/${period}`,
    arrivedAt: time(`${period}T${at}`),
    figures: { cumulative: { kind: 'number', value } },
  });
}

const chosen = (unitId: string, choice: MissingChoice): SavedChoice => ({
  indicatorId: 'installed',
  unitId,
  period: PERIOD,
  choice,
  reason: '',
  madeAt: time('2021-08-17T15:10'),
  madeBy: 'Lê Thị Mai',
});
const carry = (from: string): MissingChoice => ({ kind: 'carryForward', from: day(from) });

type Input = Parameters<typeof compile>[0];

function inputOf(
  choices: readonly SavedChoice[],
  reports: ReturnType<typeof reportOf>[],
  extra: Partial<Input> = {},
): Input {
  const target = {
    id: 't1',
    indicatorId: 'installed',
    requiredBasisPoints: 6000,
    deadline: day('2021-08-20'),
    quote: '',
  };
  return {
    directive: aDirective({ targets: [target] }),
    units,
    unitLabels: new Map(),
    baselines,
    obligations: obligationsOf('d1', aSchedule(), units),
    reports,
    outsideCounts: [],
    asOf: time('2021-08-17T17:00'),
    noteOf,
    choices,
    choiceNoteOf: choiceNote,
    ...extra,
  };
}

function compiled(...asked: Parameters<typeof inputOf>) {
  const [indicator] = compile(inputOf(...asked)).indicators;
  if (!indicator) throw new Error('one indicator expected');
  return indicator;
}

describe('what the clerk chooses for a unit without figures', () => {
  const reports = [
    reportOf('a', '2021-08-16', 400),
    reportOf('a', '2021-08-17', 430),
    reportOf('c', '2021-08-16', 1500),
  ];
  const row = (indicator: ReturnType<typeof compiled>, id: string) =>
    indicator.units.find(({ unitId }) => unitId === id);

  test('nothing chosen: it stays out, and the row offers what there is to choose', () => {
    const plain = compiled([], reports);
    expect(plain).toMatchObject({ numerator: 430, denominator: 1000, coverage: { reported: 1, expected: 3 } });
    expect(row(plain, 'c')?.offer).toEqual({
      carriable: ['2021-08-16'],
      carriedCounts: [{ numerator: 1500, denominator: 3000 }],
      canBeZero: true,
      zeroCounts: { numerator: 0, denominator: 3000 },
    });
    expect(row(plain, 'b')?.offer).toMatchObject({ carriable: [], carriedCounts: [], canBeZero: true });
    expect(row(plain, 'a')?.offer).toBeUndefined();
  });

  test('carried forward: in the total with the figures of that day, not among those that reported, without a rank', () => {
    const carried = compiled([chosen('c', carry('2021-08-16'))], reports);
    expect(carried).toMatchObject({
      numerator: 1930,
      denominator: 4000,
      percentPrinted: '48,25%',
      coverage: { reported: 1, expected: 3, missing: [{ id: 'b' }, { id: 'c' }] },
    });
    expect(row(carried, 'c')).toMatchObject({
      numerator: 1500,
      percentPrinted: '50,00%',
      rank: null,
      changeScaled: null,
      note: 'Chưa báo cáo; lấy số ngày 16/8/2021',
      choice: { standing: 'used' },
    });
    expect(row(carried, 'a')?.rank).toBe(1);
    expect(choiceLines(carried, ({ name }) => name)).toEqual([
      'Chưa có số liệu của kỳ, lấy số của kỳ trước đưa vào tổng số (1 đơn vị): Phường C (ngày 16/8/2021: 1.500/3.000 người)',
    ]);
  });

  test('zero: nobody reached of a base that is known, so the rate falls', () => {
    const zeroed = compiled([chosen('b', { kind: 'zero' })], reports);
    expect(zeroed).toMatchObject({ numerator: 430, denominator: 3000, percentPrinted: '14,33%' });
    expect(choiceLines(zeroed, ({ name }) => name)).toEqual([
      'Chưa có số liệu của kỳ, tính bằng 0 (1 đơn vị): Phường B (0/2.000 người)',
    ]);
    const baseless = compiled([chosen('b', { kind: 'zero' })], reports, { baselines: baselines.slice(0, 1) });
    expect(row(baseless, 'b')).toMatchObject({ numerator: null, choice: { standing: 'impossible' } });
    expect(baseless).toMatchObject({ numerator: 430, denominator: 1000 });
  });

  test('left out on purpose changes no total, and is said', () => {
    const left = compiled([chosen('b', { kind: 'leaveOut' })], reports);
    expect(left).toMatchObject({ numerator: 430, denominator: 1000 });
    expect(choiceLines(left, ({ name }) => name)).toEqual([
      'Chưa có số liệu của kỳ, để ngoài tổng số (1 đơn vị): Phường B',
    ]);
  });

  test('once its report has come the choice changes nothing and is named as not needed', () => {
    const choices = [chosen('b', { kind: 'zero' })];
    const later = compiled(choices, [...reports, reportOf('b', '2021-08-17', 900, '15:20')]);
    expect(later).toMatchObject({ numerator: 1330, denominator: 3000, coverage: { reported: 2 } });
    expect(row(later, 'b')).toMatchObject({
      choice: { standing: 'unneeded' },
      note: 'Muộn 20 phút',
    });
    expect(choiceLines(later, ({ name }) => name)).toEqual([]);
    const before = compiled(choices, [...reports, reportOf('b', '2021-08-17', 900, '15:20')], {
      asOf: time('2021-08-17T14:55'),
      period: PERIOD,
    });
    expect(before).toMatchObject({ numerator: 430, denominator: 3000, coverage: { reported: 1 } });
  });

  test('what was to be carried had not come at that hour: said, and in no total', () => {
    const none = compiled([chosen('b', carry('2021-08-16'))], reports);
    expect(row(none, 'b')).toMatchObject({
      numerator: null,
      choice: { standing: 'impossible' },
      note: 'Chưa báo cáo; không lấy số ngày 16/8/2021 được',
    });
    expect(none).toMatchObject({ numerator: 430, denominator: 1000 });
  });

  test('the change since the day before is among those that reported both times', () => {
    const carried = compiled([chosen('c', carry('2021-08-16'))], reports);
    expect(carried.change).toMatchObject({ units: 1, beforePrinted: '40,00%', nowPrinted: '43,00%' });
  });
});

const ids = ['u0', 'u1', 'u2', 'u3', 'u4', 'u5'];
const anyChoice = fc.option(
  fc.oneof(
    fc.constant<MissingChoice>({ kind: 'leaveOut' }),
    fc.constant<MissingChoice>({ kind: 'zero' }),
    fc.constantFrom('2021-08-15', '2021-08-16').map(carry),
  ),
  { nil: null },
);
const anyUnit = fc.record({
  base: fc.option(fc.integer({ min: 0, max: 5000 }), { nil: null }),
  values: fc.array(fc.record({ period: fc.constantFrom('2021-08-16', '2021-08-17'), value: fc.nat(5000) }), {
    maxLength: 4,
  }),
  choice: anyChoice,
  heir: fc.constantFrom('same', 'merged', 'split'),
});

test('parts add up to the total whatever is reported, in which versions, and whatever is chosen; taking choices back gives the plain total', () => {
  fc.assert(
    fc.property(fc.array(anyUnit, { minLength: ids.length, maxLength: ids.length }), (given) => {
      const own = ids.map((id) => aUnit({ id, name: id }));
      const input = {
        units: own,
        obligations: obligationsOf('d1', aSchedule(), own),
        baselines: ids.flatMap((unitId, index) => {
          const value = given[index]?.base ?? null;
          const source = { measureKey: 'smartphoneUsers', asOf: day('2021-08-14'), source: '' };
          return value === null ? [] : [{ unitId, value, ...source }];
        }),
      };
      const reports = ids.flatMap((id, index) =>
        (given[index]?.values ?? []).map(({ period, value }, version) => ({
          ...reportOf(id, period, value),
          version: version + 1,
        })),
      );
      const choices = ids.flatMap((id, index) => {
        const choice = given[index]?.choice ?? null;
        return choice === null ? [] : [chosen(id, choice)];
      });
      const whole = compiled(choices, reports, input);
      const plain = compiled([], reports, input);
      const sum = (list: typeof whole.units) => totalOf(list);
      const add = (...parts: ReturnType<typeof totalOf>[]) =>
        parts.reduce(
          (all, { numerator, denominator }) => [all[0] + (numerator ?? 0), all[1] + (denominator ?? 0)] as const,
          [0, 0] as readonly [number, number],
        );
      const total = add(whole);
      expect(add(sum(whole.units))).toEqual(total);
      const { carried, zeroed } = chosenUnits(whole.units);
      expect(add(sum(whole.units.filter(isReported)), sum(carried), sum(zeroed))).toEqual(total);
      expect(add(sum(whole.units.filter((unit) => !isFilled(unit))))).toEqual(add(plain));
      expect(whole.coverage).toEqual(plain.coverage);
      const [view] = targetViews(inputOf(choices, reports, input), []);
      if ((whole.denominator ?? 0) > 0)
        expect(view?.milestones.map(({ shortfall, perDay }) => [shortfall, perDay])).toEqual(
          whole.targets.map(({ shortfall, perDayNeeded }) => [shortfall, perDayNeeded]),
        );
      const half = whole.units.slice(0, 3);
      const rest = whole.units.slice(3);
      expect(add(sum(half), sum(rest))).toEqual(total);
      expect(coverageOf(half).reported + coverageOf(rest).reported).toBe(whole.coverage.reported);
      const successions: readonly UnitSuccession[] = ids.flatMap((unitId, index): readonly UnitSuccession[] => {
        const heir = given[index]?.heir;
        const source = { since: day('2022-01-01'), source: '' };
        if (heir === 'merged') return [{ unitId, successorId: 'new', extent: 'whole' as const, ...source }];
        if (heir === 'split')
          return ['new', 'other'].map((successorId) => ({ unitId, successorId, extent: 'part' as const, ...source }));
        return [];
      });
      const ended = new Set(successions.map(({ unitId }) => unitId));
      const registry = [
        ...own.map((unit) => (ended.has(unit.id) ? { ...unit, validTo: day('2021-12-31') } : unit)),
        ...['new', 'other'].map((id) => aUnit({ id, name: id, validFrom: day('2022-01-01') })),
      ];
      const rolled = rollUp(whole, PERIOD, day('2022-06-01'), registry, successions);
      const placed = rolled.units.map(({ numerator, denominator }) => ({ numerator, denominator }));
      const counted = rolled.unplaced.filter(
        ({ unitId }) => sum(whole.units.filter((unit) => unit.unitId === unitId)).numerator !== null,
      );
      expect(add(...placed, ...counted)).toEqual(total);
    }),
    { numRuns: 300 },
  );
});
