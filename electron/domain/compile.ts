import type { IsoDay } from './calendar';
import type { Compilation, CompiledIndicator, CompiledUnit, EarlierFigures, RateChange } from './compilation';
import { countingPeriod, earlierPeriods, figuresDayOf } from './compilePeriods';
import {
  type CompileInput,
  coverageOf,
  isCounted,
  isReported,
  printRate,
  rateOf,
  sumOrNull,
  totalOf,
  type UnitContext,
  unitsIn,
  withRanks,
} from './compileUnits';
import type { Directive, Indicator, Target } from './directive';
import { type Known, reportsKnownAt } from './knownReports';
import type { RatePoint } from './milestones';
import { formatScaled } from './numbers';
import { besideRates, otherDuties } from './otherDuties';
import { figuresByPeriod } from './periodFigures';
import type { PeriodKey } from './submission';
import { applyChoices } from './summary/applyChoices';
import { figureMoment } from './summary/dataHour';
import { ratePoints, seriesIn } from './targetSeries';
import { standingsOf } from './targetStanding';
import { contextOf, formOf } from './unitContext';

/**
 * Honest totals: each rate is computed from the sums of the units that reported for the period, says how many of how
 * many they are, and names the others. A unit without a report has no figure; it is never taken as zero unless the clerk
 * chose so, and then it is said.
 */
export function compile(input: CompileInput): Compilation {
  const known = reportsKnownAt(input.reports, input.asOf);
  const indicators = input.directive.indicators.flatMap((indicator) => compileIndicator(indicator, input, known) ?? []);
  const { asOf, dataHour } = input;
  const others = otherDuties(input, known);
  const besides = besideRates(indicators, input, known);
  return {
    directiveId: input.directive.id,
    asOf,
    ...(dataHour !== undefined && { dataHour }),
    indicators,
    ...(others.length > 0 && { others }),
    ...(besides.length > 0 && { besides }),
  };
}

/**
 * One rate as it stands in `compile`; null: there is none.
 * @param indicatorId left out: the first that is reported
 */
export function compileRate(input: CompileInput, indicatorId?: string): CompiledIndicator | null {
  const known = reportsKnownAt(input.reports, input.asOf);
  for (const indicator of input.directive.indicators) {
    const found = (indicatorId ?? indicator.id) === indicator.id ? compileIndicator(indicator, input, known) : null;
    if (found !== null) return found;
  }
  return null;
}

function compileIndicator(indicator: Indicator, input: CompileInput, known: Known): CompiledIndicator | null {
  const formId = formOf(indicator);
  const context = contextOf(indicator, input, known);
  const { target: current } = context;
  const { periods } = context.duties;
  const asked = periods.find((one) => one === (input.periodOf?.get(indicator.id) ?? input.period));
  const usual = countingPeriod(context);
  const period = asked ?? usual;
  if (formId === null || period === null) return null;
  const targets = input.directive.targets.filter(({ indicatorId }) => indicatorId === indicator.id);
  const ranked = withRanks(applyChoices(unitsIn(period, context), period, context));
  const total = totalOf(ranked);
  const percentScaled = rateOf(total, indicator);
  const percentPrinted = printRate(percentScaled, indicator);
  const figures = { ...total, percentPrinted, countedOn: figuresDayOf(period, figureMoment(input)) };
  return {
    indicatorId: indicator.id,
    label: indicator.label,
    measure: indicator.measure,
    numeratorLabel: indicator.numeratorLabel,
    denominatorLabel: indicator.denominatorLabel,
    formId,
    period,
    ...(usual !== null && usual !== period && { usualPeriod: usual }),
    coverage: coverageOf(ranked),
    numerator: total.numerator,
    denominator: total.denominator,
    percentScaled,
    percentPrinted,
    decimals: indicator.decimals,
    rounding: indicator.rounding,
    newPersons: newPersonsIn(ranked.filter(isReported)),
    currentTargetId: current?.id ?? null,
    targets: standingsOf(targets, figures, input.asOf, closingPoints(targets, figures.countedOn, period, context)),
    quoted: quotedOf(indicator, input.directive),
    change: changeSince(ranked, earlierPeriods(periods, period), context),
    earlier: total.numerator === null ? earlierFigures(earlierPeriods(periods, period), context) : null,
    units: ranked,
  };
}

/** The totals of earlier periods, where a milestone closed before the day of the figures. */
function closingPoints(
  targets: readonly Target[],
  countedOn: IsoDay,
  period: PeriodKey,
  context: UnitContext,
): readonly RatePoint[] {
  const isClosed = targets.some(({ deadline }) => deadline !== null && deadline < countedOn);
  return isClosed ? ratePoints(seriesIn(context, period), context.indicator) : [];
}

/** null as soon as one of the units is not known: a sum of the others would pass for all of them. */
function newPersonsIn(units: readonly CompiledUnit[]): number | null {
  return units.some(({ newPersons }) => newPersons === null)
    ? null
    : sumOrNull(units.map(({ newPersons }) => newPersons));
}

function changeSince(
  now: readonly CompiledUnit[],
  earlier: readonly PeriodKey[],
  context: UnitContext,
): RateChange | null {
  const figuresOf = figuresByPeriod(context);
  for (const previousPeriod of earlier) {
    const before = figuresOf(previousPeriod).counts;
    if (before.size === 0) continue;
    const both = now.filter(isReported).flatMap((unit): readonly BothTimes[] => {
      const then = before.get(unit.unitId);
      return then !== undefined && isCounted(then) ? [{ now: unit, before: then }] : [];
    });
    const moved = movedRate(both, context.indicator);
    if (moved === null) return null;
    const fallen = both.filter(hasFallen);
    const others = both.filter((one) => !hasFallen(one));
    return {
      previousPeriod,
      ...moved,
      fallen: fallen.map(({ now: { unitId, unitName, numerator }, before: then }) => ({
        id: unitId,
        name: unitName,
        before: then.numerator,
        now: numerator,
      })),
      withoutFallen: fallen.length === 0 ? null : movedRate(others, context.indicator),
    };
  }
  return null;
}

interface Counted {
  readonly numerator: number;
  readonly denominator: number;
}

/** One unit's figures in two periods. */
interface BothTimes {
  readonly now: CompiledUnit & Counted;
  readonly before: Counted;
}

function hasFallen({ now, before }: BothTimes): boolean {
  return now.numerator < before.numerator;
}

/** null: the units are nobody, or of nobody. */
function movedRate(units: readonly BothTimes[], indicator: Indicator): RateChange['withoutFallen'] {
  const rate = rateOf(totalOf(units.map(({ now }) => now)), indicator);
  const rateBefore = rateOf(totalOf(units.map(({ before }) => before)), indicator);
  if (rate === null || rateBefore === null) return null;
  return {
    units: units.length,
    beforePrinted: `${formatScaled(rateBefore, indicator.decimals)}%`,
    nowPrinted: `${formatScaled(rate, indicator.decimals)}%`,
    changeScaled: rate - rateBefore,
  };
}

function earlierFigures(earlier: readonly PeriodKey[], context: UnitContext): EarlierFigures | null {
  for (const period of earlier) {
    const units = unitsIn(period, context);
    const total = totalOf(units);
    if (total.numerator === null) continue;
    const { reported, expected } = coverageOf(units);
    const percentPrinted = printRate(rateOf(total, context.indicator), context.indicator);
    return { period, ...total, percentPrinted, reported, expected };
  }
  return null;
}

function quotedOf(indicator: Indicator, directive: Directive): CompiledIndicator['quoted'] {
  const quoted = directive.quotedFigures.filter(({ indicatorId }) => indicatorId === indicator.id).at(-1);
  return quoted ? { printed: quoted.printed, asOf: quoted.asOf } : null;
}
