import { describe, expect, test } from 'vitest';
import { buildBoard } from '../../electron/domain/buildBoard';
import { compile } from '../../electron/domain/compile';
import { obligationsOf } from '../../electron/domain/obligation';
import type { OutsideCount } from '../../electron/domain/outsideCount';
import { currentTarget, standingsOf } from '../../electron/domain/targetStanding';
import { targetViews } from '../../electron/domain/targetView';
import { noteOf } from '../../electron/text/unitNote';
import { aDirective, aReport, aSchedule, aUnit, day, time } from '../support/builders';

const units = ['a', 'b', 'c'].map((id) => aUnit({ id, name: `Phường ${id.toUpperCase()}` }));
const obligations = obligationsOf('d1', aSchedule(), units);
const baselines = units.map(({ id }, index) => ({
  unitId: id,
  measureKey: 'smartphoneUsers',
  value: 1000 * (index + 1),
  asOf: day('2021-08-14'),
  source: 'số liệu minh họa',
}));
const target = {
  id: 't1',
  indicatorId: 'installed',
  requiredBasisPoints: 6000,
  deadline: day('2021-08-20'),
  quote: '',
};
const directive = aDirective({ targets: [target] });

function reportOf(unitId: string, period: string, value: number, at = '14:00', extra = {}) {
  return aReport({
    obligationId: `d1/daily/${unitId}/${period}`,
    arrivedAt: time(`${period}T${at}`),
    figures: { cumulative: { kind: 'number', value } },
    ...extra,
  });
}

function compileAt(asOf: string, reports: ReturnType<typeof reportOf>[], outsideCounts: readonly OutsideCount[] = []) {
  const [indicator] = compile({
    directive,
    units,
    unitLabels: new Map(),
    baselines,
    obligations,
    reports,
    outsideCounts,
    asOf: time(asOf),
    noteOf,
  }).indicators;
  if (!indicator) throw new Error('one indicator expected');
  return indicator;
}

describe('an honest total', () => {
  const reports = [
    reportOf('a', '2021-08-16', 400),
    reportOf('a', '2021-08-17', 430),
    reportOf('b', '2021-08-17', 900, '15:07'),
    reportOf('c', '2021-08-16', 1500),
  ];

  test('at 15h00 one of three is in; numerator and base are of that one only', () => {
    const at15 = compileAt('2021-08-17T15:00', reports);
    expect(at15.coverage).toEqual({
      reported: 1,
      expected: 3,
      missing: [
        { id: 'b', name: 'Phường B' },
        { id: 'c', name: 'Phường C' },
      ],
    });
    expect(at15).toMatchObject({ numerator: 430, denominator: 1000, percentPrinted: '43,00%', period: '2021-08-17' });
  });

  test('at 17h00 the late one counts; yesterday of the missing one does not', () => {
    expect(compileAt('2021-08-17T17:00', reports)).toMatchObject({
      numerator: 1330,
      denominator: 3000,
      percentPrinted: '44,33%',
      coverage: { reported: 2, expected: 3 },
    });
  });

  test('nobody reported: no figure at all, not zero', () => {
    const none = compileAt('2021-08-18T17:00', reports);
    expect(none).toMatchObject({ numerator: null, denominator: null, percentPrinted: null, newPersons: null });
    expect(none.units[0]).toMatchObject({ numerator: null, percentPrinted: null, state: 'missing' });
  });

  test('a total that came without its list tells nobody who is new: unknown, not zero', () => {
    const both = (persons: number, extra = {}) =>
      compileAt('2021-08-17T17:00', [
        reportOf('a', '2021-08-17', 430, '14:00', { persons: 30 }),
        reportOf('b', '2021-08-17', 900, '14:00', { persons, ...extra }),
      ]);
    expect(both(25)).toMatchObject({ numerator: 1330, newPersons: 55 });
    expect(both(0)).toMatchObject({ numerator: 1330, newPersons: null });
    expect(both(0).units.map(({ newPersons }) => newPersons)).toEqual([30, null, null]);
    expect(both(0, { isNil: true })).toMatchObject({ newPersons: 30 });
  });

  test('while the newest due period has no figures, those of the last answered one stand beside it under its name', () => {
    expect(compileAt('2021-08-18T17:00', reports)).toMatchObject({
      period: '2021-08-18',
      coverage: { reported: 0, expected: 3 },
      earlier: {
        period: '2021-08-17',
        numerator: 1330,
        denominator: 3000,
        percentPrinted: '44,33%',
        reported: 2,
        expected: 3,
      },
    });
    expect(compileAt('2021-08-17T17:00', reports).earlier).toBeNull();
  });

  test('change of the total counts only units with figures on both days', () => {
    // c reported on the 16th only, b on the 17th only: a alone moved, from 40% to 43%
    expect(compileAt('2021-08-17T17:00', reports).change).toEqual({
      previousPeriod: '2021-08-16',
      units: 1,
      beforePrinted: '40,00%',
      nowPrinted: '43,00%',
      changeScaled: 300,
      fallen: [],
      withoutFallen: null,
    });
    expect(compileAt('2021-08-16T17:00', reports).change).toBeNull();
  });

  test('who gave less than before is named, and the change of the others stands beside', () => {
    const fell = [
      ...reports,
      reportOf('b', '2021-08-16', 460, '14:00'),
      reportOf('b', '2021-08-17', 450, '15:10', { version: 2 }),
    ];
    expect(compileAt('2021-08-17T17:00', fell).change).toMatchObject({
      units: 2,
      fallen: [{ id: 'b', before: 460, now: 450 }],
      withoutFallen: { units: 1, beforePrinted: '40,00%', nowPrinted: '43,00%', changeScaled: 300 },
    });
  });

  test('change is in points against the report before; rank by exact rate', () => {
    const [a, b, c] = compileAt('2021-08-17T17:00', reports).units;
    expect(a).toMatchObject({ changeScaled: 300, rank: 2 });
    expect(b).toMatchObject({ percentPrinted: '45,00%', changeScaled: null, rank: 1, note: 'Muộn 7 phút' });
    expect(c).toMatchObject({ numerator: null, rank: null, note: 'Chưa báo cáo' });
  });

  test('a replacement gives the figures, the first arrival the timeliness', () => {
    const replaced = [...reports, reportOf('a', '2021-08-17', 435, '16:10', { version: 2 })];
    expect(compileAt('2021-08-17T17:00', replaced).units[0]).toMatchObject({
      numerator: 435,
      state: 'on-time',
      note: 'Bản thay thế lần 1',
    });
    expect(compileAt('2021-08-17T15:30', replaced).units[0]).toMatchObject({ numerator: 430 });
  });

  test('versions that were taken back, and the same report by another way, replace nothing', () => {
    const [first, ...others] = reports;
    const later = reportOf('a', '2021-08-17', 430, '16:10', { version: 3, isConfirmation: true });
    const known = [first, ...others, later].filter((one) => one !== undefined);
    expect(compileAt('2021-08-17T17:00', known).units[0]?.note).toBe('');
  });

  test('“không phát sinh” without a figure keeps the running total of the report before', () => {
    const nil = reportOf('a', '2021-08-17', 0, '10:00', { isNil: true, figures: { cumulative: { kind: 'blank' } } });
    const [a] = compileAt('2021-08-17T17:00', [reportOf('a', '2021-08-16', 400), nil]).units;
    expect(a).toMatchObject({ numerator: 400, state: 'zero', note: 'Không phát sinh' });
  });

  test('a report with the figure left blank is no zero and not in the total', () => {
    const blank = reportOf('a', '2021-08-17', 0, '10:00', { figures: { cumulative: { kind: 'blank' } } });
    const result = compileAt('2021-08-17T17:00', [blank, reportOf('b', '2021-08-17', 900)]);
    expect(result).toMatchObject({ numerator: 900, coverage: { reported: 1, missing: [{ id: 'a' }, { id: 'c' }] } });
    expect(result.units[0]?.note).toBe('Báo cáo không có đủ số liệu');
  });

  test('a typed 0 is a figure', () =>
    expect(compileAt('2021-08-17T17:00', [reportOf('a', '2021-08-17', 0)])).toMatchObject({
      numerator: 0,
      denominator: 1000,
      percentPrinted: '0,00%',
    }));
});

describe('pace to a target', () => {
  const august31 = { ...target, deadline: day('2021-08-31') };
  const ninety = { ...target, id: 't2', requiredBasisPoints: 9000, deadline: day('2021-08-30') };
  const standing = (
    targets: readonly (typeof target)[],
    counts: readonly [number | null, number | null],
    asOf: string,
    on = asOf.slice(0, 10),
  ) => {
    const [numerator, denominator] = counts;
    return standingsOf(targets, { numerator, denominator, percentPrinted: 'x%', countedOn: day(on) }, time(asOf));
  };

  test('82.930 of 174.229 on 3/8: 21.608 short, 28 days, 772 a day', () =>
    expect(standing([august31], [82_930, 174_229], '2021-08-03T17:00')[0]).toMatchObject({
      shortfall: 21_608,
      daysLeft: 28,
      perDayNeeded: 772,
    }));
  test('42,85% on 14/8: 2,86 points a day to 60% on 20/8, then 3,00 to 90% on 30/8, each with what it counts from', () => {
    const [first, second] = standing([ninety, target], [4285, 10_000], '2021-08-14T17:00');
    expect(first).toMatchObject({
      requiredPrinted: '60%',
      pointsPerDayPrinted: '2,86',
      daysLeft: 6,
      paceDays: 6,
      paceFrom: { kind: 'figures', day: '2021-08-14' },
    });
    expect(second).toMatchObject({
      requiredPrinted: '90%',
      pointsPerDayPrinted: '3,00',
      perDayNeeded: 300,
      daysLeft: 16,
      paceDays: 10,
      paceFrom: { kind: 'milestone', printed: '60%', day: '2021-08-20' },
    });
  });
  test('from 58,9% on 20/8 the way to 90% on 30/8 is 3,11 points a day', () =>
    expect(standing([target, ninety], [589, 1000], '2021-08-20T17:00')[1]).toMatchObject({
      pointsPerDayPrinted: '3,11',
      paceFrom: { kind: 'figures', day: '2021-08-20' },
    }));
  test('looked at a day later, the days are still those from the day of the figures', () => {
    const [open] = standing([target], [400, 1000], '2021-08-19T12:00', '2021-08-18');
    expect(open).toMatchObject({ daysLeft: 2, perDayNeeded: 100 });
    const [past] = standing([target], [400, 1000], '2021-08-21T12:00', '2021-08-18');
    expect(past).toMatchObject({ daysLeft: -1, perDayNeeded: null, paceFrom: null });
  });
  test('met, past and unknown claim no pace', () => {
    const none = { perDayNeeded: null, pointsPerDayPrinted: null, paceFrom: null, paceDays: null };
    expect(standing([target], [700, 1000], '2021-08-17T15:00')[0]).toMatchObject({ isMet: true, ...none });
    expect(standing([target], [1, 1000], '2021-08-21T15:00')[0]).toMatchObject({ daysLeft: -1, ...none });
    const nothing = { shortfall: null, isMet: false, ...none };
    expect(standing([target], [null, null], '2021-08-17T15:00')[0]).toMatchObject(nothing);
    expect(standing([target], [5, 0], '2021-08-17T15:00')[0]).toMatchObject(nothing); // nobody to count from
  });
  test('the milestone of the day is the first whose last day is not past', () => {
    const later = { ...target, id: 't2', deadline: day('2021-08-30') };
    expect(currentTarget([target, later], time('2021-08-20T23:59'))?.id).toBe('t1');
    expect(currentTarget([target, later], time('2021-08-21T00:00'))?.id).toBe('t2');
    expect(currentTarget([target, later], time('2021-09-21T00:00'))?.id).toBe('t2');
    expect(currentTarget([later, target], time('2021-08-20T23:59'))?.id).toBe('t1'); // in whatever order they are written
  });
});

describe('a milestone whose day is past', () => {
  const early = { ...target, id: 'early', deadline: day('2021-08-16') };
  const targets = [target, early];
  const inputWith = (reports: ReturnType<typeof reportOf>[]) => ({
    directive: { ...directive, targets },
    units,
    unitLabels: new Map(),
    baselines,
    obligations,
    reports,
    outsideCounts: [],
    asOf: time('2021-08-17T17:00'),
    noteOf,
  });
  const closedAt = (reports: ReturnType<typeof reportOf>[]) => {
    const [indicator] = compile(inputWith(reports)).indicators;
    return (indicator?.targets ?? []).map(({ targetId, isMet, closed }) => ({ targetId, isMet, closed }));
  };
  const missed = [reportOf('a', '2021-08-16', 100), reportOf('b', '2021-08-16', 200)]; // 300 of 3000
  const later = ['a', 'b', 'c'].map((id, index) => reportOf(id, '2021-08-17', 900 * (index + 1))); // 90%

  test('stays missed, whatever later figures reach', () => {
    const [first, second] = closedAt([...missed, ...later]);
    expect(first).toMatchObject({ targetId: 'early', isMet: false, closed: { outcome: 'missed' } });
    expect(first?.closed?.closing).toMatchObject({
      day: '2021-08-16',
      printed: '10,00%',
      shortfall: 1500,
      coverage: { reported: 2, expected: 3 },
    });
    expect(second).toMatchObject({ targetId: 't1', isMet: true, closed: null });
  });
  test('stays met, whatever later figures fall to', () => {
    const met = ['a', 'b', 'c'].map((id, index) => reportOf(id, '2021-08-16', 700 * (index + 1)));
    const fallen = ['a', 'b', 'c'].map((id) => reportOf(id, '2021-08-17', 1));
    expect(closedAt([...met, ...fallen])[0]).toMatchObject({ isMet: true, closed: { outcome: 'met' } });
  });
  test('is not called met where nothing was known on its day', () =>
    expect(closedAt(later)[0]).toMatchObject({ isMet: false, closed: { outcome: 'unknown', closing: null } }));
  test('stands on the totals as on the tab of targets', () => {
    const reports = [...missed, ...later];
    const [view] = targetViews(inputWith(reports), []);
    expect(closedAt(reports)[0]?.closed?.closing).toEqual(view?.milestones[0]?.closing);
  });
});

test('the board counts every duty once, whatever came in', () => {
  const board = buildBoard({
    directive,
    forms: [],
    labels: new Map(),
    units,
    unitLabels: new Map(),
    groups: [],
    obligations,
    reports: [reportOf('a', '2021-08-17', 430), reportOf('b', '2021-08-17', 900, '15:07')],
    at: time('2021-08-17T16:00'),
  });
  expect(board.counts).toEqual({ 'on-time': 1, late: 1, missing: 4, zero: 0, 'not-required': 0, 'not-due': 15 });
  expect(board.sections[0]?.rows.map(({ cells }) => cells.length)).toEqual([7, 7, 7]);
});

describe('the period the totals speak of', () => {
  const yesterday = ['a', 'b', 'c'].map((id) => reportOf(id, '2021-08-16', 400));
  const early = (id: string) => reportOf(id, '2021-08-17', 500, '09:30');
  for (const [asOf, today, period] of [
    ['2021-08-16T09:00', [], '2021-08-16'], // the first morning: nothing else to speak of
    ['2021-08-17T09:00', [], '2021-08-16'],
    ['2021-08-17T14:59', ['a'], '2021-08-16'], // one early bird of three is no total
    ['2021-08-17T14:59', ['a', 'b'], '2021-08-17'], // the greater part is in before the hour
    ['2021-08-17T15:00', ['a'], '2021-08-17'], // due
    ['2021-08-30T09:00', ['a'], '2021-08-22'], // after the last day, the last one
  ] as const)
    test(`at ${asOf} with ${today.length} of three in for the 17th it is ${period}`, () => {
      expect(compileAt(asOf, [...yesterday, ...today.map(early)]).period).toBe(period);
    });
});

test('a unit is judged by its own newest figures, whatever period the totals speak of', () => {
  const reports = [reportOf('a', '2021-08-16', 400), reportOf('b', '2021-08-17', 900, '09:30')];
  const [a, b, c] = compileAt('2021-08-18T09:00', reports).units;
  expect(a?.numerator).toBeNull();
  expect(a?.latest).toMatchObject({ period: '2021-08-16', numerator: 400, percentPrinted: '40,00%', shortfall: 200 });
  expect(b?.latest).toMatchObject({ period: '2021-08-17', numerator: 900, shortfall: 300 });
  expect(c?.latest).toBeNull();
});

describe('a count of another body beside a figure', () => {
  const counted = (asOf: string, value: number): OutsideCount => ({
    unitId: 'a',
    formId: 'mau-02',
    fieldKey: 'cumulative',
    value,
    asOf: time(asOf),
    source: 'Sở',
    tolerancePercent: 5,
  });
  const counts = [counted('2021-08-15T17:00', 350), counted('2021-08-16T12:00', 380), counted('2021-08-17T12:00', 500)];

  test('is the newest one not later than the period; units nobody counted have none', () => {
    const [a, b] = compileAt('2021-08-17T09:00', [reportOf('a', '2021-08-16', 400)], counts).units;
    expect(a?.outside).toEqual({ value: 380, asOf: '2021-08-16T12:00', source: 'Sở', difference: 20 });
    expect(b?.outside).toBeNull();
  });

  test('is never one of after the moment looked at', () => {
    const [a] = compileAt('2021-08-16T11:00', [reportOf('a', '2021-08-16', 400, '09:00')], counts).units;
    expect(a?.outside?.value).toBe(350);
  });

  test('without a report there is no difference, which is not zero', () => {
    const [a] = compileAt('2021-08-16T16:00', [], counts).units;
    expect(a?.outside).toMatchObject({ value: 380, difference: null });
  });
});

describe('a rate counted on a group', () => {
  const apart = units.map((unit) => (unit.id === 'c' ? { ...unit, groups: ['others'] } : unit));
  const inputOf = (groupId: string) => ({
    directive: {
      ...directive,
      indicators: directive.indicators.map((indicator) => ({ ...indicator, groupId: groupId as never })),
    },
    units: apart,
    baselines,
    obligations,
    reports: [reportOf('a', '2021-08-17', 430), reportOf('b', '2021-08-17', 900), reportOf('c', '2021-08-17', 3)],
    outsideCounts: [],
    unitLabels: new Map(),
    asOf: time('2021-08-17T15:00'),
    noteOf,
  });
  const own = directive.indicators[0]?.groupId ?? '';

  test('leaves out units of other groups that send the same form: total, coverage and ranks', () => {
    const [rate] = compile(inputOf(own)).indicators;
    expect([rate?.numerator, rate?.denominator]).toEqual([1330, 3000]);
    expect(rate?.coverage).toMatchObject({ reported: 2, expected: 2 });
    expect(rate?.units.map(({ unitId }) => unitId)).toEqual(['a', 'b']);
  });

  test('that nobody of the group reports on is not computed, and its target says so', () => {
    expect(compile(inputOf('nobody')).indicators).toEqual([]);
    expect(targetViews(inputOf('nobody'), [])[0]).toMatchObject({ isOfNobody: true, units: [], numerator: null });
    expect(targetViews(inputOf(own), [])[0]?.isOfNobody).toBe(false);
  });
});

describe('a forecast', () => {
  const growing = ['2021-08-16', '2021-08-17', '2021-08-18'].flatMap((on, at) => [
    reportOf('a', on, 400 + 50 * at),
    reportOf('b', on, 900 + 50 * at),
  ]);
  const forecastWith = (reports: ReturnType<typeof reportOf>[]) =>
    targetViews(
      {
        directive,
        units,
        baselines,
        obligations,
        reports,
        outsideCounts: [],
        unitLabels: new Map(),
        asOf: time('2021-08-18T18:00'),
        noteOf,
      },
      [],
    )[0]?.forecasts[0];

  test('of all units with figures is one of the total', () =>
    expect(forecastWith(growing)).toMatchObject({ forecast: { kind: 'day' }, units: 2, isOfSome: false }));

  test('is one of some units as soon as another has figures on the last day alone', () =>
    expect(forecastWith([...growing, reportOf('c', '2021-08-18', 300)])).toMatchObject({ units: 2, isOfSome: true }));
});

describe('people on a base of nobody', () => {
  const inputOf = (value: number, reports: ReturnType<typeof reportOf>[]) => ({
    directive,
    units,
    baselines: baselines.map((one) => (one.unitId === 'c' ? { ...one, value } : one)),
    obligations,
    reports,
    outsideCounts: [],
    unitLabels: new Map(),
    asOf: time('2021-08-17T15:00'),
    noteOf,
  });
  const others = [reportOf('a', '2021-08-17', 430), reportOf('b', '2021-08-17', 900)];

  test('are left out of the total and its unit is named as missing, like one without a base', () => {
    const [rate] = compile(inputOf(0, [...others, reportOf('c', '2021-08-17', 587)])).indicators;
    expect([rate?.numerator, rate?.denominator]).toEqual([1330, 3000]);
    expect(rate?.coverage).toMatchObject({ reported: 2, expected: 3, missing: [{ id: 'c' }] });
  });

  test('but nobody of nobody is a report like any other', () => {
    const [rate] = compile(inputOf(0, [...others, reportOf('c', '2021-08-17', 0)])).indicators;
    expect(rate?.coverage).toMatchObject({ reported: 3, expected: 3 });
  });
});

test('a milestone that closed on some of the units is counted on these, and says how many they are', () => {
  const closes = { ...target, deadline: day('2021-08-17') };
  const [view] = targetViews(
    {
      directive: { ...directive, targets: [closes] },
      units,
      baselines,
      obligations,
      reports: [
        reportOf('a', '2021-08-17', 430),
        reportOf('b', '2021-08-17', 900),
        ...units.map(({ id }) => reportOf(id, '2021-08-18', 500)),
      ],
      outsideCounts: [],
      unitLabels: new Map(),
      asOf: time('2021-08-18T18:00'),
      noteOf,
    },
    [],
  );
  expect(view?.milestones[0]).toMatchObject({
    outcome: 'missed',
    needed: 1800, // 60% of the 3.000 of a and b, not of the 6.000 of all
    shortfall: 470,
    closing: { printed: '44,33%', shortfall: 470, coverage: { reported: 2, expected: 3 } },
  });
});
