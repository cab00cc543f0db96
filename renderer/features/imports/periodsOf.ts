import { eachDay } from '../../../electron/domain/calendar';
import type { Schedule } from '../../../electron/domain/directive';
import type { PeriodKey } from '../../../electron/domain/submission';

/** Periods a report of this duty can be for; none where the paper gives no date. */
export function periodsOf({ due }: Schedule): readonly PeriodKey[] {
  switch (due.kind) {
    case 'once':
      return ['once'];
    case 'daily':
      return eachDay(due.from, due.to);
    case 'undated':
      return [];
  }
}
