import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../../electron/domain/compile';
import { reportsKnownAt } from '../../../electron/domain/knownReports';
import { obligationsOf } from '../../../electron/domain/obligation';
import { differenceOf } from '../../../electron/domain/summary/difference';
import type { TracedFigure } from '../../../electron/domain/summary/figureTrace';
import type { SavedChoice } from '../../../electron/domain/summary/missingChoice';
import { originsOf, type TotalOrigin } from '../../../electron/domain/summary/origins';
import { contextOf } from '../../../electron/domain/unitContext';
import { differenceLines } from '../../../electron/text/snapshotText';
import { noteOf } from '../../../electron/text/unitNote';
import { aDirective, aReport, aSchedule, aUnit, day, time } from '../../support/builders';

const ids = ['u0', 'u1', 'u2', 'u3'];
const PERIOD = day('2021-08-17');

interface World {
  readonly hour: string;
  readonly units: readonly {
    readonly base: number | null;
    readonly versions: readonly { readonly value: number; readonly hour: string }[];
    readonly choice: 'none' | 'zero' | 'leaveOut';
    readonly owes: boolean;
  }[];
}

/** A summary as it is frozen in a world, with where each figure came from. */
function summaryOf({ hour, units: given }: World) {
  const units = ids.map((id) => aUnit({ id, name: id }));
  const directive = aDirective();
  const owing = units.filter((_, index) => given[index]?.owes !== false);
  const choices = ids.flatMap((unitId, index): readonly SavedChoice[] => {
    const kind = given[index]?.choice ?? 'none';
    const made = { reason: '', madeAt: time('2021-08-17T08:00'), madeBy: '' };
    return kind === 'none' ? [] : [{ indicatorId: 'installed', unitId, period: PERIOD, choice: { kind }, ...made }];
  });
  const input = {
    directive,
    units,
    unitLabels: new Map(),
    baselines: ids.flatMap((unitId, index) => {
      const value = given[index]?.base ?? null;
      return value === null
        ? []
        : [{ unitId, value, measureKey: 'smartphoneUsers', asOf: day('2021-08-14'), source: '' }];
    }),
    obligations: obligationsOf('d1', aSchedule(), owing),
    reports: ids.flatMap((id, index) =>
      (given[index]?.versions ?? []).map(({ value, hour: at }, version) =>
        aReport({
          obligationId: `d1/daily/${id}/${PERIOD}`,
          version: version + 1,
          arrivedAt: time(`2021-08-17T${at}`),
          figures: { cumulative: { kind: 'number', value } },
        }),
      ),
    ),
    outsideCounts: [],
    asOf: time(`2021-08-17T${hour}`),
    period: PERIOD,
    choices,
    noteOf,
  };
  const compilation = compile(input);
  const [indicator] = compilation.indicators;
  const [rate] = directive.indicators;
  if (indicator === undefined || rate === undefined) throw new Error('one rate expected');
  const origins = originsOf(indicator, contextOf(rate, input, reportsKnownAt(input.reports, input.asOf)));
  const traces = origins.map(({ unitId, numerator, denominator }) => ({
    unitId,
    numerator: traced(numerator),
    denominator: traced(denominator),
  }));
  return { compilation, traces: { installed: traces } };
}

function traced(origin: TotalOrigin | null): TracedFigure | null {
  if (origin === null) return null;
  if (origin.kind === 'zero') return { value: 0, source: { kind: 'zero' } };
  if (origin.kind === 'baseline') {
    const { measureKey, asOf, source } = origin.baseline;
    return { value: origin.value, source: { kind: 'baseline', measureKey, asOf, source } };
  }
  const { obligationId, version, arrivedAt, fileName, dataAsOf, channel } = origin.report;
  const file = { fileId: 'f', fileName, sha256: '', fieldKey: origin.fieldKey, place: null };
  const submissionId = `${obligationId}/${version}/${origin.value}`;
  return {
    value: origin.value,
    source: { kind: 'report', submissionId, period: PERIOD, version, ...file, arrivedAt, dataAsOf, channel },
  };
}

const hours = fc.constantFrom('14:00', '14:55', '15:20', '17:00');
const world: fc.Arbitrary<World> = fc.record({
  hour: fc.constantFrom('14:55', '17:00'),
  units: fc.array(
    fc.record({
      base: fc.option(fc.nat(3000), { nil: null }),
      versions: fc.array(fc.record({ value: fc.nat(3000), hour: hours }), { maxLength: 3 }),
      choice: fc.constantFrom('none' as const, 'zero' as const, 'leaveOut' as const),
      owes: fc.boolean(),
    }),
    { minLength: ids.length, maxLength: ids.length },
  ),
});

test('the moves of the units add up to the difference of the totals, each with a reason; nothing moves against itself', () => {
  fc.assert(
    fc.property(world, world, (one, other) => {
      fc.pre(one.units.some(({ owes }) => owes) && other.units.some(({ owes }) => owes));
      const [before, after] = [summaryOf(one), summaryOf(other)];
      const [difference] = differenceOf(before, after);
      for (const side of ['numerator', 'denominator'] as const) {
        const sum = difference?.moves.reduce((all, { added }) => all + added[side], 0);
        expect(sum).toBe((difference?.after?.[side] ?? 0) - (difference?.before?.[side] ?? 0));
      }
      for (const { reasons } of difference?.moves ?? []) expect(reasons.map(({ kind }) => kind)).not.toContain('rule');
      expect(differenceOf(before, summaryOf(one)).flatMap(({ moves }) => moves)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('a choice that its unit’s report made needless did not change', () => {
  const unit = (versions: World['units'][number]['versions']) =>
    ids.map((_, index) => ({ base: 1000, versions, choice: 'zero' as const, owes: index === 0 }));
  const [difference] = differenceOf(
    summaryOf({ hour: '14:55', units: unit([]) }),
    summaryOf({ hour: '17:00', units: unit([{ value: 400, hour: '15:20' }]) }),
  );
  expect(difference?.moves.map(({ reasons }) => reasons.map(({ kind }) => kind))).toEqual([['arrived']]);
});

test('a value that came at 15h20 does not move the 14h55 summary; the next one names it', () => {
  const units = ids.map((_, index) => ({
    base: 1000,
    versions: index === 0 ? [{ value: 400, hour: '14:00' }] : [{ value: 500, hour: '15:20' }],
    choice: 'none' as const,
    owes: index < 2,
  }));
  const early = { hour: '14:55', units: units.map((unit, index) => (index === 0 ? unit : { ...unit, versions: [] })) };
  expect(summaryOf({ hour: '14:55', units })).toEqual(summaryOf(early));
  const lines = differenceLines(differenceOf(summaryOf(early), summaryOf({ hour: '17:00', units })));
  expect(lines).toEqual([
    'tỷ lệ cài đặt: từ 40,00% (400/1.000 người), ngày 17/8/2021, 1/2 đơn vị có số liệu thành 45,00% (900/2.000 người), ngày 17/8/2021, 2/2 đơn vị có số liệu.',
    '  + u1: từ chưa có số liệu thành 500/1.000 (+500 người vào tổng số, mẫu số +1.000); báo cáo đến lúc 15h20 ngày 17/8/2021, sau giờ chốt (tệp “Mau02.xlsx”).',
  ]);
});
