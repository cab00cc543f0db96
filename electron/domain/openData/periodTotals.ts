import type { CompiledCounts, Coverage } from '../compilation';
import { countsIn, coverageOf, totalOf, type UnitContext, unitsIn } from '../compileUnits';
import { statusOf } from '../obligation';
import type { PeriodKey } from '../period';
import { partsWithoutRow } from '../summary/mergedParts';

/** One rate in one period, of what was reported alone: the sums and who is in them. */
export interface PeriodTotal extends CompiledCounts {
  readonly period: PeriodKey;
  readonly coverage: Coverage;
}

/**
 * The same sums and the same coverage as `compile` gives without choices, for many periods: what only one period on a
 * screen needs (ranks, changes, notes, the newest figures of each unit) is left out, and with it most of the time.
 */
export function periodTotals(periods: readonly PeriodKey[], context: UnitContext): readonly PeriodTotal[] {
  // where units were merged, a new one and those it was made of must not both count
  const hasMergers = (context.input.successions ?? []).length > 0;
  return periods.map((period) => {
    if (hasMergers) {
      const units = unitsIn(period, context);
      return { period, ...totalOf(units), coverage: coverageOf(units) };
    }
    const counts = countsIn(period, context);
    return { period, ...totalOf([...counts.values()]), coverage: coverageIn(period, counts, context) };
  });
}

function coverageIn(period: PeriodKey, counts: ReadonlyMap<string, CompiledCounts>, context: UnitContext): Coverage {
  const { input, arrived, duties } = context;
  const gone = partsWithoutRow(counts, period, context);
  const owing = input.units.filter(({ id }) => {
    const duty = duties.dutyOf(id, period);
    if (duty === undefined || gone.has(id)) return false;
    const reports = arrived.get(duty.id) ?? [];
    const first = reports.map(({ arrivedAt }) => arrivedAt).sort()[0] ?? null;
    return statusOf(duty, first, reports.at(-1)?.isNil ?? false, input.asOf).state !== 'not-required';
  });
  const missing = owing.filter(({ id }) => !counts.has(id));
  return {
    reported: owing.length - missing.length,
    expected: owing.length,
    missing: missing.map(({ id, name }) => ({ id, name: input.unitLabels.get(id) ?? name })),
  };
}
