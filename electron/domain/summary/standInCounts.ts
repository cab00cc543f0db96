import type { CompiledCounts } from '../compilation';
import { countsOf, isCounted, type UnitContext, zeroCounts } from '../compileUnits';
import { comparePeriods, type PeriodKey } from '../period';
import type { Unit } from '../unit';
import type { StandIn } from './missingChoice';
import { reportsFor } from './origins';

/** What a choice brings into the total of a period; null: nothing can be taken that way. */
export function standInCounts(
  choice: StandIn,
  unit: Unit,
  period: PeriodKey,
  context: UnitContext,
): CompiledCounts | null {
  if (choice.kind === 'zero') return zeroCounts(unit, context);
  return comparePeriods(choice.from, period) < 0 ? carriedCounts(choice.from, unit, context) : null;
}

/** Both halves of the rate as the unit's report of that period gave them; null where it gave not both. */
export function carriedCounts(period: PeriodKey, unit: Unit, context: UnitContext): CompiledCounts | null {
  const { report, last } = reportsFor(unit, period, context);
  const counts = countsOf(unit, report, last, context);
  return isCounted(counts) ? counts : null;
}
