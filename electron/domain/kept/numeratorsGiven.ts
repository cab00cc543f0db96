import type { Indicator } from '../directive';
import type { PeriodFigures } from '../periodFigures';

type Counts = PeriodFigures['counts'];

interface Kept {
  readonly periods: ReadonlySet<Counts>;
  readonly given: ReadonlyMap<string, number>;
}

const keptOf = new WeakMap<Indicator, Kept>();

/**
 * In how many periods of a series each unit gave a numerator; a unit that is not named gave none. Only periods whose
 * figures are others than when the rate was asked for last are counted again.
 */
export function numeratorsGiven(series: readonly PeriodFigures[], indicator: Indicator): ReadonlyMap<string, number> {
  const before = keptOf.get(indicator);
  const periods = new Set(series.map(({ counts }) => counts));
  const given = new Map(before?.given);
  for (const counts of before?.periods ?? []) if (!periods.has(counts)) add(given, counts, -1);
  for (const counts of periods) if (before?.periods.has(counts) !== true) add(given, counts, 1);
  keptOf.set(indicator, { periods, given });
  return given;
}

function add(given: Map<string, number>, counts: Counts, times: 1 | -1): void {
  for (const [unitId, { numerator }] of counts)
    if (numerator !== null) given.set(unitId, (given.get(unitId) ?? 0) + times);
}
