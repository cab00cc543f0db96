import { dayOf } from './calendar';
import type { CompiledCounts, CompiledUnit } from './compilation';
import { baselineOn, type CompileInput, isCounted, printRate, rateOf } from './compileUnits';
import type { Indicator } from './directive';
import { ranksOf } from './ranks';
import { figureMoment } from './summary/dataHour';
import type { Measure } from './unit';

/** The same people measured against another base; its rate stands in a column of its own, never in that of the target. */
export interface OtherBase {
  readonly measureKey: string;
  readonly denominator: number | null;
  readonly percentScaled: number | null;
  readonly percentPrinted: string | null;
  readonly rank: number | null;
}

/** Baselines of these very units that are not the base of the rate itself; those of other units measure other people. */
export function otherMeasures(
  { denominator }: Indicator,
  owing: readonly CompiledUnit[],
  input: CompileInput,
  measures: readonly Measure[],
): readonly Measure[] {
  const own = denominator.kind === 'baseline' ? denominator.measureKey : null;
  const ids = new Set(owing.map(({ unitId }) => unitId));
  const there = new Set(input.baselines.filter(({ unitId }) => ids.has(unitId)).map(({ measureKey }) => measureKey));
  return measures.filter(({ key }) => key !== own && there.has(key));
}

/** Every unit's rate and rank on one other base. */
export function otherBase(
  { key }: Measure,
  units: readonly CompiledUnit[],
  indicator: Indicator,
  input: CompileInput,
): ReadonlyMap<string, OtherBase> {
  const rates = units.map((unit) => {
    const denominator = baselineOn(input.baselines, unit.unitId, key, dayOf(figureMoment(input)));
    return { unit, counts: { numerator: unit.numerator, denominator } };
  });
  const ranks = ranksOf(rates.map(({ counts }) => counts).filter(hasBase));
  return new Map(
    rates.map(({ unit, counts }) => {
      const percentScaled = rateOf(counts, indicator);
      return [
        unit.unitId,
        {
          measureKey: key,
          denominator: counts.denominator,
          percentScaled,
          percentPrinted: printRate(percentScaled, indicator),
          rank: ranks.get(counts) ?? null,
        },
      ];
    }),
  );
}

function hasBase(counts: CompiledCounts): counts is { numerator: number; denominator: number } {
  return isCounted(counts) && counts.denominator > 0;
}
