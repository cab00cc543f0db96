import { useEffect } from 'react';
import type { Directive } from '../../../../electron/domain/directive';
import { call } from '../../../lib/api';
import { useSettled } from '../../../lib/useSettled';

const KEPT_AFTER_MS = 1500;

/**
 * Keeps what is being typed in the data folder, shortly after each pause, until the paper is saved or given up.
 * @returns what forgets it
 */
export function useKeptEntry(directive: Directive, origin: Directive): () => void {
  const directiveId = origin.id === '' ? null : origin.id;
  const settled = useSettled(directive, KEPT_AFTER_MS);
  useEffect(() => {
    if (settled !== origin) void call('directives.keepEntry', { directiveId, entry: JSON.stringify(settled) });
  }, [directiveId, settled, origin]);
  return () => void call('directives.keepEntry', { directiveId, entry: null });
}
