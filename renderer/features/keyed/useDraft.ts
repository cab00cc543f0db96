import { useEffect, useState } from 'react';
import { call } from '../../lib/api';
import { useSettled } from '../../lib/useSettled';
import { isTyped, type KeyedDraft } from './keyedModel';

const SAVED_AFTER_MS = 600;

/** What is being typed, saved into the data folder shortly after each change until it is taken in or thrown away. */
export function useDraft(directiveId: string, first: KeyedDraft) {
  const [draft, setDraft] = useState(first);
  const settled = useSettled(draft, SAVED_AFTER_MS);
  useEffect(() => {
    if (isTyped(settled)) void call('keyed.saveDraft', { directiveId, draft: JSON.stringify(settled) });
  }, [directiveId, settled]);
  const change = (changes: Partial<KeyedDraft>) => setDraft((before) => ({ ...before, ...changes }));
  return { draft, change, replace: setDraft };
}
