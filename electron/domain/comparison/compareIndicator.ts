import { addDays, at, dayOf, daysBetween, type LocalTime } from '../calendar';
import type { CompiledCounts, CompiledIndicator, CompiledUnit, UnitRef } from '../compilation';
import { countingPeriod, earlierPeriods } from '../compilePeriods';
import { type CompileInput, isCounted, ratesOf, totalOf, unitsIn, withRanks } from '../compileUnits';
import { minus } from '../decimals';
import type { Indicator } from '../directive';
import { type Known, reportsKnownAt } from '../knownReports';
import { formatPercent } from '../numbers';
import type { PeriodKey } from '../period';
import type { Measure } from '../unit';
import { contextOf, formOf } from '../unitContext';
import { ratesOnBases } from './bases';
import type {
  ComparedCounts,
  ComparedIndicator,
  ComparedUnit,
  Comparison,
  ComparisonBasis,
  Movement,
} from './comparison';
import { gapHistory } from './gapHistory';
import { otherSide } from './otherSide';

const GROWTH_DECIMALS = 2;

/** Every rate of the campaign held against itself at another time, of the units that gave figures both times. */
export function compareCampaign(input: CompileInput, basis: ComparisonBasis, measures: readonly Measure[]): Comparison {
  const known = reportsKnownAt(input.reports, input.asOf);
  const indicators = input.directive.indicators.flatMap(
    (indicator) => compareIndicator(indicator, known, input, basis, measures) ?? [],
  );
  return { asOf: input.asOf, basis, indicators };
}

/**
 * One rate as it stands in `compareCampaign`; null: there is none.
 * @param indicatorId left out: the first that is reported
 */
export function compareRate(
  input: CompileInput,
  basis: ComparisonBasis,
  measures: readonly Measure[],
  indicatorId?: string,
): ComparedIndicator | null {
  const known = reportsKnownAt(input.reports, input.asOf);
  for (const indicator of input.directive.indicators) {
    const isAsked = (indicatorId ?? indicator.id) === indicator.id;
    const found = isAsked ? compareIndicator(indicator, known, input, basis, measures) : null;
    if (found !== null) return found;
  }
  return null;
}

function compareIndicator(
  indicator: Indicator,
  known: Known,
  input: CompileInput,
  basis: ComparisonBasis,
  measures: readonly Measure[],
): ComparedIndicator | null {
  if (formOf(indicator) === null) return null;
  const context = contextOf(indicator, input, known);
  const { duties } = context;
  const period = duties.periods.find((one) => one === input.period) ?? countingPeriod(context);
  if (period === null) return null;
  const other = otherSide(period, earlierPeriods(duties.periods, period), basis, input.asOf);
  const now = owing(unitsIn(period, context));
  const before = other === null ? [] : owing(unitsAt(indicator, input, other.period, other.asOf));
  return {
    ...compareUnits(indicator, now, before),
    period,
    other,
    bases: ratesOnBases(indicator, now, input, measures),
    gaps: gapHistory(context),
  };
}

function unitsAt(indicator: Indicator, input: CompileInput, period: PeriodKey, asOf: CompileInput['asOf']) {
  const then = { ...input, asOf, dataHour: input.dataHour && shifted(input.dataHour, input.asOf, asOf) };
  return unitsIn(period, contextOf(indicator, then, reportsKnownAt(input.reports, asOf)));
}

/** As many days earlier as the one hour lies before the other: a report owed once is held against what it spoke of then. */
function shifted(dataHour: LocalTime, from: LocalTime, to: LocalTime): LocalTime {
  return at(addDays(dayOf(dataHour), daysBetween(dayOf(from), dayOf(to))), dataHour.slice(11));
}

function owing(units: readonly CompiledUnit[]): readonly CompiledUnit[] {
  return units.filter(({ state }) => state !== 'not-required');
}

/** Two lists of units of one rate; sums, rates and ranks are of those that are counted in both. */
export function compareUnits(
  indicator: Indicator,
  now: readonly CompiledUnit[],
  before: readonly CompiledUnit[],
): Omit<ComparedIndicator, 'period' | 'other' | 'bases' | 'gaps'> {
  const countedNow = new Map(now.filter(isCounted).map((unit) => [unit.unitId, unit]));
  const countedBefore = new Map(before.filter(isCounted).map((unit) => [unit.unitId, unit]));
  const bothNow = withRanks([...countedNow.values()].filter(({ unitId }) => countedBefore.has(unitId)));
  const bothBefore = withRanks([...countedBefore.values()].filter(({ unitId }) => countedNow.has(unitId)));
  const rankedBefore = new Map(bothBefore.map((unit) => [unit.unitId, unit]));
  const units = bothNow.flatMap((unit) => {
    const own = rankedBefore.get(unit.unitId);
    return own === undefined ? [] : [comparedUnit(unit, own, indicator)];
  });
  const total = countsOf(totalOf(bothNow), indicator);
  const totalBefore = countsOf(totalOf(bothBefore), indicator);
  const everybody = new Map(
    [...before, ...now].map(({ unitId, unitName }) => [unitId, { id: unitId, name: unitName }]),
  );
  const onlyIn = (some: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>): readonly UnitRef[] =>
    [...everybody.values()].filter(({ id }) => some.has(id) && !others.has(id));
  return {
    indicatorId: indicator.id,
    label: indicator.label,
    measure: indicator.measure,
    numeratorLabel: indicator.numeratorLabel,
    denominatorLabel: indicator.denominatorLabel,
    decimals: indicator.decimals,
    before: totalBefore,
    now: total,
    movement: movementOf(totalBefore, total),
    units,
    expected: now.length,
    onlyNow: onlyIn(countedNow, countedBefore),
    onlyBefore: onlyIn(countedBefore, countedNow),
    neither: [...everybody.values()].filter(({ id }) => !countedNow.has(id) && !countedBefore.has(id)),
  };
}

function comparedUnit(now: CompiledUnit, before: CompiledUnit, indicator: Indicator): ComparedUnit {
  const sides = { before: countsOf(before, indicator), now: countsOf(now, indicator) };
  return {
    id: now.unitId,
    name: now.unitName,
    ...sides,
    movement: movementOf(sides.before, sides.now),
    rankBefore: before.rank,
    rankNow: now.rank,
    rankChange: before.rank === null || now.rank === null ? null : before.rank - now.rank,
  };
}

function countsOf(
  { numerator, denominator }: CompiledCounts,
  indicator: Pick<CompiledIndicator, 'decimals' | 'rounding'>,
): ComparedCounts {
  return { numerator, denominator, ...ratesOf({ numerator, denominator }, indicator) };
}

function movementOf(before: ComparedCounts, now: ComparedCounts): Movement {
  const units = before.numerator === null || now.numerator === null ? null : minus(now.numerator, before.numerator);
  return {
    units,
    growthPrinted:
      units === null ? null : formatPercent(Math.abs(units), before.numerator ?? 0, GROWTH_DECIMALS, 'round'),
    pointsScaled:
      before.percentScaled === null || now.percentScaled === null ? null : now.percentScaled - before.percentScaled,
  };
}
