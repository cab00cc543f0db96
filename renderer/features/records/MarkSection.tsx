import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { type IsoDay, partsOf } from '../../../electron/domain/calendar';
import type { OfficePaper, PaperStatus } from '../../../electron/domain/officePaper';
import type { MarkAdvice } from '../../../electron/ipc/contract';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { useToday } from '../../lib/useToday';
import { records } from '../../text/records';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { DayField } from '../../ui/DayField';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import styles from './Records.module.css';

const words = records.marks;
const NOTHING_ODD: MarkAdvice = { advice: [], isOdd: false };
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
  const check = useQuery('outgoing.checkMark', on === null ? null : { paperId, mark, on });
  const { advice, isOdd } = check.status === 'success' ? check.data : NOTHING_ODD;
  return (
    <ConfirmDialog
      title={words[mark]}
      text=""
      confirmLabel={isOdd ? words.insist : words.confirm}
      isPending={save.isPending || on === null}
      failure={save.failure}
      onConfirm={async () => {
        if (on === null) return;
        const reply = await save.run({ paperIds: [paperId], mark, on, reason, insist: isOdd });
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
      {advice.length > 0 && (
        <Notice tone={isOdd ? 'warning' : 'info'} testId="mark-advice">
          {advice.join(' ')}
        </Notice>
      )}
    </ConfirmDialog>
  );
}
