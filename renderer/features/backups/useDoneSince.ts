import { useState } from 'react';
import type { LocalTime } from '../../../electron/domain/calendar';
import { useQuery } from '../../lib/useQuery';
import { worksOnPeople } from './worksOnPeople';

export interface DoneSinceBackup {
  /** What was done to people's data since the backup, in words; null: nothing, or it is not known yet. */
  readonly works: string | null;
  /** Whether it is to be done again; as the call takes it. */
  readonly doesAgain: boolean | undefined;
  readonly setDoesAgain: (doesAgain: boolean) => void;
}

/** A restore would take back what was deleted or corrected at somebody's request, so it is asked about; yes unless said otherwise. */
export function useDoneSince(madeAt: LocalTime | null): DoneSinceBackup {
  const destroyed = useQuery('destruction.list', {});
  const asked = useQuery('personRequests.list', {});
  const [doesAgain, setDoesAgain] = useState(true);
  const isKnown = madeAt !== null && destroyed.status === 'success' && asked.status === 'success';
  const works = isKnown
    ? worksOnPeople(
        destroyed.data.filter(({ destroyedAt }) => destroyedAt >= madeAt).length,
        asked.data
          .flatMap(({ corrections }) => corrections)
          .filter(({ correctedAt, undoneAt }) => correctedAt >= madeAt && undoneAt === null).length,
      )
    : null;
  return { works, doesAgain: works === null ? undefined : doesAgain, setDoesAgain };
}
