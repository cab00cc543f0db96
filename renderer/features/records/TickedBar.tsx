import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import type { OfficePaper } from '../../../electron/domain/officePaper';
import { useMutation } from '../../lib/useMutation';
import { records } from '../../text/records';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Toolbar } from '../../ui/Page';
import { WorkButton } from '../../ui/WorkButton';
import type { DoneStep } from './DoneNotice';
import { MarkDialog } from './MarkDialog';
import { isCancellable, nextMarks } from './marks';

const words = records.ticked;
type Step = DoneStep['step'];
const STEPS: readonly Step[] = ['signed', 'sent', 'cancelled'];

function canTake(paper: OfficePaper, step: Step): boolean {
  return step === 'cancelled' ? isCancellable(paper) : nextMarks(paper).includes(step);
}

export interface TickedBarProps {
  readonly papers: readonly OfficePaper[];
  readonly onClear: () => void;
  readonly onDone: (done: DoneStep) => void;
}

/** What can be noted on all ticked papers at once; those that are not that far, or farther, are left out and counted. */
export function TickedBar({ papers, onClear, onDone }: TickedBarProps) {
  const [asking, setAsking] = useState<Step | null>(null);
  const taken = asking === null ? [] : papers.filter((paper) => canTake(paper, asking));
  const text = taken.length === papers.length ? '' : words.leftOut(formatCount(papers.length - taken.length));
  const paperIds = taken.map(({ id }) => id);
  const shared = {
    paperIds,
    text: `${words.count(formatCount(taken.length))} ${text}`.trim(),
    onClose: () => setAsking(null),
    onMarked: () => {
      if (asking !== null) onDone({ step: asking, paperIds });
    },
  };
  return (
    <>
      <Toolbar>
        <strong data-testid="ticked-count">{words.chosen(formatCount(papers.length))}</strong>
        {STEPS.map((step) => (
          <WorkButton
            call="outgoing.mark"
            key={step}
            size="small"
            disabled={!papers.some((paper) => canTake(paper, step))}
            onClick={() => setAsking(step)}
            data-testid={`ticked-${step}`}
          >
            {words.open[step]}
          </WorkButton>
        ))}
        <Button size="small" appearance="subtle" onClick={onClear} data-testid="ticked-clear">
          {words.clear}
        </Button>
      </Toolbar>
      {asking === 'cancelled' && <CancelDialog {...shared} />}
      {(asking === 'signed' || asking === 'sent') && <MarkDialog {...shared} mark={asking} />}
    </>
  );
}

interface CancelDialogProps {
  readonly paperIds: readonly string[];
  readonly text: string;
  readonly onClose: () => void;
  readonly onMarked: () => void;
}

function CancelDialog({ paperIds, text, onClose, onMarked }: CancelDialogProps) {
  const [reason, setReason] = useState('');
  const cancel = useMutation('outgoing.cancelNumbers');
  return (
    <ConfirmDialog
      title={records.number.cancel}
      text={`${text} ${words.cancelText}`}
      confirmLabel={records.number.cancel}
      isPending={cancel.isPending}
      failure={cancel.failure}
      onConfirm={async () => {
        const reply = await cancel.run({ paperIds, reason });
        if (!reply?.ok) return;
        onMarked();
        onClose();
      }}
      onCancel={onClose}
    >
      <Field label={records.number.reason} required>
        <Input value={reason} onChange={(_, { value }) => setReason(value)} data-testid="number-reason" />
      </Field>
    </ConfirmDialog>
  );
}
