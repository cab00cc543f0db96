import { dayOf, type IsoDay, localTimeOf } from '../../../electron/domain/calendar';
import { useToday } from '../../lib/useToday';

/** Today by the office's own clock; this machine's while that is not known yet. */
export function useTodayAtOnce(): IsoDay {
  return useToday() ?? dayOf(localTimeOf(new Date()));
}
