import { useState } from 'react';
import { strings } from '../../text/vi';
import { WorkButton } from '../../ui/WorkButton';
import { GrantDialog, type GrantDialogProps } from './GrantDialog';
import { useLiveGrant } from './useLiveGrant';

/** From one cell: grant more time or let off; what holds can be taken back, alone or with all that was granted beside it. */
export function GrantButtons(props: Omit<GrantDialogProps, 'onClose'> & { readonly onDone: () => void }) {
  const { directiveId, cell, onDone } = props;
  const [isOpen, setIsOpen] = useState(false);
  const { steps, isPending, take } = useLiveGrant(directiveId, cell);
  const close = () => {
    setIsOpen(false);
    onDone();
  };
  return (
    <>
      {steps.map((step) => (
        <WorkButton
          key={step.key}
          call="obligations.revoke"
          size="small"
          disabled={isPending}
          onClick={async () => (await take(step)) && onDone()}
          data-testid={`grant-${step.key}`}
        >
          {step.label}
        </WorkButton>
      ))}
      {!cell.isWithdrawn && cell.letOff !== 'ended' && (
        <WorkButton call="obligations.grant" size="small" onClick={() => setIsOpen(true)} data-testid="grant-open">
          {strings.editor.grant.open}
        </WorkButton>
      )}
      {isOpen && <GrantDialog {...props} onClose={close} />}
    </>
  );
}
