import { useState } from 'react';
import type { OfficePaper } from '../../../electron/domain/officePaper';
import { useMutation } from '../../lib/useMutation';
import { records } from '../../text/records';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { WorkButton } from '../../ui/WorkButton';
import { MarkDialog } from './MarkDialog';
import { type Mark, nextMarks } from './marks';
import styles from './Records.module.css';

const words = records.marks;

/** Notes that a paper was signed, sent or recalled on a day, and takes the last of these back, whenever it was noted. */
export function MarkSection({ paper }: { readonly paper: OfficePaper }) {
  const [asking, setAsking] = useState<Mark | null>(null);
  const [undone, setUndone] = useState<string | null>(null);
  const undo = useMutation('outgoing.unmark');
  const hasMark = paper.signedOn !== null || paper.sentOn !== null;
  const takeBack = async () => {
    const reply = await undo.run({ paperIds: [paper.id] });
    if (reply?.ok) setUndone(marksOf(reply.value.papers[0] ?? paper));
  };
  return (
    <>
      <div className={styles.row}>
        {nextMarks(paper).map((mark) => (
          <WorkButton
            call="outgoing.mark"
            key={mark}
            size="small"
            onClick={() => setAsking(mark)}
            data-testid={`paper-mark-${mark}`}
          >
            {words[mark]}
          </WorkButton>
        ))}
        {hasMark && paper.status !== 'cancelled' && (
          <WorkButton
            call="outgoing.unmark"
            size="small"
            disabled={undo.isPending}
            onClick={() => void takeBack()}
            data-testid="paper-unmark"
          >
            {words.undo}
          </WorkButton>
        )}
      </div>
      {undone === marksOf(paper) && (
        <Notice tone="success" testId="paper-unmarked">
          {words.undone}
        </Notice>
      )}
      <FailureNotice failure={undo.failure} />
      {asking !== null && (
        <MarkDialog
          paperIds={[paper.id]}
          mark={asking}
          onMarked={() => setUndone(null)}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

/** How far the paper has come: what was said of it is old when it is another. */
function marksOf({ status, signedOn, sentOn }: OfficePaper): string {
  return [status, signedOn, sentOn].join(' ');
}
