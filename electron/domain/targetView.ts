import { dayOf, daysBetween, type IsoDay } from './calendar';
import type { CompiledCounts, CompiledIndicator, CompiledUnit, Coverage, EarlierFigures } from './compilation';
import { compile } from './compile';
import { type CompileInput, isCounted } from './compileUnits';
import type { Indicator, QuotedFigure, Target } from './directive';
import {
  type CountPoint,
  FORECAST_DAYS,
  FORECAST_POINTS,
  type Forecast,
  type ForecastBasis,
  forecastFrom,
  forecastOf,
  recentOf,
  stallOf,
} from './forecast';
import { numeratorsGiven } from './kept/numeratorsGiven';
import { type Milestone, milestonesOf } from './milestones';
import { countNeeded } from './numbers';
import { type OtherBase, otherBase, otherMeasures } from './otherBases';
import { type PeriodFigures, sumOf } from './periodFigures';
import { type QuotedView, quotedView } from './quotedView';
import { type ShortfallSum, shortfallSumOf } from './shortfallSum';
import { filledCount, isFilled } from './summary/chosenUnits';
import { frequencyOf, ratePoints, seriesOf } from './targetSeries';
import { perDayTo } from './targetStanding';
import type { Measure } from './unit';
import { dutiesOf } from './unitContext';

export interface UnitTarget extends CompiledCounts {
  readonly unitId: string;
  readonly unitName: string;
  readonly percentScaled: number | null;
  readonly percentPrinted: string | null;
  readonly rank: number | null;
  /** Its figures are what the clerk put there. */
  readonly isStandIn: boolean;
  /** People short of the current target; null without figures. */
  readonly shortfall: number | null;
  /** People a day from the day of the figures to the last day; null when met, without figures, or after it. */
  readonly perDay: number | null;
  readonly forecast: Forecast;
  /** Its last figures do not grow, and it is short. */
  readonly stall: ForecastBasis | null;
  readonly bases: readonly OtherBase[];
}

/** When one milestone would be reached by all units together. */
export interface MilestoneForecast {
  readonly targetId: string;
  readonly forecast: Forecast;
  /** Units it stands on: those with figures both on its first and on its last day. null: all together have reached it. */
  readonly units: number | null;
  /** There are figures of further units on its last day, so that it is no forecast of all together. */
  readonly isOfSome: boolean;
}

/** One indicator with its chain of milestones and where each unit stands. */
export interface TargetView extends CompiledCounts {
  readonly indicatorId: string;
  readonly label: string;
  readonly measure: string;
  readonly numeratorLabel: string;
  readonly denominatorLabel: string;
  readonly decimals: number;
  readonly percentPrinted: string | null;
  /** Day the figures speak of; null without figures. */
  readonly figuresOn: IsoDay | null;
  readonly coverage: Coverage | null;
  /** While the period that counts now has no figures: those that the milestones are counted from. */
  readonly earlier: EarlierFigures | null;
  readonly milestones: readonly Milestone[];
  /** Of the milestone that counts now. */
  readonly currentTargetId: string | null;
  /** When each milestone that is still ahead would be reached, in their order. */
  readonly forecasts: readonly MilestoneForecast[];
  /** Why the units' shortfalls of the current milestone do not add up to that of the total; null when they do. */
  readonly shortfallSum: ShortfallSum | null;
  readonly quoted: QuotedView | null;
  readonly otherBases: readonly Measure[];
  /** Its form is owed, but by nobody of the group it is counted on. */
  readonly isOfNobody: boolean;
  /** Units of the period for which the clerk lets figures stand in: they are in these figures as in the totals. */
  readonly standIns: number;
  readonly units: readonly UnitTarget[];
}

/**
 * Every indicator that has a target, in the order of the directive. The milestones are counted from the total that is shown
 * and printed, with what stands in for units without figures; a forecast stands on what units reported alone.
 */
export function targetViews(input: CompileInput, measures: readonly Measure[]): readonly TargetView[] {
  const compiled = new Map(compile(input).indicators.map((one) => [one.indicatorId, one]));
  return input.directive.indicators.flatMap((indicator) => {
    const targets = input.directive.targets.filter(({ indicatorId }) => indicatorId === indicator.id);
    if (targets.length === 0) return [];
    const quoted = input.directive.quotedFigures.filter(({ indicatorId }) => indicatorId === indicator.id).at(-1);
    const found = compiled.get(indicator.id) ?? null;
    return [viewOf(indicator, targets, quoted ?? null, found, input, measures)];
  });
}

function viewOf(
  indicator: Indicator,
  targets: readonly Target[],
  quoted: QuotedFigure | null,
  found: CompiledIndicator | null,
  input: CompileInput,
  measures: readonly Measure[],
): TargetView {
  const { id, label, measure, numeratorLabel, denominatorLabel, decimals } = indicator;
  const today = dayOf(input.asOf);
  const series = found === null ? [] : seriesOf(indicator, found, input);
  const points = found === null ? [] : ratePoints(series, indicator);
  const current = targets.find((target) => target.id === found?.currentTargetId) ?? null;
  const owing = found?.units.filter(({ state }) => state !== 'not-required') ?? [];
  const others = otherMeasures(indicator, owing, input, measures);
  const milestones = milestonesOf(targets, points, today);
  return {
    indicatorId: id,
    label,
    measure,
    numeratorLabel,
    denominatorLabel,
    decimals,
    numerator: found?.numerator ?? null,
    denominator: found?.denominator ?? null,
    percentPrinted: found?.percentPrinted ?? null,
    figuresOn: points.at(-1)?.day ?? null,
    coverage: found?.coverage ?? null,
    earlier: found?.earlier ?? null,
    milestones,
    currentTargetId: current?.id ?? null,
    forecasts: milestones.flatMap((milestone) =>
      milestone.closing === null && milestone.outcome !== 'unknown' ? [forecastOfTotal(series, milestone)] : [],
    ),
    shortfallSum: found === null ? null : shortfallSumOf(found),
    quoted: quoted === null ? null : quotedView(quoted, targets, indicator),
    otherBases: others,
    isOfNobody: dutiesOf(indicator, input).length === 0 && dutiesOf(indicator, input, true).length > 0,
    standIns: found === null ? 0 : filledCount(found.units),
    units: unitTargets(owing, current, series, indicator, input, others),
  };
}

/**
 * Units come and go from day to day, so the growth of the total is that of the units that gave figures both on the first
 * and on the last day of the forecast; the count to reach is that of the same units.
 */
function forecastOfTotal(
  series: readonly PeriodFigures[],
  { targetId, outcome, requiredBasisPoints }: Milestone,
): MilestoneForecast {
  const own = series.filter(({ counts }) => counts.size > 0);
  const recent = recentOf(own, frequencyOf(own));
  const [first] = recent;
  const last = recent.at(-1);
  if (outcome === 'met') return { targetId, forecast: { kind: 'met' }, units: null, isOfSome: false };
  if (first === undefined || last === undefined) return { targetId, forecast: NOTHING, units: 0, isOfSome: false };
  const steady = [...last.counts].filter(([unitId, counts]) => isCounted(counts) && first.counts.has(unitId));
  const ids = steady.map(([unitId]) => unitId);
  const countOn = ({ day, counts }: PeriodFigures): CountPoint => ({
    day,
    count: sumOf(ids.map((id) => counts.get(id) ?? NONE)).numerator ?? 0,
  });
  const base = sumOf(steady.map(([, counts]) => counts)).denominator;
  if (base === null) return { targetId, forecast: NOTHING, units: 0, isOfSome: false };
  const basis = { from: countOn(first), to: countOn(last), points: recent.length };
  const isOfSome = [...last.counts.values()].filter(isCounted).length > ids.length;
  return {
    targetId,
    forecast: forecastFrom(countNeeded(requiredBasisPoints, base), basis),
    units: ids.length,
    isOfSome,
  };
}

const NONE: CompiledCounts = { numerator: null, denominator: null };
const NOTHING: Forecast = { kind: 'notEnough', points: 0 };

function unitTargets(
  owing: readonly CompiledUnit[],
  current: Target | null,
  series: readonly PeriodFigures[],
  indicator: Indicator,
  input: CompileInput,
  others: readonly Measure[],
): readonly UnitTarget[] {
  const figuresOn = series.at(-1)?.day ?? null;
  const bases = new Map(others.map((other) => [other.key, otherBase(other, owing, indicator, input)]));
  const frequency = frequencyOf(series);
  const given = numeratorsGiven(series, indicator);
  return owing.map((unit) => {
    const points = pointsOf(unit.unitId, series);
    const hasBase = unit.denominator !== null && unit.denominator > 0;
    const needed =
      current === null || !hasBase ? null : countNeeded(current.requiredBasisPoints, unit.denominator ?? 0);
    const isShort = unit.shortfall === null || unit.shortfall > 0;
    return {
      unitId: unit.unitId,
      unitName: unit.unitName,
      numerator: unit.numerator,
      denominator: unit.denominator,
      percentScaled: unit.percentScaled,
      percentPrinted: unit.percentPrinted,
      rank: unit.rank,
      isStandIn: isFilled(unit),
      shortfall: unit.shortfall,
      perDay: paceOf(unit, current, figuresOn),
      forecast: forecastOf(needed, points, frequency, needed === null ? (given.get(unit.unitId) ?? 0) : points.length),
      stall: isShort ? stallOf(points) : null,
      bases: others.flatMap(({ key }) => bases.get(key)?.get(unit.unitId) ?? []),
    };
  });
}

/** The last counts of the unit, ascending: as many as a forecast may stand on. */
function pointsOf(unitId: string, series: readonly PeriodFigures[]): readonly CountPoint[] {
  const newestFirst: CountPoint[] = [];
  for (let place = series.length - 1; place >= 0; place -= 1) {
    const figures = series[place];
    const value = figures?.counts.get(unitId)?.numerator ?? null;
    if (figures === undefined || value === null) continue;
    if (!isRecent(figures.day, newestFirst)) break; // nor are those before it
    newestFirst.push({ day: figures.day, count: value });
  }
  return newestFirst.reverse();
}

function isRecent(day: IsoDay, newestFirst: readonly CountPoint[]): boolean {
  const [newest] = newestFirst;
  return newest === undefined || newestFirst.length < FORECAST_POINTS || daysBetween(day, newest.day) < FORECAST_DAYS;
}

function paceOf({ shortfall }: CompiledUnit, current: Target | null, figuresOn: IsoDay | null): number | null {
  if (shortfall === null || shortfall === 0 || figuresOn === null || current?.deadline == null) return null;
  return perDayTo(current.deadline, shortfall, figuresOn);
}
