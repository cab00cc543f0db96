import type { CompiledIndicator } from './compilation';
import { earlierPeriods } from './compilePeriods';
import { type CompileInput, printRate, rateOf, type UnitContext } from './compileUnits';
import type { Indicator } from './directive';
import type { Frequency } from './forecast';
import { reportsKnownAt } from './knownReports';
import type { RatePoint } from './milestones';
import type { PeriodKey } from './period';
import { figuresByPeriod, type PeriodFigures } from './periodFigures';
import { withStandIns } from './summary/standIns';
import { contextOf } from './unitContext';

/**
 * Periods with figures up to the one that counts now. Period by period they are those of the moment before wherever the
 * reports are: of a year of days nearly all.
 */
export function seriesOf(
  indicator: Indicator,
  found: CompiledIndicator,
  input: CompileInput,
): readonly PeriodFigures[] {
  return seriesIn(contextOf(indicator, input, reportsKnownAt(input.reports, input.asOf)), found.period);
}

/** @param last the last period, with those before it */
export function seriesIn(context: UnitContext, last: PeriodKey): readonly PeriodFigures[] {
  const figuresOf = figuresByPeriod(context);
  return [...earlierPeriods(context.duties.periods, last), last]
    .map((period) => withStandIns(figuresOf(period), context))
    .filter(({ counts, standIns }) => counts.size > 0 || standIns !== undefined)
    .sort((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0));
}

const pointsOf = new WeakMap<PeriodFigures, RatePoint | null>();

/** The total of each period as the totals give it: of the units with figures in it, and of what stands in for others. */
export function ratePoints(series: readonly PeriodFigures[], indicator: Indicator): readonly RatePoint[] {
  return series.flatMap((figures) => {
    const known = pointsOf.get(figures);
    const point = known === undefined ? pointOf(figures, indicator) : known;
    pointsOf.set(figures, point);
    return point ?? [];
  });
}

function pointOf({ day, total, reported, owing, standIns }: PeriodFigures, indicator: Indicator): RatePoint | null {
  const { numerator, denominator } = total;
  const printed = printRate(rateOf(total, indicator), indicator);
  if (numerator === null || denominator === null || denominator === 0 || printed === null) return null;
  const coverage = { reported, expected: owing, ...(standIns !== undefined && { standIns }) };
  return { day, rate: { numerator, denominator }, isCounted: true, printed, coverage };
}

export function frequencyOf(series: readonly PeriodFigures[]): Frequency {
  return series.every(({ isOfOneDay }) => isOfOneDay) ? 'daily' : 'rarer';
}
