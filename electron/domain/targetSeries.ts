import type { IsoDay } from './calendar';
import type { CompiledCounts, CompiledIndicator } from './compilation';
import { earlierPeriods, figuresDayOf } from './compilePeriods';
import { type CompileInput, countsIn, isCounted, printRate, rateOf, type UnitContext } from './compileUnits';
import type { Indicator } from './directive';
import type { Frequency } from './forecast';
import { reportsKnownAt } from './knownReports';
import type { RatePoint } from './milestones';
import type { Obligation } from './obligation';
import { type PeriodKey, partsOfPeriod } from './period';
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

/** Periods with figures up to the one that counts now. */
export function seriesOf(
  indicator: Indicator,
  found: CompiledIndicator,
  input: CompileInput,
): readonly PeriodFigures[] {
  const context = contextOf(indicator, input, reportsKnownAt(input.reports, input.asOf));
  const periods = [...earlierPeriods(context.periods, found.period), found.period];
  return periods
    .flatMap((period) => {
      const counts = countsIn(period, context);
      return counts.size === 0
        ? []
        : [
            {
              day: figuresDayOf(period, figureMoment(input)),
              isOfOneDay: partsOfPeriod(period).kind === 'day',
              counts,
              owing: owingIn(period, context),
            },
          ];
    })
    .sort((left, right) => left.day.localeCompare(right.day));
}

function owingIn(period: PeriodKey, { duties }: UnitContext): number {
  const owes = (duty: Obligation) => duty.period === period && duty.exemptReason === null;
  return [...duties.values()].filter((own) => own.some(owes)).length;
}

/** The total of each period, of the units with figures in it. */
export function ratePoints(series: readonly PeriodFigures[], indicator: Indicator): readonly RatePoint[] {
  return series.flatMap(({ day, counts, owing }) => {
    const total = sumOf([...counts.values()]);
    const { numerator, denominator } = total;
    const printed = printRate(rateOf(total, indicator), indicator);
    if (numerator === null || denominator === null || denominator === 0 || printed === null) return [];
    const coverage = { reported: [...counts.values()].filter(isCounted).length, expected: owing };
    return [{ day, rate: { numerator, denominator }, isCounted: true, printed, coverage }];
  });
}

export function sumOf(counts: readonly CompiledCounts[]): CompiledCounts {
  const known = counts.filter(isCounted);
  if (known.length === 0) return { numerator: null, denominator: null };
  const add = (key: keyof CompiledCounts) => known.reduce((sum, one) => sum + (one[key] ?? 0), 0);
  return { numerator: add('numerator'), denominator: add('denominator') };
}

export function frequencyOf(series: readonly PeriodFigures[]): Frequency {
  return series.every(({ isOfOneDay }) => isOfOneDay) ? 'daily' : 'rarer';
}
