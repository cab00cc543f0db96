import type { IsoDay } from '../../../electron/domain/calendar';
import { useQuery } from '../../lib/useQuery';
import { fromCore } from '../../text/coreWords';
import { Notice } from '../Notice';

/**
 * Why the signer had better not sign a paper of that day; nothing when nothing is wrong. Mount it under the choice of the
 * signer: `<SigningNotice signatoryId={id} day={day} />`.
 * @param signatoryId null: the office's default
 */
export function SigningNotice({ signatoryId, day }: { readonly signatoryId: string | null; readonly day: IsoDay }) {
  const warnings = useQuery('signing.check', { signatoryId, day });
  if (warnings.status !== 'success' || warnings.data.length === 0) return null;
  return (
    <Notice tone="warning" testId="signing-notice">
      {warnings.data.map(fromCore).join(' ')}
    </Notice>
  );
}
