import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { type IsoDay, partsOf } from '../../../electron/domain/calendar';
import type { OfficePaper, PaperStatus } from '../../../electron/domain/officePaper';
import { useMutation } from '../../lib/useMutation';
import { useToday } from '../../lib/useToday';
import { records } from '../../text/records';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { DayField } from '../../ui/DayField';
import { FailureNotice } from '../../ui/FailureNotice';
import styles from './Records.module.css';

const words = records.marks;
type Mark = 'signed' | 'sent' | 'recalled';

/** What may be noted next, by how far the paper is. */
const NEXT: Readonly<Record<PaperStatus, readonly Mark[]>> = {
  draft: ['signed'],
  numbered: ['signed', 'sent'],
  signed: ['sent'],
  sent: ['recalled'],
  recalled: [],
  cancelled: [],
};

/** Notes that a paper was signed, sent or recalled on a day, and takes the last of these back. */
export function MarkSection({ paper }: { readonly paper: OfficePaper }) {
  const [asking, setAsking] = useState<Mark | null>(null);
  const undo = useMutation('outgoing.unmark');
  const next = NEXT[paper.status].filter((mark) => mark !== 'sent' || paper.number !== null);
  const hasMark = paper.signedOn !== null || paper.sentOn !== null;
  return (
    <>
      <div className={styles.row}>
        {next.map((mark) => (
          <Button key={mark} size="small" onClick={() => setAsking(mark)} data-testid={`paper-mark-${mark}`}>
            {words[mark]}
          </Button>
        ))}
        {hasMark && paper.status !== 'cancelled' && (
          <Button
            size="small"
            disabled={undo.isPending}
            onClick={() => void undo.run({ paperId: paper.id })}
            data-testid="paper-unmark"
          >
            {words.undo}
          </Button>
        )}
      </div>
      <FailureNotice failure={undo.failure} />
      {asking !== null && <MarkDialog paperId={paper.id} mark={asking} onClose={() => setAsking(null)} />}
    </>
  );
}

function MarkDialog({
  paperId,
  mark,
  onClose,
}: {
  readonly paperId: string;
  readonly mark: Mark;
  readonly onClose: () => void;
}) {
  const today = useToday();
  const [chosen, setChosen] = useState<IsoDay | null>(null);
  const [reason, setReason] = useState('');
  const save = useMutation('outgoing.mark');
  const on = chosen ?? today;
  return (
    <ConfirmDialog
      title={words[mark]}
      text=""
      confirmLabel={words.confirm}
      isPending={save.isPending || on === null}
      failure={save.failure}
      onConfirm={async () => {
        if (on === null) return;
        const reply = await save.run({ paperIds: [paperId], mark, on, reason });
        if (reply?.ok) onClose();
      }}
      onCancel={onClose}
    >
      <div className={styles.row}>
        {on !== null && (
          <DayField
            label={words.day}
            width={130}
            value={on}
            year={partsOf(on).year}
            onCommit={setChosen}
            testId="mark-day"
          />
        )}
        <Field label={words.reason} required={mark === 'recalled'}>
          <Input value={reason} onChange={(_, { value }) => setReason(value)} data-testid="mark-reason" />
        </Field>
      </div>
    </ConfirmDialog>
  );
}
