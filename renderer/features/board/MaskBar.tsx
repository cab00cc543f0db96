import { Button } from '@fluentui/react-components';
import { useMutation } from '../../lib/useMutation';
import { personalData } from '../../text/personalData';
import { ShieldPerson20Regular } from '../../ui/icons';
import { RevealPopover } from '../../ui/RevealPopover';
import styles from './PersonList.module.css';

const words = personalData.mask;

export interface MaskBarProps {
  readonly submissionId: string;
  readonly isMasked: boolean;
  /** What is masked, in words; left out: a list. */
  readonly words?: Pick<typeof personalData.mask, 'state'>;
}

/** Says whether the list is masked, and lets it be shown in full for a reason that goes into the log. */
export function MaskBar({ submissionId, isMasked, words: { state } = words }: MaskBarProps) {
  const hide = useMutation('persons.hide');
  return (
    <div className={isMasked ? styles.mask : `${styles.mask} ${styles.shown}`} data-testid="persons-mask">
      <ShieldPerson20Regular aria-hidden />
      <span role="status">{isMasked ? state : words.shown}</span>
      {isMasked ? (
        <Reveal submissionId={submissionId} />
      ) : (
        <Button size="small" onClick={() => void hide.run({ submissionId })} data-testid="persons-hide">
          {words.hide}
        </Button>
      )}
    </div>
  );
}

function Reveal({ submissionId }: { readonly submissionId: string }) {
  const reveal = useMutation('persons.reveal');
  return (
    <RevealPopover
      words={words}
      isPending={reveal.isPending}
      failure={reveal.failure}
      onReveal={(reason) => void reveal.run({ submissionId, reason })}
      testId="persons"
    />
  );
}
