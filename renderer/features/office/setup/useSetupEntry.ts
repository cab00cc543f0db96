import { useEffect, useState } from 'react';
import { call } from '../../../lib/api';
import { queryClient } from '../../../lib/client';
import { type DraftKeeper, draftKeeper } from '../../../lib/draftKeeper';
import type { SetupEntry } from './setupModel';

/** There is one set-up only. */
const PLACE = 'setup';

/**
 * Keeps what stands in the set-up in the data folder, at least every moment while it is typed.
 * @param saved what was kept of an earlier time
 */
export function useSetupEntry(entry: SetupEntry, saved: string | null): DraftKeeper {
  const draft = JSON.stringify(entry);
  const [keeper] = useState(() =>
    draftKeeper(
      async (change) => (await call('setup.keep', { entry: change.draft })).ok,
      { place: PLACE, draft },
      saved === null ? null : { place: PLACE, draft: saved },
    ),
  );
  useEffect(() => keeper.keep({ place: PLACE, draft }), [keeper, draft]);
  useEffect(() => () => void keeper.flush().then(() => queryClient.invalidate(['setup.get'])), [keeper]);
  return keeper;
}
