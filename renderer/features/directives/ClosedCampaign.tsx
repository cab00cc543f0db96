import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { CampaignClosing } from '../../../electron/domain/campaignClosing';
import type { Directive } from '../../../electron/domain/directive';
import { formatTime } from '../../lib/formatting';
import { useClock } from '../../lib/useClock';
import { useMutation } from '../../lib/useMutation';
import { strings } from '../../text/vi';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Notice } from '../../ui/Notice';
import { WorkButton } from '../../ui/WorkButton';

const words = strings.closing;

export interface ClosedCampaignProps {
  readonly directive: Directive;
  readonly closing: CampaignClosing;
}

/** Says that a campaign is closed, since when and why, with the way to open it again. */
export function ClosedCampaign({ directive, closing }: ClosedCampaignProps) {
  const { now } = useClock();
  const [isAsked, setIsAsked] = useState(false);
  const { closedAt, reason, madeBy, madeAt } = closing;
  const told = now >= closedAt ? words.closed : words.willClose;
  const open = (
    <WorkButton call="campaigns.reopen" size="small" onClick={() => setIsAsked(true)} data-testid="campaign-reopen">
      {words.reopen}
    </WorkButton>
  );
  return (
    <>
      <Notice tone="info" actions={open} testId="campaign-closed">
        {told(formatTime(closedAt), reason.replace(/[.\s]+$/, ''))} {words.closedBy(madeBy, formatTime(madeAt))}
      </Notice>
      {isAsked && <ReopenDialog directive={directive} onClose={() => setIsAsked(false)} />}
    </>
  );
}

function ReopenDialog({
  directive: { id, shortName },
  onClose,
}: Pick<ClosedCampaignProps, 'directive'> & { readonly onClose: () => void }) {
  const [reason, setReason] = useState('');
  const reopen = useMutation('campaigns.reopen');
  const confirm = async () => {
    const reply = await reopen.run({ directiveId: id, reason });
    if (reply?.ok) onClose();
  };
  return (
    <ConfirmDialog
      title={words.reopenTitle}
      text={words.reopenText(shortName)}
      confirmLabel={words.reopenYes}
      isPending={reopen.isPending}
      failure={reopen.failure}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      <Field label={words.reopenReason}>
        <Input value={reason} onChange={(_, { value }) => setReason(value)} data-testid="reopen-reason" />
      </Field>
    </ConfirmDialog>
  );
}
