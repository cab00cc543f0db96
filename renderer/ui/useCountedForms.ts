import type { HeldForm } from '../../electron/domain/personalData/purpose';
import { useQuery } from '../lib/useQuery';

/**
 * Of the forms named, those whose people are counted and not kept.
 * @returns null: not known yet
 */
export function useCountedForms(formIds: readonly (string | null)[]): readonly HeldForm[] | null {
  const held = useQuery('personalData.held', {});
  if (held.status !== 'success') return null;
  return held.data.filter(({ formId, isCounted }) => isCounted && formIds.includes(formId));
}
