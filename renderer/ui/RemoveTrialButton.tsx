import { useState } from 'react';
import { useMutation } from '../lib/useMutation';
import { strings } from '../text/vi';
import { ConfirmDialog } from './ConfirmDialog';
import { WorkButton } from './WorkButton';

const words = strings.trial;

/** The sample goes with all that hangs on it; asked once, with all that will be gone named. */
export function RemoveTrialButton() {
  const remove = useMutation('trial.remove');
  const [isAsking, setIsAsking] = useState(false);
  const run = async () => {
    if ((await remove.run({}))?.ok) setIsAsking(false);
  };
  return (
    <>
      <WorkButton call="trial.remove" size="small" onClick={() => setIsAsking(true)} data-testid="trial-remove">
        {words.remove}
      </WorkButton>
      {isAsking && (
        <ConfirmDialog
          title={words.removeTitle}
          text={words.removeText}
          confirmLabel={remove.isPending ? words.removing : words.removeConfirm}
          isPending={remove.isPending}
          failure={remove.failure}
          onConfirm={() => void run()}
          onCancel={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
