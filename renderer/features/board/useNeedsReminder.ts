import type { BoardCell } from '../../../electron/domain/board';
import type { LocalTime } from '../../../electron/domain/calendar';
import { useClosedAt } from '../../lib/useClosedAt';
import { useQuery } from '../../lib/useQuery';

/** Whether there is anything to write to the unit about; null: not known yet. */
export function useNeedsReminder(directiveId: string, at: LocalTime, cell: BoardCell): boolean | null {
  const needs = useQuery('reminders.list', { directiveId, at });
  const closedAt = useClosedAt(directiveId);
  if (closedAt !== null) return false; // nobody is reminded any more
  if (needs.status === 'success') return needs.data.some(({ unitId }) => unitId === cell.unitId);
  return cell.state === 'missing' ? true : null; // as a rule; a unit that is no more is not written to
}
