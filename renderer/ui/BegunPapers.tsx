import { fromKept } from '../lib/keptPapers';
import { useNextSteps } from '../lib/nextStep';
import { useIsPainted } from '../lib/painted';
import { useQuery } from '../lib/useQuery';
import { useMayCall } from '../lib/vault';
import { written } from '../text/written';
import { Notice } from './Notice';
import { WorkButton } from './WorkButton';

const words = written.choose;

/** Papers that were half typed when the editor was left or the app ended: said where one would look for them. */
export function BegunPapers() {
  const mayAsk = useMayCall('written.drafts');
  const drafts = useQuery('written.drafts', useIsPainted() && mayAsk ? {} : null);
  const { write } = useNextSteps();
  const kept = drafts.status === 'success' ? drafts.data.drafts : [];
  const count = kept.filter(({ place, draft }) => fromKept(place, draft) !== null).length; // forms are kept there, too
  if (count === 0) return null;
  const goOn = (
    <WorkButton call="written.saveDraft" size="small" onClick={write} data-testid="begun-notice-go-on">
      {words.goOn}
    </WorkButton>
  );
  return (
    <Notice actions={goOn} testId="begun-notice">
      {words.begunNotice(count)}
    </Notice>
  );
}
