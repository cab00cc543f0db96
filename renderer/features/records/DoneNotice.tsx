import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import { useMutation } from '../../lib/useMutation';
import { useUndoKey } from '../../lib/useUndoKey';
import { records } from '../../text/records';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';

const words = records.ticked;

/** What was noted on many papers at once. */
export interface DoneStep {
  readonly step: 'signed' | 'sent' | 'cancelled';
  readonly paperIds: readonly string[];
}

/** Says what was done and takes it back from all of the papers at once, or from none; by button or Ctrl+Z. */
export function DoneNotice({ step, paperIds }: DoneStep) {
  const unmark = useMutation('outgoing.unmark');
  const restore = useMutation('outgoing.restoreNumbers');
  const [isUndone, setIsUndone] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const isPending = unmark.isPending || restore.isPending;
  const takeBack = async () => {
    const reply = step === 'cancelled' ? await restore.run({ paperIds }) : await unmark.run({ paperIds, mark: step });
    if (reply?.ok) setIsUndone(true);
  };
  useUndoKey(!isUndone && !isPending, takeBack, place);
  const count = formatCount(paperIds.length);
  const undo = (
    <Button
      size="small"
      disabled={isPending}
      title={records.marks.undoKey}
      onClick={() => void takeBack()}
      data-testid="ticked-undo"
    >
      {words.undo}
    </Button>
  );
  return (
    <div ref={place}>
      <Notice tone="success" testId="ticked-done" actions={!isUndone && undo}>
        {isUndone ? words.undone[step](count) : words.done[step](count)}
      </Notice>
      <FailureNotice failure={unmark.failure ?? restore.failure} />
    </div>
  );
}
