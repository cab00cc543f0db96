import { dayOf } from '../calendar';
import type { CompiledCounts, CompiledUnit } from '../compilation';
import { baselineOn, type CompileInput, isCounted, ratesOf, totalOf } from '../compileUnits';
import type { Indicator } from '../directive';
import { otherMeasures } from '../otherBases';
import { figureMoment } from '../summary/dataHour';
import type { Measure } from '../unit';
import type { RateOnBase } from './comparison';

/**
 * The same people as a share of each base there is, the rate's own first: 82.930 of the smartphones, and of everybody. Each
 * rate is of the units with both a figure and that base, and says how many they are; none is to be held against a target set on
 * another base.
 */
export function ratesOnBases(
  indicator: Indicator,
  owing: readonly CompiledUnit[],
  input: CompileInput,
  measures: readonly Measure[],
): readonly RateOnBase[] {
  const own = sideOf({ key: null, label: indicator.denominatorLabel }, owing, indicator);
  const others = otherMeasures(indicator, owing, input, measures).map(({ key, label }) => {
    const onIt = owing.map(({ unitId, numerator }) => ({
      numerator,
      denominator: baselineOn(input.baselines, unitId, key, dayOf(figureMoment(input))),
    }));
    return sideOf({ key, label }, onIt, indicator);
  });
  return [own, ...others];
}

function sideOf(
  { key, label }: { readonly key: string | null; readonly label: string },
  units: readonly CompiledCounts[],
  indicator: Indicator,
): RateOnBase {
  const total = totalOf(units);
  return {
    measureKey: key,
    label,
    ...total,
    ...ratesOf(total, indicator),
    counted: units.filter(isCounted).length,
    expected: units.length,
  };
}
