import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barsData, progressData } from '../../../electron/domain/charts/rateData';
import { compareCampaign } from '../../../electron/domain/comparison/compareIndicator';
import { COMPARISON_BASES } from '../../../electron/domain/comparison/comparison';
import { compile } from '../../../electron/domain/compile';
import type { CompileInput } from '../../../electron/domain/compileUnits';
import { type KnownReport, ReportIndex } from '../../../electron/domain/knownReports';
import { type Obligation, obligationsOf } from '../../../electron/domain/obligation';
import type { OutsideCount } from '../../../electron/domain/outsideCount';
import { gatherFacts } from '../../../electron/domain/pivot/gatherFacts';
import { readyQuestions } from '../../../electron/domain/pivot/readyQuestions';
import { reportsByClause } from '../../../electron/domain/reportsByClause';
import type { SavedChoice } from '../../../electron/domain/summary/missingChoice';
import { targetViews } from '../../../electron/domain/targetView';
import type { Baseline, UnitSuccession } from '../../../electron/domain/unit';
import { choiceNote } from '../../../electron/text/choiceText';
import { partsNote } from '../../../electron/text/totalNotes';
import { noteOf } from '../../../electron/text/unitNote';
import { aDirective, anIndicator, aReport, aSchedule, aUnit, day, time } from '../../support/builders';
import { FORM, GROUPS } from '../pivot/randomFacts';

/**
 * What totals, targets, comparisons, curves, tasks and questions keep from one ask to the next must never show: whatever is written and
 * whatever is asked before, they say what they would say of the same reports if nobody had asked anything yet.
 */

const DAYS = ['2021-08-16', '2021-08-17', '2021-08-18', '2021-08-19'].map(day);
const MERGED = day('2021-08-18');
const units = [
  aUnit({ id: 'a', name: 'Xã A', validTo: day('2021-08-17') }),
  aUnit({ id: 'b', name: 'Xã B', validTo: day('2021-08-17') }),
  aUnit({ id: 'c', name: 'Phường C', validFrom: MERGED }),
  aUnit({ id: 'd', name: 'Phường D' }),
  aUnit({ id: 'e', name: 'Phường E' }),
];
const successions: readonly UnitSuccession[] = ['a', 'b'].map((unitId) => ({
  unitId,
  successorId: 'c',
  extent: 'whole',
  since: MERGED,
  source: '',
}));
const baselines: readonly Baseline[] = units.flatMap(({ id }, place) =>
  (['2021-08-01', '2021-08-18'] as const).flatMap((asOf, time) =>
    id === 'e' && time === 0
      ? []
      : [
          { unitId: id, measureKey: 'smartphoneUsers', value: 1000 + place * 10 + time, asOf: day(asOf), source: '' },
          { unitId: id, measureKey: 'population', value: 3000, asOf: day(asOf), source: '' },
        ],
  ),
);
const measures = ['smartphoneUsers', 'population'].map((key) => ({ key, label: key }));
const everywhere = units.map((unit) => ({ ...unit, validFrom: null, validTo: null }));
const window = { from: DAYS[0] ?? MERGED, to: DAYS[3] ?? MERGED, isExclusive: true } as const;
const daily = aSchedule({ due: { kind: 'daily', clock: '15:00', ...window } });
const quick = aSchedule({ id: 'quick', formId: 'mau-03', due: { kind: 'daily', clock: '10:00', ...window } });
const once = aSchedule({
  id: 'once',
  formId: 'mau-01',
  due: { kind: 'once', dueAt: time('2021-08-18T15:00'), isExclusive: true },
});
const exempt = (rows: readonly Obligation[]) =>
  rows.map((row) => (row.id.includes('/e/2021-08-17') ? { ...row, exemptReason: 'mất điện' } : row));
const obligations = exempt([daily, quick, once].flatMap((schedule) => obligationsOf('d1', schedule, everywhere)));
const directive = aDirective({
  schedules: [daily, quick, once],
  indicators: [
    anIndicator(),
    anIndicator({ id: 'own', denominator: { kind: 'field', formId: 'mau-02', fieldKey: 'base' } }),
    anIndicator({ id: 'quick', numerator: { kind: 'field', formId: 'mau-03', fieldKey: 'cumulative' } }),
    anIndicator({ id: 'once', numerator: { kind: 'field', formId: 'mau-01', fieldKey: 'cumulative' } }),
  ],
  targets: ['installed', 'own', 'quick', 'once'].flatMap((indicatorId) =>
    ['2021-08-17', '2021-08-30'].map((deadline, place) => ({
      id: `${indicatorId}-${place}`,
      indicatorId,
      requiredBasisPoints: 3000 * (place + 1),
      deadline: day(deadline),
      quote: '',
    })),
  ),
});
const outsideCounts: readonly OutsideCount[] = ['2021-08-16T17:00', '2021-08-19T11:00'].flatMap((asOf) =>
  ['a', 'd'].map((unitId) => ({
    unitId,
    formId: 'mau-02',
    fieldKey: 'cumulative',
    value: 90,
    asOf: time(asOf),
    source: 'Sở',
    tolerancePercent: 5,
  })),
);
const choices: readonly SavedChoice[] = DAYS.slice(1).flatMap((period, place) =>
  (['a', 'd', 'e'] as const).map((unitId) => ({
    indicatorId: 'installed',
    unitId,
    period,
    choice: unitId === 'a' ? { kind: 'zero' } : { kind: 'carryForward', from: DAYS[place] ?? period },
    reason: '',
    madeAt: time('2021-08-17T15:10'),
    madeBy: 'Lê Thị Mai',
  })),
);

const moment = fc
  .tuple(fc.constantFrom(...DAYS), fc.constantFrom('09:00', '10:00', '14:55', '15:00', '23:59'))
  .map(([on, clock]) => time(`${on}T${clock}`));
const aVersion = fc.record({
  arrivedAt: moment,
  dataAsOf: fc.option(moment),
  isNil: fc.boolean(),
  persons: fc.constantFrom(0, 0, 3),
  figures: fc.constantFrom<KnownReport['figures']>(
    { cumulative: { kind: 'number', value: 100 }, base: { kind: 'number', value: 500 } },
    { cumulative: { kind: 'number', value: 260 }, base: { kind: 'number', value: 400 } },
    { cumulative: { kind: 'number', value: 70 } },
    {},
  ),
});
const written = fc.tuple(
  fc.constantFrom(...obligations.map(({ id }) => id)),
  fc
    .array(aVersion, { maxLength: 2 })
    .map((versions) => versions.map((one, place) => ({ ...one, version: place + 1 }))),
);
/** Mostly what a clerk asks in one afternoon, so that there is something to be kept. */
const asked = fc.record({
  asOf: fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom('10:00', '14:59', '15:00', '16:30').map((clock) => time(`2021-08-19T${clock}`)),
    },
    { weight: 1, arbitrary: moment },
  ),
  dataHour: fc.constantFrom(undefined, undefined, undefined, time('2021-08-19T12:00')),
  period: fc.constantFrom(undefined, undefined, ...DAYS.slice(-2)),
  hasChoices: fc.boolean(),
  basis: fc.constantFrom(...COMPARISON_BASES),
});
type Asked = typeof asked extends fc.Arbitrary<infer One> ? One : never;
const step = fc.record({
  writes: fc.array(written, { maxLength: 3 }),
  asks: fc.array(asked, { minLength: 1, maxLength: 3 }),
});

const unitLabels: ReadonlyMap<string, string> = new Map([['d', 'Phường D (mới)']]);
/** Lists as they are kept by heart. */
const kept = { directive, units, baselines, obligations, outsideCounts, successions, choices, unitLabels };

function inputOf(lists: typeof kept, reports: CompileInput['reports'], one: Asked): CompileInput {
  const { asOf, dataHour, period, hasChoices } = one;
  const { choices: all, ...others } = lists;
  return {
    ...others,
    reports,
    asOf,
    dataHour,
    period,
    noteOf,
    partsNoteOf: partsNote,
    choiceNoteOf: choiceNote,
    choices: hasChoices ? all : [],
    // who is new on a list is told by the lists of others
    countedBefore: ({ obligationId }, known) =>
      obligations.filter(({ id }) => id < obligationId && (known.get(id)?.at(-1)?.persons ?? 0) > 0).length % 3,
  };
}

function answers(input: CompileInput, { basis }: Asked): string {
  const compiled = compile(input);
  const { choices: _, ...reported } = input;
  return JSON.stringify({
    compiled,
    targets: targetViews(input, measures),
    compared: compareCampaign(reported, basis, measures),
    curves: compiled.indicators.flatMap((found) => {
      const indicator = input.directive.indicators.find(({ id }) => id === found.indicatorId);
      return indicator === undefined ? [] : [progressData(indicator, found, input), barsData(found, input.asOf)];
    }),
    tasks: owedReports(input),
    facts: factsOf(input),
  });
}

function owedReports({ directive: { schedules }, obligations: duties, reports, asOf, units: all }: CompileInput) {
  const reportsOf = reportsByClause(schedules, duties, reports, asOf);
  return schedules.flatMap(({ clauseId }) => all.map(({ id }) => reportsOf(clauseId, id)));
}

const forms = ['mau-01', 'mau-02', 'mau-03'].map((id) => ({ ...FORM, id }));

function factsOf(input: CompileInput) {
  const { columns, ...facts } = gatherFacts({ ...input, forms, groups: GROUPS });
  return {
    ...facts,
    columns: facts.fields.map(({ id }) => columns.get(id)),
    askedIn: facts.fields.map(({ id }) => columns.askedIn(id)),
    ready: readyQuestions({ ...facts, columns }),
  };
}

test('what is kept never shows', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 6 }), (steps) => {
      const now = new Map<string, readonly KnownReport[]>();
      let index = ReportIndex.of<KnownReport>([]);
      const lists = { ...kept, obligations: [...obligations] }; // nobody has asked anything of these yet
      for (const { writes, asks } of steps) {
        const changed = new Map(
          writes.map(([obligationId, versions]) => [
            obligationId,
            versions.map((one) => aReport({ ...one, obligationId })),
          ]),
        );
        for (const [id, versions] of changed) now.set(id, versions);
        index = index.with(changed);
        for (const one of asks) {
          const anew = structuredClone(lists);
          const told = answers(inputOf(lists, index, one), one);
          expect(told).toEqual(answers(inputOf(anew, [...now.values()].flat(), one), one));
        }
      }
    }),
    { numRuns: 100 },
  );
});
