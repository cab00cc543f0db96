import { useState } from 'react';
import type { Directive } from '../../../electron/domain/directive';
import { strings } from '../../text/vi';
import { CheckmarkCircle20Filled } from '../../ui/icons';
import { WorkButton } from '../../ui/WorkButton';
import { CloseDialog } from './CloseDialog';

export interface CloseCampaignProps {
  readonly directive: Directive;
  /** It stays on screen, though it has left the list of campaigns that go on. */
  readonly onClosed: () => void;
}

/** Ends a campaign, after showing what is open. */
export function CloseCampaign({ directive, onClosed }: CloseCampaignProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <WorkButton
        call="campaigns.close"
        size="small"
        icon={<CheckmarkCircle20Filled />}
        onClick={() => setIsOpen(true)}
        data-testid="campaign-close"
      >
        {strings.closing.close}
      </WorkButton>
      {isOpen && <CloseDialog directive={directive} onClosed={onClosed} onClose={() => setIsOpen(false)} />}
    </>
  );
}
