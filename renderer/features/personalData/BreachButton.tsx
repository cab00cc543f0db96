import { useState } from 'react';
import { useQuery } from '../../lib/useQuery';
import { personalData } from '../../text/personalData';
import { WorkButton } from '../../ui/WorkButton';
import { BreachDialog, type FoundBreach } from './BreachDialog';

export interface BreachButtonProps {
  readonly onWrite: (breach: FoundBreach) => void;
}

/** Opens what is asked of a breach; the report comes of it as a draft. */
export function BreachButton({ onWrite }: BreachButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const info = useQuery('app.info', {});
  const write = (breach: FoundBreach) => {
    setIsOpen(false);
    onWrite(breach);
  };
  return (
    <>
      <WorkButton
        call="outgoing.save"
        disabled={info.status !== 'success'}
        onClick={() => setIsOpen(true)}
        data-testid="held-breach"
      >
        {personalData.breach.open}
      </WorkButton>
      {isOpen && info.status === 'success' && (
        <BreachDialog now={info.data.now} onWrite={write} onClose={() => setIsOpen(false)} />
      )}
    </>
  );
}
