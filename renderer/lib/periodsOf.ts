import type { Schedule } from '../../electron/domain/directive';
import { duePeriods } from '../../electron/domain/dueRule';
import type { PeriodKey } from '../../electron/domain/period';

/** Periods a report of this duty can be for; none where the paper gives no date. */
export function periodsOf({ due }: Schedule): readonly PeriodKey[] {
  return duePeriods(due).map(({ period }) => period);
}
