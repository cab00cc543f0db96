import { Button } from '@fluentui/react-components';
import { useMutation } from '../../lib/useMutation';
import { personalData } from '../../text/personalData';
import { Notice } from '../../ui/Notice';
import { RevealPopover } from '../../ui/RevealPopover';

const words = { ...personalData.mask, ...personalData.letter };

export interface LetterMaskBarProps {
  readonly isMasked: boolean;
  readonly onMask: (isMasked: boolean) => void;
}

/** Says that the letter names people, and lets them be shown in full for a reason that goes into the log. */
export function LetterMaskBar({ isMasked, onMask }: LetterMaskBarProps) {
  const note = useMutation('personalData.noteLetter');
  const action = isMasked ? (
    <RevealPopover
      words={words}
      isPending={note.isPending}
      failure={note.failure}
      onReveal={async (reason) => {
        const reply = await note.run({ reason });
        if (reply?.ok) onMask(false);
      }}
      testId="reading-mask"
    />
  ) : (
    <Button size="small" onClick={() => onMask(true)} data-testid="reading-mask-hide">
      {words.hide}
    </Button>
  );
  return (
    <Notice testId="reading-mask" actions={action}>
      {isMasked ? words.state : words.shown}
    </Notice>
  );
}
