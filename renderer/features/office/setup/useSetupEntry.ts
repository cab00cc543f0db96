import { useEffect, useState } from 'react';
import { call } from '../../../lib/api';
import { queryClient } from '../../../lib/client';
import { draftKeeper } from '../../../lib/draftKeeper';
import { keptText, type SetupEntry } from './setupModel';

/** There is one set-up only. */
const PLACE = 'setup';

export interface EntryKeeper {
  /** Nothing is written any more. */
  end(): void;
  /** Written as it is, and nothing after it. */
  putOff(entry: SetupEntry): Promise<void>;
}

/**
 * Keeps what stands in the set-up in the data folder, at least every moment while it is typed.
 * @param saved what was kept of an earlier time
 */
export function useSetupEntry(entry: SetupEntry, saved: string | null): EntryKeeper {
  const draft = keptText(entry);
  const [keeper] = useState(() =>
    draftKeeper(
      async (change) => (await call('setup.keep', { entry: change.draft })).ok,
      { place: PLACE, draft },
      saved === null ? null : { place: PLACE, draft: saved },
    ),
  );
  useEffect(() => keeper.keep({ place: PLACE, draft }), [keeper, draft]);
  useEffect(() => () => void keeper.flush().then(() => queryClient.invalidate(['setup.get'])), [keeper]);
  return {
    end: () => void keeper.end(),
    putOff: async (last) => {
      keeper.keep({ place: PLACE, draft: keptText(last) });
      await keeper.flush();
      keeper.end();
    },
  };
}
