import { expect, test } from 'vitest';
import { compile } from '../../electron/domain/compile';
import { figureOfUnit, unitsWithFigure } from '../../electron/domain/fieldSums';
import { obligationsOf } from '../../electron/domain/obligation';
import type { Figure } from '../../electron/domain/submission';
import { aDirective, aReport, aSchedule, aUnit, day, time } from '../support/builders';

const units = ['a', 'b', 'c', 'd'].map((id) => aUnit({ id, name: `Đơn vị ${id.toUpperCase()}` }));
const second = aSchedule({ id: 'cases', formId: 'mau-09', groupId: 'communes' });
const directive = aDirective({ schedules: [aSchedule(), second] });
const obligations = obligationsOf('d1', second, units.slice(0, 3));

function sentBy(unitId: string, cases: Figure, at = '14:00', date = '2021-08-17') {
  return aReport({
    obligationId: `d1/cases/${unitId}/${date}`,
    arrivedAt: time(`${date}T${at}`),
    figures: { cases, deaths: { kind: 'blank' } },
  });
}

const number = (value: number): Figure => ({ kind: 'number', value });

function othersAt(asOf: string, reports: readonly ReturnType<typeof sentBy>[], over: object = {}) {
  return compile({
    directive,
    units,
    unitLabels: new Map(),
    baselines: [],
    obligations,
    reports,
    outsideCounts: [],
    asOf: time(asOf),
    noteOf: () => '',
    ...over,
  }).others;
}

test('a form without a rate says who has reported, who is late, who is missing, and what its counts add up to', () => {
  const [duty, ...more] = othersAt('2021-08-17T16:00', [sentBy('a', number(7)), sentBy('b', number(0), '15:07')]) ?? [];
  expect(more).toEqual([]);
  expect(duty).toMatchObject({ formId: 'mau-09', period: '2021-08-17' });
  expect(duty?.units.map(({ unitId, state, lateMinutes }) => [unitId, state, lateMinutes])).toEqual([
    ['a', 'on-time', null],
    ['b', 'late', 7],
    ['c', 'missing', null],
  ]);
  // the typed 0 is a figure of its unit; the blank of every unit is none
  expect(duty?.sums).toEqual([{ fieldKey: 'cases', value: 7, reported: 2 }]);
});

test('a blank count is no zero', () =>
  expect(othersAt('2021-08-17T16:00', [sentBy('a', number(7)), sentBy('b', { kind: 'blank' })])?.[0]?.sums).toEqual([
    { fieldKey: 'cases', value: 7, reported: 1 },
  ]));

test('a form that a rate is counted from is not said twice', () =>
  expect(othersAt('2021-08-17T16:00', [])?.map(({ formId }) => formId)).toEqual(['mau-09']));

test('what a new unit reported itself counts instead of what its parts did', () => {
  const all = obligationsOf('d1', second, units);
  const merged = units.map((unit) => (unit.id === 'd' ? { ...unit, validFrom: day('2021-08-17') } : unit));
  const successions = ['a', 'b'].map((unitId) => ({
    unitId,
    successorId: 'd',
    extent: 'whole' as const,
    since: day('2021-08-17'),
    source: '',
  }));
  const parts = [sentBy('a', number(7)), sentBy('b', number(5)), sentBy('c', number(1))];
  const before = othersAt('2021-08-17T16:00', parts, { obligations: all, successions, units: merged })?.[0];
  const after = othersAt('2021-08-17T16:00', [...parts, sentBy('d', number(20))], {
    obligations: all,
    successions,
    units: merged,
  })?.[0];
  expect(before?.sums[0]?.value).toBe(13);
  expect(after?.sums[0]?.value).toBe(21);
  for (const duty of [before, after]) expect(duty?.units.map(({ unitId }) => unitId)).toEqual(['c', 'd']);
  // two units owe it and both are answered for: never “3/2 đơn vị”
  for (const duty of [before, after]) expect(duty?.sums[0]?.reported).toBe(2);
  expect(before?.units.map(({ figures }) => figures)).toEqual([{ cases: 1 }, { cases: 12 }]);
});

test('a blank of one part leaves the count of the new unit blank', () => {
  const merged = units.map((unit) => (unit.id === 'd' ? { ...unit, validFrom: day('2021-08-17') } : unit));
  const successions = ['a', 'b'].map((unitId) => ({
    unitId,
    successorId: 'd',
    extent: 'whole' as const,
    since: day('2021-08-17'),
    source: '',
  }));
  const duty = othersAt(
    '2021-08-17T16:00',
    [sentBy('a', number(7)), sentBy('b', { kind: 'blank' }), sentBy('c', number(1))],
    {
      obligations: obligationsOf('d1', second, units),
      successions,
      units: merged,
    },
  )?.[0];
  expect(duty?.sums).toEqual([{ fieldKey: 'cases', value: 1, reported: 1 }]);
});

test('averages of the parts of a new unit come to no figure of it, while its counts do', () => {
  const merged = units.map((unit) => (unit.id === 'd' ? { ...unit, validFrom: day('2021-08-17') } : unit));
  const successions = ['a', 'b'].map((unitId) => ({
    unitId,
    successorId: 'd',
    extent: 'whole' as const,
    since: day('2021-08-17'),
    source: '',
  }));
  const sent = (unitId: string, cases: number, income: number) =>
    aReport({
      obligationId: `d1/cases/${unitId}/2021-08-17`,
      arrivedAt: time('2021-08-17T14:00'),
      figures: { cases: number(cases), income: number(income) },
    });
  const duty = othersAt('2021-08-17T16:00', [sent('a', 7, 2.5), sent('b', 5, 3.5), sent('c', 1, 4)], {
    obligations: obligationsOf('d1', second, units),
    successions,
    units: merged,
  })?.[0];
  if (duty === undefined) throw new Error('the form is owed');
  const [cases, income] = [
    { key: 'cases', label: 'Số ca' },
    { key: 'income', label: 'Thu nhập bình quân' },
  ] as const;
  expect(duty.units.map((unit) => [unit.unitId, figureOfUnit(unit, cases), figureOfUnit(unit, income)])).toEqual([
    ['c', 1, 4],
    ['d', 12, null],
  ]);
  expect([unitsWithFigure(duty, cases), unitsWithFigure(duty, income)]).toEqual([2, 1]);
});

test('what a form asks for beside its rate has sums of its own, with the units that gave it, in the period of the rate', () => {
  const daily = aSchedule();
  const owed = obligationsOf('d1', daily, units.slice(0, 3));
  const [indicator] = directive.indicators;
  if (indicator?.numerator.kind !== 'field') throw new Error('a rate of fields');
  const half = indicator.numerator.fieldKey;
  const report = (unitId: string, poor: Figure) =>
    aReport({
      obligationId: `d1/${daily.id}/${unitId}/2021-08-17`,
      arrivedAt: time('2021-08-17T14:00'),
      figures: { [half]: number(5), poor },
    });
  const { besides } = compile({
    directive,
    units,
    unitLabels: new Map([['a', 'Đơn vị A (Cũ)']]),
    baselines: [],
    obligations: owed,
    reports: [report('a', number(0)), report('b', { kind: 'blank' })],
    outsideCounts: [],
    asOf: time('2021-08-17T16:00'),
    noteOf: () => '',
  });
  expect(besides).toMatchObject([
    {
      formId: daily.formId,
      period: '2021-08-17',
      units: [
        { unitName: 'Đơn vị A (Cũ)', figures: { poor: 0 } },
        { unitId: 'b', figures: {} },
        { unitId: 'c', state: 'missing' },
      ],
      sums: [{ fieldKey: 'poor', value: 0, reported: 1 }], // a typed 0 is a figure, a blank is none
    },
  ]);
});
