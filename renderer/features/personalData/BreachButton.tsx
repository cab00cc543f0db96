import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useQuery } from '../../lib/useQuery';
import { personalData } from '../../text/personalData';
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
      <Button disabled={info.status !== 'success'} onClick={() => setIsOpen(true)} data-testid="held-breach">
        {personalData.breach.open}
      </Button>
      {isOpen && info.status === 'success' && (
        <BreachDialog now={info.data.now} onWrite={write} onClose={() => setIsOpen(false)} />
      )}
    </>
  );
}
