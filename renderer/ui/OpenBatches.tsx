import { useState } from 'react';
import { formatCount } from '../../electron/domain/numbers';
import type { DroppedNumbers } from '../../electron/domain/paperBatch';
import type { MadeBatch, OpenBatch } from '../../electron/ipc/contract';
import { formatTime } from '../lib/formatting';
import { useIsPainted } from '../lib/painted';
import { useMutation } from '../lib/useMutation';
import { useQuery } from '../lib/useQuery';
import { batches } from '../text/batches';
import { BatchProgress } from './BatchProgress';
import { ConfirmDialog } from './ConfirmDialog';
import { FailureNotice } from './FailureNotice';
import { MadeNotice } from './MadeNotice';
import { Notice } from './Notice';
import { WorkButton } from './WorkButton';

const words = batches.open;

export interface OpenBatchesProps {
  readonly onMade?: (made: MadeBatch) => void;
  readonly onGaveUp?: () => void;
}

/** Actions that were stopped or broke off: made to the end with the numbers they have, or given up. */
export function OpenBatches({ onMade, onGaveUp }: OpenBatchesProps) {
  const open = useQuery('batches.listOpen', useIsPainted() ? {} : null);
  const [made, setMade] = useState<MadeBatch | null>(null);
  const [dropped, setDropped] = useState<DroppedNumbers | null>(null);
  const tell = (batch: MadeBatch) => {
    setMade(batch);
    onMade?.(batch);
  };
  const tellDropped = (numbers: DroppedNumbers) => {
    setDropped(numbers);
    onGaveUp?.();
  };
  return (
    <>
      {open.status === 'success' &&
        open.data.map((batch) => (
          <Unfinished key={batch.batchId} batch={batch} onMade={tell} onDropped={tellDropped} />
        ))}
      {made && <MadeNotice made={made} testId="batch-made" />}
      {dropped && (
        <Notice tone="success" testId="batch-dropped">
          {`${words.gaveUp} ${outcome(dropped, words.returned, words.cancelled)}`}
        </Notice>
      )}
    </>
  );
}

/** What became or would become of numbers, each way that is taken by any. */
function outcome(
  { returned, cancelled, takenAfter }: DroppedNumbers,
  sayReturned: (count: string) => string,
  sayCancelled: (count: string, after: string | null) => string,
): string {
  const back = returned > 0 ? sayReturned(formatCount(returned)) : '';
  const gone = cancelled > 0 ? sayCancelled(formatCount(cancelled), takenAfter) : '';
  return `${back} ${gone}`.trim();
}

interface UnfinishedProps {
  readonly batch: OpenBatch;
  readonly onMade: (made: MadeBatch) => void;
  readonly onDropped: (dropped: DroppedNumbers) => void;
}

function Unfinished({ batch, onMade, onDropped }: UnfinishedProps) {
  const resume = useMutation('batches.resume');
  const [isAsking, setIsAsking] = useState(false);
  const [first, last] = [batch.papers[0]?.number, batch.papers.at(-1)?.number];
  const hasNumbers = first != null && last != null;
  const goOn = async (elsewhere: boolean) => {
    const reply = await resume.run({ batchId: batch.batchId, elsewhere });
    if (reply?.ok && reply.value !== null) onMade(reply.value);
  };
  const isBusy = resume.isPending;
  const actions = (
    <>
      <WorkButton
        call="batches.resume"
        size="small"
        disabled={isBusy}
        onClick={() => goOn(false)}
        data-testid="batch-resume"
      >
        {words.resume}
      </WorkButton>
      <WorkButton
        call="batches.resume"
        size="small"
        disabled={isBusy}
        onClick={() => goOn(true)}
        data-testid="batch-resume-elsewhere"
      >
        {words.elsewhere}
      </WorkButton>
      <WorkButton
        call="batches.giveUp"
        size="small"
        disabled={isBusy}
        onClick={() => setIsAsking(true)}
        data-testid="batch-give-up"
      >
        {words.giveUp}
      </WorkButton>
    </>
  );
  return (
    <>
      <Notice tone="warning" actions={actions} testId="batch-open">
        {words.title(batch.title, formatTime(batch.createdAt))}
        {hasNumbers && ` ${words.numbers(first, last)}`}
      </Notice>
      {resume.isPending && <BatchProgress />}
      <FailureNotice failure={resume.failure} />
      {isAsking && <GiveUpDialog batch={batch} onDropped={onDropped} onClose={() => setIsAsking(false)} />}
    </>
  );
}

interface GiveUpDialogProps {
  readonly batch: OpenBatch;
  readonly onDropped: (dropped: DroppedNumbers) => void;
  readonly onClose: () => void;
}

/** Says first how many numbers go back and how many are used up for good. */
function GiveUpDialog({ batch: { batchId, title }, onDropped, onClose }: GiveUpDialogProps) {
  const giveUp = useMutation('batches.giveUp');
  const numbers = useQuery('batches.droppedNumbers', { batchId });
  const confirm = async () => {
    const reply = await giveUp.run({ batchId });
    if (!reply?.ok) return;
    onDropped(reply.value);
    onClose();
  };
  return (
    <ConfirmDialog
      title={words.giveUpTitle}
      text={words.giveUpText(title)}
      confirmLabel={words.giveUpConfirm}
      isPending={giveUp.isPending || numbers.status === 'pending'}
      failure={giveUp.failure}
      onConfirm={confirm}
      onCancel={onClose}
    >
      {numbers.status === 'success' && (
        <p data-testid="batch-dropping">{outcome(numbers.data, words.willReturn, words.willCancel)}</p>
      )}
    </ConfirmDialog>
  );
}
