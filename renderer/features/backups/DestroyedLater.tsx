import type { LocalTime } from '../../../electron/domain/calendar';
import { formatCount } from '../../../electron/domain/numbers';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { Notice } from '../../ui/Notice';

/** Before a backup is restored: people's data destroyed since it was made would come back. Nothing where none were. */
export function DestroyedLater({ madeAt }: { readonly madeAt: LocalTime }) {
  const destroyed = useQuery('destruction.list', {});
  if (destroyed.status !== 'success') return null;
  const later = destroyed.data.filter(({ destroyedAt }) => destroyedAt > madeAt).length;
  if (later === 0) return null;
  return (
    <Notice tone="warning" testId="destroyed-later">
      {strings.backups.destroyedLater(formatCount(later))}
    </Notice>
  );
}
