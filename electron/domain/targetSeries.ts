import type { IsoDay } from './calendar';
import type { CompiledCounts, CompiledIndicator } from './compilation';
import { earlierPeriods, figuresDayOf } from './compilePeriods';
import { type CompileInput, printRate, rateOf } from './compileUnits';
import type { Indicator } from './directive';
import type { Frequency } from './forecast';
import { reportsKnownAt } from './knownReports';
import type { RatePoint } from './milestones';
import { partsOfPeriod } from './period';
import { countsByPeriod, owingIn, sumOfPeriod } from './periodCounts';
import { figureMoment } from './summary/dataHour';
import { contextOf } from './unitContext';

/** One period with the figures of its units; ascending. */
export interface PeriodFigures {
  readonly day: IsoDay;
  readonly isOfOneDay: boolean;
  readonly counts: ReadonlyMap<string, CompiledCounts>;
  /** Units that owed a report for it. */
  readonly owing: number;
}

/**
 * Periods with figures up to the one that counts now. Period by period they are those of the moment before wherever the
 * reports are: of a year of days nearly all.
 */
export function seriesOf(
  indicator: Indicator,
  found: CompiledIndicator,
  input: CompileInput,
): readonly PeriodFigures[] {
  const context = contextOf(indicator, input, reportsKnownAt(input.reports, input.asOf));
  const { duties } = context;
  const countsOn = countsByPeriod(context);
  const periods = [...earlierPeriods(duties.periods, found.period), found.period];
  return periods
    .flatMap((period) => {
      const counts = countsOn(period);
      return counts.size === 0
        ? []
        : [
            {
              day: figuresDayOf(period, figureMoment(input)),
              isOfOneDay: partsOfPeriod(period).kind === 'day',
              counts,
              owing: owingIn(period, counts, context),
            },
          ];
    })
    .sort((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0));
}

/** The total of each period, of the units with figures in it. */
export function ratePoints(series: readonly PeriodFigures[], indicator: Indicator): readonly RatePoint[] {
  return series.flatMap(({ day, counts, owing }) => {
    const { reported, ...total } = sumOfPeriod(counts);
    const { numerator, denominator } = total;
    const printed = printRate(rateOf(total, indicator), indicator);
    if (numerator === null || denominator === null || denominator === 0 || printed === null) return [];
    return [
      { day, rate: { numerator, denominator }, isCounted: true, printed, coverage: { reported, expected: owing } },
    ];
  });
}

export function frequencyOf(series: readonly PeriodFigures[]): Frequency {
  return series.every(({ isOfOneDay }) => isOfOneDay) ? 'daily' : 'rarer';
}
