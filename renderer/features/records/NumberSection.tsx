import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { type OfficePaper, paperNumberText } from '../../../electron/domain/officePaper';
import { useMutation } from '../../lib/useMutation';
import { useToday } from '../../lib/useToday';
import { records } from '../../text/records';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { ForWork } from '../../ui/ForWork';
import { NumberForm } from '../../ui/numbering/NumberForm';
import { WorkButton } from '../../ui/WorkButton';
import styles from './Records.module.css';

const words = records.number;

/** Takes a number, or gives back, cancels or restores the one the paper has. */
export function NumberSection({
  paper,
  isLastNumber,
}: {
  readonly paper: OfficePaper;
  /** Whether no number was given after its own. */
  readonly isLastNumber: boolean;
}) {
  if (paper.number === null)
    return (
      <ForWork call="outgoing.giveNumber">
        <TakeNumber paper={paper} />
      </ForWork>
    );
  if (paper.status === 'cancelled') return <RestoreNumber paper={paper} />;
  if (paper.status === 'numbered' || paper.status === 'signed')
    return (
      <div className={styles.row}>
        {paper.status === 'numbered' && isLastNumber && <ReturnNumber paper={paper} />}
        <CancelNumber paper={paper} />
        {paper.status === 'numbered' && !isLastNumber && <span className={styles.quiet}>{words.notLast}</span>}
      </div>
    );
  return null;
}

function TakeNumber({ paper }: { readonly paper: OfficePaper }) {
  const today = useToday();
  const give = useMutation('outgoing.giveNumber');
  if (today === null) return null;
  return (
    <section className={styles.stack}>
      <h3 className={styles.heading}>{words.title}</h3>
      <NumberForm
        kindId={paper.kindId}
        seriesId={paper.seriesId}
        day={today}
        signatoryId={paper.signatoryId}
        paper={paper}
        isPending={give.isPending}
        failure={give.failure}
        onTake={(order) => void give.run({ paperId: paper.id, ...order })}
      />
    </section>
  );
}

function ReturnNumber({ paper }: { readonly paper: OfficePaper }) {
  const [isAsking, setIsAsking] = useState(false);
  const back = useMutation('outgoing.returnNumber');
  return (
    <>
      <WorkButton
        call="outgoing.returnNumber"
        size="small"
        onClick={() => setIsAsking(true)}
        data-testid="number-return"
      >
        {words.return}
      </WorkButton>
      {isAsking && (
        <ConfirmDialog
          title={words.return}
          text={words.returnText(paperNumberText(paper))}
          confirmLabel={words.return}
          isPending={back.isPending}
          failure={back.failure}
          onConfirm={async () => {
            const reply = await back.run({ paperId: paper.id });
            if (reply?.ok) setIsAsking(false);
          }}
          onCancel={() => setIsAsking(false)}
        />
      )}
    </>
  );
}

function CancelNumber({ paper }: { readonly paper: OfficePaper }) {
  const [isAsking, setIsAsking] = useState(false);
  const [reason, setReason] = useState('');
  const cancel = useMutation('outgoing.cancelNumber');
  return (
    <>
      <WorkButton
        call="outgoing.cancelNumber"
        size="small"
        onClick={() => setIsAsking(true)}
        data-testid="number-cancel"
      >
        {words.cancel}
      </WorkButton>
      {isAsking && (
        <ConfirmDialog
          title={words.cancel}
          text={words.cancelText(paperNumberText(paper))}
          confirmLabel={words.cancel}
          isPending={cancel.isPending}
          failure={cancel.failure}
          onConfirm={async () => {
            const reply = await cancel.run({ paperId: paper.id, reason });
            if (reply?.ok) setIsAsking(false);
          }}
          onCancel={() => setIsAsking(false)}
        >
          <Field label={words.reason} required>
            <Input value={reason} onChange={(_, { value }) => setReason(value)} data-testid="number-reason" />
          </Field>
        </ConfirmDialog>
      )}
    </>
  );
}

function RestoreNumber({ paper }: { readonly paper: OfficePaper }) {
  const restore = useMutation('outgoing.restoreNumber');
  return (
    <div className={styles.row}>
      <WorkButton
        call="outgoing.restoreNumber"
        size="small"
        disabled={restore.isPending}
        onClick={() => void restore.run({ paperId: paper.id })}
        data-testid="number-restore"
      >
        {words.restore}
      </WorkButton>
      <FailureNotice failure={restore.failure} />
    </div>
  );
}
