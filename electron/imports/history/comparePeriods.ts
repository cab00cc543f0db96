import type { PeriodKey } from '../../domain/submission';

/** Days in order; a report owed once comes behind them. */
export function comparePeriods(left: PeriodKey, right: PeriodKey): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
