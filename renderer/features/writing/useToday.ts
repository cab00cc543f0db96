import { dayOf, type IsoDay, localTimeOf } from '../../../electron/domain/calendar';
import { useQuery } from '../../lib/useQuery';

/** Today by the office's own clock; this machine's while that is not known yet. */
export function useToday(): IsoDay {
  const info = useQuery('app.info', {});
  return dayOf(info.status === 'success' ? info.data.now : localTimeOf(new Date()));
}
