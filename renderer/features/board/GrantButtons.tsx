import { useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { WorkButton } from '../../ui/WorkButton';
import { GrantDialog, type GrantDialogProps } from './GrantDialog';

const words = strings.editor.grant;

/** From one cell: grant more time or let off; what holds can be taken back, alone or with all that was granted beside it. */
export function GrantButtons(props: Omit<GrantDialogProps, 'onClose'> & { readonly onDone: () => void }) {
  const { directiveId, cell, onDone } = props;
  const [isOpen, setIsOpen] = useState(false);
  const grants = useQuery('obligations.grants', { directiveId });
  const revoke = useMutation('obligations.revoke');
  const all = grants.status === 'success' ? grants.data.grants : [];
  const live = all.findLast(({ revokedAt, obligationId }) => revokedAt === null && obligationId === cell.obligationId);
  const together = all.filter(({ revokedAt, actionId }) => revokedAt === null && actionId === live?.actionId).length;
  const takeBack = async (actionId: string, obligationId: string | null) => {
    const reply = await revoke.run({ directiveId, actionId, obligationId });
    if (reply?.ok) onDone();
  };
  const close = () => {
    setIsOpen(false);
    onDone();
  };
  return (
    <>
      {live !== undefined && (
        <WorkButton
          call="obligations.revoke"
          size="small"
          disabled={revoke.isPending}
          onClick={() => takeBack(live.actionId, cell.obligationId)}
          data-testid="grant-revoke"
        >
          {together > 1 ? words.revokeOne : words.revoke}
        </WorkButton>
      )}
      {live !== undefined && together > 1 && (
        <WorkButton
          call="obligations.revoke"
          size="small"
          disabled={revoke.isPending}
          onClick={() => takeBack(live.actionId, null)}
          data-testid="grant-revoke-all"
        >
          {words.revokeAll(formatCount(together))}
        </WorkButton>
      )}
      {!cell.isWithdrawn && (
        <WorkButton call="obligations.grant" size="small" onClick={() => setIsOpen(true)} data-testid="grant-open">
          {words.open}
        </WorkButton>
      )}
      {isOpen && <GrantDialog {...props} onClose={close} />}
    </>
  );
}
