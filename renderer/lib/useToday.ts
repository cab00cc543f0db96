import { dayOf, type IsoDay } from '../../electron/domain/calendar';
import { useQuery } from './useQuery';

/** The day as the app counts it, when it was last asked; null while it is. */
export function useToday(): IsoDay | null {
  const info = useQuery('app.info', {});
  return info.status === 'success' ? dayOf(info.data.now) : null;
}
