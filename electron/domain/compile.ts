import type { Compilation, CompiledIndicator, CompiledUnit, EarlierFigures, RateChange } from './compilation';
import { earlierPeriods, figuresDayOf, type Known, periodAt } from './compilePeriods';
import {
  type CompileInput,
  coverageOf,
  isCounted,
  printRate,
  rateOf,
  sumOrNull,
  totalOf,
  type UnitContext,
  unitsIn,
  withRanks,
} from './compileUnits';
import type { Directive, Indicator } from './directive';
import { reportsKnownAt } from './knownReports';
import { formatScaled } from './numbers';
import type { PeriodKey } from './submission';
import { standingsOf } from './targetStanding';
import { contextOf, formOf } from './unitContext';

/**
 * Honest totals: each rate is computed from the sums of the units that reported for the period, says how many of how
 * many they are, and names the others. A unit without a report has no figure; it is never taken as zero.
 */
export function compile(input: CompileInput): Compilation {
  const known = reportsKnownAt(input.reports, input.asOf);
  const indicators = input.directive.indicators.flatMap((indicator) => compileIndicator(indicator, input, known) ?? []);
  return { directiveId: input.directive.id, asOf: input.asOf, indicators };
}

function compileIndicator(indicator: Indicator, input: CompileInput, known: Known): CompiledIndicator | null {
  const formId = formOf(indicator);
  const context = contextOf(indicator, input, known);
  const { periods, target: current } = context;
  const period = periodAt([...context.duties.values()].flat(), periods, known, input.asOf);
  if (formId === null || period === null) return null;
  const targets = input.directive.targets.filter(({ indicatorId }) => indicatorId === indicator.id);
  const ranked = withRanks(unitsIn(period, context));
  const total = totalOf(ranked);
  const percentScaled = rateOf(total, indicator);
  const percentPrinted = printRate(percentScaled, indicator);
  const figures = { ...total, percentPrinted, countedOn: figuresDayOf(period, input.asOf) };
  return {
    indicatorId: indicator.id,
    label: indicator.label,
    measure: indicator.measure,
    numeratorLabel: indicator.numeratorLabel,
    denominatorLabel: indicator.denominatorLabel,
    formId,
    period,
    coverage: coverageOf(ranked),
    numerator: total.numerator,
    denominator: total.denominator,
    percentScaled,
    percentPrinted,
    decimals: indicator.decimals,
    rounding: indicator.rounding,
    newPersons: newPersonsIn(ranked.filter(isCounted)),
    currentTargetId: current?.id ?? null,
    targets: standingsOf(targets, figures, input.asOf),
    quoted: quotedOf(indicator, input.directive),
    change: changeSince(ranked, earlierPeriods(periods, period), context),
    earlier: total.numerator === null ? earlierFigures(earlierPeriods(periods, period), context) : null,
    units: ranked,
  };
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
  const { indicator } = context;
  for (const previousPeriod of earlier) {
    const before = unitsIn(previousPeriod, context).filter(isCounted);
    if (before.length === 0) continue;
    const both = now.filter(isCounted).filter(({ unitId }) => before.some((unit) => unit.unitId === unitId));
    const rate = rateOf(totalOf(both), indicator);
    const rateBefore = rateOf(
      totalOf(before.filter(({ unitId }) => both.some((unit) => unit.unitId === unitId))),
      indicator,
    );
    if (rate === null || rateBefore === null) return null;
    return {
      previousPeriod,
      units: both.length,
      beforePrinted: `${formatScaled(rateBefore, indicator.decimals)}%`,
      nowPrinted: `${formatScaled(rate, indicator.decimals)}%`,
      changeScaled: rate - rateBefore,
    };
  }
  return null;
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
