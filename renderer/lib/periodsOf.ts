import type { Schedule } from '../../electron/domain/directive';
import { duePeriods, spansPerReport } from '../../electron/domain/dueRule';
import type { PeriodKey } from '../../electron/domain/period';

/** Periods a report of this duty can be for; one without a date is owed once. */
export function periodsOf({ due }: Schedule): readonly PeriodKey[] {
  return due.kind === 'undated' ? ['once'] : duePeriods(due).map(({ period }) => period);
}

/** The periods of several duties, each once, with how many spans its report is for. */
export function namedPeriods(schedules: readonly Schedule[]): readonly (readonly [PeriodKey, number])[] {
  const named = new Map<PeriodKey, number>();
  for (const schedule of schedules)
    for (const period of periodsOf(schedule)) named.set(period, named.get(period) ?? spansPerReport(schedule.due));
  return [...named];
}
