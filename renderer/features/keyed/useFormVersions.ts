import { type FormDefinition, versionFor } from '../../../electron/domain/form';
import type { PeriodKey } from '../../../electron/domain/period';
import { WRITTEN_REPORT } from '../../../electron/domain/writtenReport';
import { useQuery } from '../../lib/useQuery';

/**
 * The form as it was in force for a period, of which its fields are asked; the newest one while no period is chosen.
 * @param newest the newest versions of the campaign's forms
 */
export function useFormVersions(
  newest: readonly FormDefinition[],
): (formId: string | null, period: PeriodKey | null) => FormDefinition | undefined {
  const listed = useQuery('forms.list', {});
  const all = listed.status === 'success' ? listed.data.forms : [];
  return (formId, period) => {
    const latest = [...newest, WRITTEN_REPORT].find(({ id }) => id === formId);
    if (latest === undefined || period === null) return latest;
    return (
      versionFor(
        all.filter(({ id }) => id === formId),
        period,
      ) ?? latest
    );
  };
}
