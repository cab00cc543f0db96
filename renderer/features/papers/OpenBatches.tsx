import { Button } from '@fluentui/react-components';
import type { OpenBatch } from '../../../electron/ipc/contract';
import { formatTime } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { batches } from '../../text/batches';
import { BatchProgress } from '../../ui/BatchProgress';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';

const words = batches.open;

/** Actions that were stopped or broke off: made to the end with the numbers they have, or given up. */
export function OpenBatches() {
  const open = useQuery('batches.listOpen', {});
  if (open.status !== 'success') return null;
  return open.data.map((batch) => <Unfinished key={batch.batchId} batch={batch} />);
}

function Unfinished({ batch }: { readonly batch: OpenBatch }) {
  const resume = useMutation('batches.resume');
  const giveUp = useMutation('batches.giveUp');
  const [first, last] = [batch.papers[0]?.number, batch.papers.at(-1)?.number];
  const hasNumbers = first != null && last != null;
  const isBusy = resume.isPending || giveUp.isPending;
  const actions = (
    <>
      <Button
        size="small"
        disabled={isBusy}
        onClick={() => resume.run({ batchId: batch.batchId })}
        data-testid="batch-resume"
      >
        {words.resume}
      </Button>
      <Button
        size="small"
        disabled={isBusy}
        onClick={() => resume.run({ batchId: batch.batchId, elsewhere: true })}
        data-testid="batch-resume-elsewhere"
      >
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
