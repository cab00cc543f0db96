import type { Schedule } from '../../electron/domain/directive';
import { duePeriods } from '../../electron/domain/dueRule';
import type { PeriodKey } from '../../electron/domain/period';

/** Periods a report of this duty can be for; one without a date is owed once. */
export function periodsOf({ due }: Schedule): readonly PeriodKey[] {
  return due.kind === 'undated' ? ['once'] : duePeriods(due).map(({ period }) => period);
}
