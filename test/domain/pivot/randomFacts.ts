import fc from 'fast-check';
import type { FormDefinition } from '../../../electron/domain/form';
import type { KnownReport } from '../../../electron/domain/knownReports';
import { obligationsOfDirective } from '../../../electron/domain/obligation';
import type { FactsInput } from '../../../electron/domain/pivot/gatherFacts';
import { NO_QUESTION_FILTER, type Question } from '../../../electron/domain/pivot/question';
import type { Figure } from '../../../electron/domain/submission';
import { aDirective, anIndicator, aReport, aSchedule, aUnit, day, time } from '../../support/builders';

export const GROUPS = [
  { id: 'communes', name: 'UBND các xã, phường', rule: null },
  { id: 'mountain', name: 'Các xã miền núi', rule: null },
  { id: 'nobody', name: 'Không ai', rule: null },
];

export const FORM: FormDefinition = {
  id: 'mau-02',
  version: 1,
  label: 'Mẫu 02',
  isLabelPrinted: true,
  shape: 'list',
  titleLines: [],
  headerLines: [],
  hasPeriodLine: true,
  fields: ['cumulative', 'calls'].map((key) => ({
    key,
    label: key === 'cumulative' ? 'Lũy kế đến thời điểm hiện tại' : 'Số cuộc gọi trong ngày',
    labelVariants: [],
    type: 'count',
    required: true,
    isPersonalData: false,
  })),
  columns: [],
  rules: [{ kind: 'runningTotal', total: 'cumulative' }],
};

export const LEVEL = 'figure:mau-02/cumulative';
export const FLOW = 'figure:mau-02/calls';
export const RATE = 'rate:installed';
export const DAYS = ['16', '17', '18', '19', '20', '21', '22'].map((date) => day(`2021-08-${date}`));

export function aQuestion(overrides: Partial<Question> = {}): Question {
  return {
    rows: ['unit'],
    columns: ['period'],
    fields: [LEVEL],
    value: 'sum',
    filter: NO_QUESTION_FILTER,
    hasChoices: false,
    sort: null,
    ...overrides,
  };
}

const anyFigure: fc.Arbitrary<Figure> = fc.oneof(
  { weight: 6, arbitrary: fc.nat(900).map((value): Figure => ({ kind: 'number', value })) },
  { weight: 1, arbitrary: fc.constant<Figure>({ kind: 'blank' }) },
  { weight: 1, arbitrary: fc.constant<Figure>({ kind: 'missing' }) },
);

const anyVersion = fc.record({
  cumulative: anyFigure,
  calls: anyFigure,
  isNil: fc.boolean(),
  persons: fc.nat(9),
  hour: fc.integer({ min: 0, max: 23 }),
  dayAfter: fc.integer({ min: 0, max: 2 }),
  /** Hour of the day of its period that its figures speak of; null: it does not say. */
  dataHour: fc.option(fc.integer({ min: 0, max: 23 }), { nil: null }),
  isUndone: fc.boolean(),
});

const anyUnit = fc.record({
  kind: fc.constantFrom('xã', 'phường'),
  parentId: fc.constantFrom('east', 'west', null),
  isMountain: fc.boolean(),
  isOutside: fc.boolean(),
  /** Merged away after that day; its place is taken by the unit behind it. */
  lastDay: fc.option(fc.constantFrom(...DAYS), { nil: null }),
  base: fc.option(fc.nat(4000), { nil: null }),
  days: fc.array(fc.array(anyVersion, { maxLength: 2 }), { minLength: 7, maxLength: 7 }),
  exemptOn: fc.option(fc.constantFrom(...DAYS), { nil: null }),
});

/** A campaign with merged units, exemptions, versions, undone imports, blanks and reports of nothing. */
export const anyCampaign: fc.Arbitrary<FactsInput & { readonly reports: readonly KnownReport[] }> = fc
  .record({ given: fc.array(anyUnit, { minLength: 1, maxLength: 7 }), hour: fc.nat(23), today: fc.nat(6) })
  .map(({ given, hour, today }) => {
    const parents = ['east', 'west'].map((id) => aUnit({ id, name: `Huyện ${id}`, groups: [] }));
    const own = given.flatMap(({ kind, parentId, isMountain, isOutside, lastDay }, index) => {
      const groups = isOutside ? [] : isMountain ? ['communes', 'mountain'] : ['communes'];
      const unit = aUnit({ id: `u${index}`, name: `Đơn vị ${index}`, kind, parentId, groups, validTo: lastDay });
      const heir = aUnit({ ...unit, id: `h${index}`, name: `Đơn vị mới ${index}`, validFrom: lastDay, validTo: null });
      return lastDay === null ? [unit] : [unit, heir];
    });
    const units = [...parents, ...own];
    const directive = aDirective({
      indicators: [anIndicator()],
      schedules: [aSchedule(), aSchedule({ id: 'evening', clauseId: 'clause-3', due: EVENING })],
    });
    const obligations = obligationsOfDirective(directive, units).map((duty) => {
      const exempt = given[Number(duty.unitId.slice(1))]?.exemptOn ?? null;
      return duty.period === exempt ? { ...duty, exemptReason: 'mất điện' } : duty;
    });
    return {
      directive,
      units,
      unitLabels: new Map(),
      baselines: given.flatMap(({ base }, index) =>
        base === null
          ? []
          : [`u${index}`, `h${index}`].map((unitId) => ({
              unitId,
              measureKey: 'smartphoneUsers',
              value: base,
              asOf: day('2021-08-14'),
              source: '',
            })),
      ),
      obligations,
      reports: obligations.flatMap((duty) => reportsOf(duty, given)),
      outsideCounts: [],
      asOf: time(`${DAYS[today]}T${String(hour).padStart(2, '0')}:30`),
      noteOf: () => '',
      forms: [FORM],
      groups: GROUPS,
    };
  });

/** The same with what became of its merged units: those of one last day went into the first new one of that day together. */
export const anyMergedCampaign = anyCampaign.map((input) => {
  const merged = input.units.filter(({ id, validTo }) => id.startsWith('u') && validTo !== null);
  const heirs = new Map(merged.toReversed().map(({ id, validTo }) => [validTo, id.replace('u', 'h')]));
  const successions = merged.flatMap(({ id, validTo }) => {
    const successorId = heirs.get(validTo);
    return validTo === null || successorId === undefined
      ? []
      : [{ unitId: id, successorId, extent: 'whole' as const, since: validTo, source: '' }];
  });
  return { ...input, successions };
});

const EVENING = {
  kind: 'daily',
  from: day('2021-08-20'),
  to: day('2021-08-22'),
  clock: '19:00',
  isExclusive: false,
} as const;

type Given = readonly {
  readonly days: readonly (readonly {
    readonly cumulative: Figure;
    readonly calls: Figure;
    readonly isNil: boolean;
    readonly persons: number;
    readonly hour: number;
    readonly dayAfter: number;
    readonly dataHour: number | null;
    readonly isUndone: boolean;
  }[])[];
}[];

function reportsOf(
  duty: { readonly id: string; readonly unitId: string; readonly period: string; readonly scheduleId: string },
  given: Given,
): readonly KnownReport[] {
  const at = DAYS.map(String).indexOf(duty.period);
  const versions = given[Number(duty.unitId.slice(1))]?.days[at] ?? [];
  return versions
    .filter(({ isUndone }) => !isUndone)
    .filter((_, place) => duty.scheduleId === 'daily' || place === 0)
    .map(({ cumulative, calls, isNil, persons, hour, dayAfter, dataHour }, place) =>
      aReport({
        obligationId: duty.id,
        version: place + 1,
        arrivedAt: time(`2021-08-${Number(duty.period.slice(8)) + dayAfter}T${String(hour).padStart(2, '0')}:00`),
        dataAsOf: dataHour === null ? null : time(`${duty.period}T${String(dataHour).padStart(2, '0')}:00`),
        isNil,
        persons: isNil ? 0 : persons,
        figures: isNil ? {} : { cumulative, calls },
      }),
    );
}
