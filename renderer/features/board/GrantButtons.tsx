import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { vi } from '../../text/vi';
import { GrantDialog, type GrantDialogProps } from './GrantDialog';

const words = vi.editor.grant;

/** From one cell: grant more time or let off; what holds already can be taken back, with all that was granted beside it. */
export function GrantButtons(props: Omit<GrantDialogProps, 'onClose'> & { readonly onDone: () => void }) {
  const { directiveId, cell, onDone } = props;
  const [isOpen, setIsOpen] = useState(false);
  const grants = useQuery('obligations.grants', { directiveId });
  const revoke = useMutation('obligations.revoke');
  const own =
    grants.status === 'success' ? grants.data.grants.filter((one) => one.obligationId === cell.obligationId) : [];
  const live = own.findLast(({ revokedAt }) => revokedAt === null);
  const takeBack = async (actionId: string) => {
    const reply = await revoke.run({ directiveId, actionId });
    if (reply?.ok) onDone();
  };
  const close = () => {
    setIsOpen(false);
    onDone();
  };
  return (
    <>
      {live !== undefined && (
        <Button
          size="small"
          disabled={revoke.isPending}
          onClick={() => takeBack(live.actionId)}
          data-testid="grant-revoke"
        >
          {words.revoke}
        </Button>
      )}
      {!cell.isWithdrawn && (
        <Button size="small" onClick={() => setIsOpen(true)} data-testid="grant-open">
          {words.open}
        </Button>
      )}
      {isOpen && <GrantDialog {...props} onClose={close} />}
    </>
  );
}
