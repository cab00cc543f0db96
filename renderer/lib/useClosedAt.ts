import type { LocalTime } from '../../electron/domain/calendar';
import { isClosed } from '../../electron/domain/campaignClosing';
import { useClock } from './useClock';
import { useQuery } from './useQuery';

/** Minute at which the campaign was closed; null: it goes on, if only until a minute that lies ahead. */
export function useClosedAt(directiveId: string): LocalTime | null {
  const list = useQuery('directives.list', {});
  const { now } = useClock();
  if (list.status !== 'success') return null;
  const closedAt = list.data.find(({ id }) => id === directiveId)?.closedAt ?? null;
  return isClosed(closedAt && { closedAt }, now) ? closedAt : null;
}
