import { useEffect, useState } from 'react';
import { call } from '../../lib/api';
import { queryClient } from '../../lib/client';
import { type DraftKeeper, draftKeeper, type Kept } from '../../lib/draftKeeper';
import { useHalfTyped } from '../../lib/unsaved';

/**
 * Saves what is being typed into the data folder, at least every moment while typing goes on, and when the dialog goes.
 * @param saved what was kept of an earlier time the dialog was open
 */
export function useDraft(directiveId: string, { place, draft }: Kept, saved: Kept | null): DraftKeeper {
  const [keeper] = useState(() =>
    draftKeeper(
      async (change) => (await call('keyed.saveDraft', { directiveId, ...change })).ok,
      { place, draft },
      saved,
    ),
  );
  useEffect(() => keeper.keep({ place, draft }), [keeper, place, draft]);
  useHalfTyped(draft !== null);
  useEffect(
    () => () => void keeper.flush().then(() => queryClient.invalidate(['keyed.drafts'])), // the next dialog asks anew
    [keeper],
  );
  return keeper;
}
