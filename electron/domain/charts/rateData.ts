import { dayOf } from '../calendar';
import type { ComparedIndicator } from '../comparison/comparison';
import type { CompiledIndicator, CompiledUnit, TargetStanding } from '../compilation';
import { earlierPeriods } from '../compilePeriods';
import { type CompileInput, printRate, rateOf } from '../compileUnits';
import type { Indicator } from '../directive';
import { reportsKnownAt } from '../knownReports';
import { type Milestone, milestonesOf, type RatePoint } from '../milestones';
import { comparePeriods } from '../period';
import { figuresByPeriod, type PeriodFigures } from '../periodFigures';
import { withStandIns } from '../summary/standIns';
import { shortfallOf } from '../targetStanding';
import { contextOf } from '../unitContext';
import { compareVietnamese } from '../vietnamese';
import type {
  BarKind,
  BarsData,
  BarUnit,
  GapsData,
  NeededPace,
  ProgressData,
  ProgressPoint,
  RankedUnit,
  RankingData,
  RateHead,
  RequiredRate,
} from './chartData';

/** Figures of the pictures of one rate, read from what the totals, targets and comparisons say anyway. */

function headOf(found: CompiledIndicator, asOf: CompileInput['asOf']): RateHead {
  const { label, measure, coverage, period, numerator, denominator, percentPrinted } = found;
  const { reported, expected } = coverage;
  return {
    asOf,
    label,
    measure,
    coverage: { reported, expected },
    period,
    numerator,
    denominator,
    printed: percentPrinted,
  };
}

/** 4760 at two decimals → 47.6, for its place only. */
function placeOf(scaled: number | null, decimals: number): number | null {
  return scaled === null ? null : scaled / 10 ** decimals;
}

function requiredOf({ requiredBasisPoints, requiredPrinted, deadline }: TargetStanding | Milestone): RequiredRate {
  return { rate: requiredBasisPoints / 100, printed: requiredPrinted, deadline };
}

/** Every period up to the one that counts now, those without figures too. */
export function progressData(indicator: Indicator, found: CompiledIndicator, input: CompileInput): ProgressData {
  const context = contextOf(indicator, input, reportsKnownAt(input.reports, input.asOf));
  const figuresOf = figuresByPeriod(context);
  const periods = [...earlierPeriods(context.duties.periods, found.period), found.period].sort(comparePeriods);
  const points = periods.map((period) => pointOf(withStandIns(figuresOf(period), context), indicator));
  const targets = input.directive.targets.filter(({ indicatorId }) => indicatorId === indicator.id);
  const milestones = milestonesOf(targets, points.flatMap(ratePointOf), dayOf(input.asOf));
  const current = milestones.find(({ targetId }) => targetId === found.currentTargetId) ?? null;
  const newest = points.findLast(({ rate }) => rate !== null);
  return {
    kind: 'progress',
    head: {
      ...headOf(found, input.asOf),
      ...(newest === undefined
        ? {}
        : {
            period: newest.period,
            numerator: newest.numerator,
            denominator: newest.denominator,
            printed: newest.printed,
            coverage: newest.coverage,
          }),
    },
    points,
    milestones: milestones.map(requiredOf),
    pace: milestones.flatMap((milestone) => paceOf(milestone, points, milestones)),
    shortfall: current === null || newest === undefined ? null : shortfallOf(current, newest), // not those it closed on
    current: current === null ? null : requiredOf(current),
    isOverdue: current?.deadline != null && current.deadline < dayOf(input.asOf),
    perDay: current?.perDay ?? null,
  };
}

function pointOf(
  { period, day, total, reported, owing, standIns }: PeriodFigures,
  indicator: Indicator,
): ProgressPoint {
  const scaled = rateOf(total, indicator);
  return {
    period,
    day,
    rate: placeOf(scaled, indicator.decimals),
    printed: printRate(scaled, indicator),
    ...total,
    coverage: { reported, expected: owing, ...(standIns !== undefined && { standIns }) },
  };
}

function ratePointOf({ day, numerator, denominator, printed, coverage }: ProgressPoint): readonly RatePoint[] {
  if (numerator === null || denominator === null || denominator === 0 || printed === null) return [];
  return [{ day, rate: { numerator, denominator }, isCounted: true, printed, coverage }];
}

/** From where the pace is counted: the newest figures, or the milestone before. */
function paceOf(
  { start, deadline, requiredBasisPoints, pointsPerDayPrinted, perDay }: Milestone,
  points: readonly ProgressPoint[],
  milestones: readonly Milestone[],
): readonly NeededPace[] {
  if (start === null || deadline === null || pointsPerDayPrinted === null) return [];
  const rate =
    start.kind === 'figures'
      ? points.findLast((point) => point.rate !== null && point.day === start.day)?.rate
      : (milestones.find((one) => one.deadline === start.day)?.requiredBasisPoints ?? Number.NaN) / 100;
  if (rate === undefined || rate === null || Number.isNaN(rate)) return [];
  const to = { day: deadline, rate: requiredBasisPoints / 100 };
  return [{ from: { day: start.day, rate }, to, pointsPerDayPrinted, perDay }];
}

export function barsData(found: CompiledIndicator, asOf: CompileInput['asOf']): BarsData {
  const target = found.targets.find(({ targetId }) => targetId === found.currentTargetId) ?? null;
  const units = found.units.map((unit) => barOf(unit, found.decimals, target !== null)).sort(byRate);
  return {
    kind: 'bars',
    head: headOf(found, asOf),
    units,
    standIns: units.filter(({ kind }) => kind === 'standIn').length,
    target: target && requiredOf(target),
  };
}

function barOf(unit: CompiledUnit, decimals: number, hasTarget: boolean): BarUnit {
  const { unitId, unitName, percentScaled, percentPrinted, numerator, denominator, shortfall } = unit;
  const kind = barKind(unit);
  const hasRate = kind === 'figures' || kind === 'standIn';
  return {
    id: unitId,
    name: unitName,
    kind,
    rate: hasRate ? placeOf(percentScaled, decimals) : null,
    printed: hasRate ? percentPrinted : null,
    numerator,
    denominator,
    isMet: hasRate && hasTarget && shortfall !== null ? shortfall === 0 : null,
    ...(kind === 'standIn' && unit.standIn !== undefined && { standIn: unit.standIn }),
    ...(unit.partOf !== undefined && numerator !== null && { partOf: unit.partOf }),
  };
}

function barKind({ numerator, denominator, percentScaled, standIn, state }: CompiledUnit): BarKind {
  if (state === 'not-required' && numerator === null) return 'notRequired';
  if (numerator === null) return 'missing';
  if (denominator === null) return 'noBase';
  if (percentScaled === null) return 'noRate';
  return standIn === undefined ? 'figures' : 'standIn';
}

const LAST: Readonly<Record<BarKind, number>> = {
  figures: 0,
  standIn: 0,
  noRate: 1,
  noBase: 2,
  missing: 3,
  notRequired: 4,
};

function byRate(left: BarUnit, right: BarUnit): number {
  return (
    LAST[left.kind] - LAST[right.kind] ||
    (right.rate ?? 0) - (left.rate ?? 0) ||
    compareVietnamese(left.name, right.name)
  );
}

export function rankingData(one: ComparedIndicator, asOf: CompileInput['asOf']): RankingData {
  const ranked = one.units.filter(({ rankNow }) => rankNow !== null);
  const unranked = (why: RankingData['unranked'][number]['why'], units: readonly { id: string; name: string }[]) =>
    units.map(({ id, name }) => ({ id, name, why }));
  return {
    kind: 'ranking',
    head: comparedHead(one, asOf),
    before: one.other && {
      period: one.other.period,
      asOf: one.other.period === one.period ? one.other.asOf : null,
    },
    units: ranked
      .map(
        (unit): RankedUnit => ({
          id: unit.id,
          name: unit.name,
          rank: unit.rankNow,
          rankBefore: unit.rankBefore,
          change: unit.rankChange,
          rate: placeOf(unit.now.percentScaled, one.decimals),
          rateBefore: placeOf(unit.before.percentScaled, one.decimals),
          printed: unit.now.percentPrinted,
          printedBefore: unit.before.percentPrinted,
        }),
      )
      .sort((left, right) => (left.rank ?? 0) - (right.rank ?? 0) || compareVietnamese(left.name, right.name)),
    unranked: [
      ...unranked(
        'noRate',
        one.units.filter(({ rankNow }) => rankNow === null),
      ),
      ...unranked('onlyNow', one.onlyNow),
      ...unranked('onlyBefore', one.onlyBefore),
      ...unranked('neither', one.neither),
    ].sort((left, right) => compareVietnamese(left.name, right.name)),
  };
}

function comparedHead(one: ComparedIndicator, asOf: CompileInput['asOf']): RateHead {
  const { label, measure, period, units, expected, now } = one;
  const { numerator, denominator, percentPrinted } = now;
  const coverage = { reported: units.length, expected };
  return { asOf, label, measure, coverage, period, numerator, denominator, printed: percentPrinted };
}

export function gapsData(one: ComparedIndicator, asOf: CompileInput['asOf']): GapsData {
  const totals = one.gaps?.totals ?? [];
  const last = totals.at(-1);
  const head = comparedHead(one, asOf);
  return {
    kind: 'gaps',
    head: last === undefined ? head : { ...head, coverage: { reported: last.units, expected: last.countedUnits } },
    numeratorLabel: one.numeratorLabel,
    moments: totals.map(({ asOf: moment, source, reported, counted, gap, units, countedUnits, earlierUnits }) => ({
      asOf: moment,
      source,
      reported,
      counted,
      gap,
      coverage: { reported: units, expected: countedUnits },
      earlierUnits,
    })),
  };
}
