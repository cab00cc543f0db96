import { useEffect, useEffectEvent, useState } from 'react';
import type { KeyedCheck } from '../../../electron/ipc/contract';
import { hear } from '../../lib/heard';

/**
 * Enter in the last box saves what has been looked through and has nothing odd about it. Where something is to be read
 * first, the button gets the focus, or the question: the next Enter is then meant.
 * @param typed what stands in the boxes, as one text: other words drop the wish
 * @param check of just that; null: it is still being looked through
 * @returns what Enter in the last box does
 */
export function useEnterSaves(typed: string, check: KeyedCheck | null, save: () => void): () => void {
  const [wished, setWished] = useState<string | null>(null);
  const end = useEffectEvent((result: KeyedCheck) => {
    if (isPlain(result)) return save();
    document.querySelector<HTMLElement>(result.canBeTaken ? SAVE : ANSWERS)?.focus();
    hear(result.issues.map(({ message }) => message).join(' '));
  });
  useEffect(() => {
    if (wished === null || (wished === typed && check === null)) return;
    setWished(null);
    if (wished === typed && check !== null) end(check);
  }, [wished, typed, check]);
  return () => setWished(typed);
}

const SAVE = '[data-testid="keyed-save"]';
/** A question about the report, a box with a wrong figure. */
const ANSWERS = '[data-testid="keyed-check-one"] input, [data-testid="keyed-dialog"] [aria-invalid="true"]';

export function isPlain({ canBeTaken, issues }: Pick<KeyedCheck, 'canBeTaken' | 'issues'>): boolean {
  return canBeTaken && issues.every(({ severity }) => severity === 'note');
}
