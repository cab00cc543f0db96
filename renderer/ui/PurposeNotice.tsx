import { isPurposeTold } from '../../electron/domain/personalData/purpose';
import { useQuery } from '../lib/useQuery';
import { personalData } from '../text/personalData';
import { strings } from '../text/vi';
import { Notice } from './Notice';

/** Asks, without being in anybody's way, for the purpose of forms that hold people's data and have none. */
export function PurposeNotice({ formIds }: { readonly formIds: readonly (string | null)[] }) {
  const held = useQuery('personalData.held', {});
  const forms = held.status === 'success' ? held.data : [];
  const missing = forms.filter(({ formId, purpose }) => formIds.includes(formId) && !isPurposeTold(purpose));
  if (missing.length === 0) return null;
  return (
    <Notice tone="info" testId="purpose-missing">
      {personalData.purposeMissing(missing.map(({ label }) => label).join(strings.listSeparator))}
    </Notice>
  );
}
