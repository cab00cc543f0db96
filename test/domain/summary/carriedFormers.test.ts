import { describe, expect, test } from 'vitest';
import { compile } from '../../../electron/domain/compile';
import { reportsKnownAt } from '../../../electron/domain/knownReports';
import { obligationsOf } from '../../../electron/domain/obligation';
import type { MissingChoice } from '../../../electron/domain/summary/missingChoice';
import { originsOf } from '../../../electron/domain/summary/origins';
import { targetViews } from '../../../electron/domain/targetView';
import type { UnitSuccession } from '../../../electron/domain/unit';
import { contextOf } from '../../../electron/domain/unitContext';
import { choiceLines, choiceNote } from '../../../electron/text/choiceText';
import { noteOf } from '../../../electron/text/unitNote';
import { aDirective, aReport, aSchedule, aUnit, day, time } from '../../support/builders';

/** Xã A and Xã B are Phường C from the 18th on; Phường D stays. */
const SINCE = day('2021-08-18');
const a = aUnit({ id: 'a', name: 'Xã A', validTo: day('2021-08-17') });
const b = aUnit({ id: 'b', name: 'Xã B', validTo: day('2021-08-17') });
const c = aUnit({ id: 'c', name: 'Phường C', validFrom: SINCE });
const units = [a, b, c, aUnit({ id: 'd', name: 'Phường D' })];
const BASES = { a: 1000, b: 500, c: 1500, d: 800 };
const successions = ['a', 'b'].map(
  (unitId): UnitSuccession => ({ unitId, successorId: 'c', extent: 'whole', since: SINCE, source: '' }),
);

function reportOf(unitId: string, period: string, value: number) {
  return aReport({
    obligationId: `d1/daily/${unitId}/${period}`,
    arrivedAt: time(`${period}T14:00`),
    figures: { cumulative: { kind: 'number', value } },
  });
}

type Reports = readonly ReturnType<typeof reportOf>[];

const LIMIT = { id: 't1', indicatorId: 'installed', requiredBasisPoints: 6000, deadline: day('2021-08-22'), quote: '' };

/** @param rowsLeft duties of the 18th that were reported on before anybody wrote the merger down */
function inputOf(reports: Reports, choice: MissingChoice | null, rowsLeft: readonly string[] = []) {
  const always = units.map((unit) => ({ ...unit, validFrom: null, validTo: null }));
  const owed = [
    ...obligationsOf('d1', aSchedule(), units),
    ...obligationsOf('d1', aSchedule(), always).filter(
      ({ unitId, period }) => period === '2021-08-18' && rowsLeft.includes(unitId),
    ),
  ];
  return {
    directive: aDirective({ targets: [LIMIT] }),
    units,
    unitLabels: new Map(),
    baselines: Object.entries(BASES).map(([unitId, value]) => ({
      unitId,
      measureKey: 'smartphoneUsers',
      value,
      asOf: day('2021-08-10'),
      source: '',
    })),
    obligations: owed,
    reports: [reportOf('d', '2021-08-18', 400), ...reports],
    outsideCounts: [],
    asOf: time('2021-08-18T17:00'),
    period: day('2021-08-18'),
    noteOf,
    choiceNoteOf: choiceNote,
    successions,
    choices:
      choice === null
        ? []
        : [
            {
              indicatorId: 'installed',
              unitId: 'c',
              period: day('2021-08-18'),
              choice,
              reason: '',
              madeAt: time('2021-08-18T16:00'),
              madeBy: 'Lê Thị Mai',
            },
          ],
  };
}

function compiled(...asked: Parameters<typeof inputOf>) {
  const input = inputOf(...asked);
  const [total] = compile(input).indicators;
  if (total === undefined) throw new Error('one rate expected');
  return { total, heir: total.units.find(({ unitId }) => unitId === 'c'), input };
}

const carry = (from: string): MissingChoice => ({ kind: 'carryForward', from: day(from) });
const named = ({ name }: { readonly name: string }) => name;

const BOTH = [reportOf('a', '2021-08-17', 300), reportOf('b', '2021-08-17', 100)];

describe('a new unit without a report is offered the figures of those it was made of', () => {
  test('all of them reported: the new unit stands in the total by their sum, and it says whose they are', () => {
    expect(compiled(BOTH, null).heir?.offer).toMatchObject({
      carriable: ['2021-08-17'],
      carriedCounts: [{ numerator: 400, denominator: 1500 }],
      carriedFormers: [{ parts: [{ id: 'a' }, { id: 'b' }], lacking: [] }],
    });
    const { total, heir, input } = compiled(BOTH, carry('2021-08-17'));
    expect(total).toMatchObject({ numerator: 800, denominator: 2300, coverage: { reported: 1, expected: 2 } });
    expect(heir).toMatchObject({
      numerator: 400,
      rank: null,
      note: 'Chưa báo cáo; lấy số ngày 17/8/2021 của 2/2 đơn vị cũ (Xã A, Xã B)',
    });
    expect(choiceLines(total, named)).toEqual([
      'Chưa có số liệu của kỳ, lấy số của kỳ trước đưa vào tổng số (1 đơn vị): Phường C (ngày 17/8/2021 của 2/2 đơn vị cũ (Xã A, Xã B): 400/1.500 người)',
    ]);
    const [view] = targetViews(input, []);
    expect(view?.milestones.map(({ shortfall }) => shortfall)).toEqual(total.targets.map(({ shortfall }) => shortfall));
  });

  test('one of them did not: half a ward is offered as half a ward, on its own base alone', () => {
    const { total, heir } = compiled([reportOf('a', '2021-08-17', 300)], carry('2021-08-17'));
    expect(heir).toMatchObject({
      numerator: 300,
      denominator: 1000,
      note: 'Chưa báo cáo; lấy số ngày 17/8/2021 của 1/2 đơn vị cũ (Xã A; chưa có số của Xã B)',
    });
    expect(total).toMatchObject({ numerator: 700, denominator: 1800, coverage: { reported: 1, expected: 2 } });
  });

  test('one whose report of the day already counts under its own name is not counted a second time', () => {
    const early = [...BOTH, reportOf('a', '2021-08-18', 320)];
    const { total, heir } = compiled(early, carry('2021-08-17'), ['a']);
    expect(heir).toMatchObject({ numerator: 100, denominator: 500, choice: { formers: { parts: [{ id: 'b' }] } } });
    expect(total).toMatchObject({ numerator: 820, denominator: 2300 });
  });

  test('where a figure comes from leads to the reports of the former units', () => {
    const { total, input } = compiled(BOTH, carry('2021-08-17'));
    const [indicator] = input.directive.indicators;
    if (indicator === undefined) throw new Error('one rate expected');
    const origins = originsOf(total, contextOf(indicator, input, reportsKnownAt(input.reports, input.asOf)));
    const own = origins.find(({ unitId }) => unitId === 'c');
    expect(own?.parts?.map(({ unitId, numerator }) => [unitId, numerator?.value])).toEqual([
      ['a', 300],
      ['b', 100],
    ]);
  });

  test('its own report of an earlier day goes before theirs', () => {
    const input = inputOf([reportOf('c', '2021-08-18', 410)], null);
    const later = {
      ...input,
      asOf: time('2021-08-19T17:00'),
      period: day('2021-08-19'),
      reports: [...input.reports, reportOf('d', '2021-08-19', 420), ...BOTH],
    };
    const heir = compile(later).indicators[0]?.units.find(({ unitId }) => unitId === 'c');
    expect(heir?.offer).toMatchObject({
      carriable: ['2021-08-18', '2021-08-17'],
      carriedCounts: [
        { numerator: 410, denominator: 1500 },
        { numerator: 400, denominator: 1500 },
      ],
      carriedFormers: [null, { lacking: [] }],
    });
  });

  test('nothing of them came: there is nothing to carry', () => {
    expect(compiled([], carry('2021-08-17')).heir).toMatchObject({
      numerator: null,
      choice: { standing: 'impossible' },
    });
  });
});
