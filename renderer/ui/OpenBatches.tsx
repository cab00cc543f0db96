import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { MadeBatch, OpenBatch } from '../../electron/ipc/contract';
import { formatTime } from '../lib/formatting';
import { useMutation } from '../lib/useMutation';
import { useQuery } from '../lib/useQuery';
import { batches } from '../text/batches';
import { BatchProgress } from './BatchProgress';
import { FailureNotice } from './FailureNotice';
import { MadeNotice } from './MadeNotice';
import { Notice } from './Notice';

const words = batches.open;

export interface OpenBatchesProps {
  readonly onMade?: (made: MadeBatch) => void;
}

/** Actions that were stopped or broke off: made to the end with the numbers they have, or given up. */
export function OpenBatches({ onMade }: OpenBatchesProps) {
  const open = useQuery('batches.listOpen', {});
  const [made, setMade] = useState<MadeBatch | null>(null);
  const tell = (batch: MadeBatch) => {
    setMade(batch);
    onMade?.(batch);
  };
  return (
    <>
      {open.status === 'success' &&
        open.data.map((batch) => <Unfinished key={batch.batchId} batch={batch} onMade={tell} />)}
      {made && <MadeNotice made={made} testId="batch-made" />}
    </>
  );
}

interface UnfinishedProps {
  readonly batch: OpenBatch;
  readonly onMade: (made: MadeBatch) => void;
}

function Unfinished({ batch, onMade }: UnfinishedProps) {
  const resume = useMutation('batches.resume');
  const giveUp = useMutation('batches.giveUp');
  const [first, last] = [batch.papers[0]?.number, batch.papers.at(-1)?.number];
  const hasNumbers = first != null && last != null;
  const goOn = async (elsewhere: boolean) => {
    const reply = await resume.run({ batchId: batch.batchId, elsewhere });
    if (reply?.ok && reply.value !== null) onMade(reply.value);
  };
  const isBusy = resume.isPending || giveUp.isPending;
  const actions = (
    <>
      <Button size="small" disabled={isBusy} onClick={() => goOn(false)} data-testid="batch-resume">
        {words.resume}
      </Button>
      <Button size="small" disabled={isBusy} onClick={() => goOn(true)} data-testid="batch-resume-elsewhere">
        {words.elsewhere}
      </Button>
      <Button
        size="small"
        disabled={isBusy}
        onClick={() => giveUp.run({ batchId: batch.batchId })}
        data-testid="batch-give-up"
      >
        {hasNumbers ? words.giveUp : words.giveUpPlain}
      </Button>
    </>
  );
  return (
    <>
      <Notice tone="warning" actions={actions} testId="batch-open">
        {words.title(batch.title, formatTime(batch.createdAt))}
        {hasNumbers && ` ${words.numbers(first, last)}`}
      </Notice>
      {resume.isPending && <BatchProgress />}
      <FailureNotice failure={resume.failure ?? giveUp.failure} />
    </>
  );
}
