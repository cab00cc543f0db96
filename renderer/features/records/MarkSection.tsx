import { useRef, useState } from 'react';
import type { OfficePaper } from '../../../electron/domain/officePaper';
import { useMutation } from '../../lib/useMutation';
import { useUndoKey } from '../../lib/useUndoKey';
import { records } from '../../text/records';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { WorkButton } from '../../ui/WorkButton';
import { MarkDialog } from './MarkDialog';
import { type Mark, nextMarks } from './marks';
import styles from './Records.module.css';

const words = records.marks;

/**
 * Notes that a paper was signed, sent or recalled on a day, and takes the last of these back: any of them by the button,
 * by Ctrl+Z only those noted since the paper was opened.
 */
export function MarkSection({ paper }: { readonly paper: OfficePaper }) {
  const [asking, setAsking] = useState<Mark | null>(null);
  const [noted, setNoted] = useState(0);
  const [isUndone, setIsUndone] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const undo = useMutation('outgoing.unmark');
  const hasMark = paper.signedOn !== null || paper.sentOn !== null;
  const takeBack = async () => {
    const reply = await undo.run({ paperIds: [paper.id] });
    if (!reply?.ok) return;
    setNoted((count) => Math.max(0, count - 1));
    setIsUndone(true);
  };
  useUndoKey(noted > 0 && !undo.isPending, takeBack, place);
  return (
    <>
      <div className={styles.row} ref={place}>
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
            title={noted > 0 ? words.undoKey : undefined}
            onClick={() => void takeBack()}
            data-testid="paper-unmark"
          >
            {words.undo}
          </WorkButton>
        )}
      </div>
      {isUndone && (
        <Notice tone="success" testId="paper-unmarked">
          {words.undone}
        </Notice>
      )}
      <FailureNotice failure={undo.failure} />
      {asking !== null && (
        <MarkDialog
          paperIds={[paper.id]}
          mark={asking}
          onMarked={() => {
            setNoted(noted + 1);
            setIsUndone(false);
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
