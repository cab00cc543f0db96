import { useEffect, useState } from 'react';
import { call } from '../../lib/api';
import { queryClient } from '../../lib/client';
import { type DraftKeeper, draftKeeper } from '../../lib/draftKeeper';
import { type Editing, keptText } from '../../lib/keptPapers';

/**
 * Saves what is being typed into the data folder, at least every moment while typing goes on, and when the editor goes.
 * @param opened what stood in the editor when it was opened: nothing is kept until it is changed
 * @param isKept whether that had been kept half typed already
 */
export function useWriting(editing: Editing, opened: string, isKept: boolean): DraftKeeper {
  const text = keptText(editing);
  const { place } = editing;
  const draft = text === opened && !isKept ? null : text;
  const [keeper] = useState(() =>
    draftKeeper(
      async (change) => (await call('written.saveDraft', change)).ok,
      { place, draft },
      isKept ? { place, draft: opened } : null,
    ),
  );
  useEffect(() => keeper.keep({ place, draft }), [keeper, place, draft]);
  useEffect(() => () => void keeper.flush().then(() => queryClient.invalidate(['written.drafts'])), [keeper]);
  return keeper;
}
