import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { OfficePaper } from '../../../electron/domain/officePaper';
import { useMutation } from '../../lib/useMutation';
import { records } from '../../text/records';
import { FailureNotice } from '../../ui/FailureNotice';
import { MarkDialog } from './MarkDialog';
import { type Mark, nextMarks } from './marks';
import styles from './Records.module.css';

const words = records.marks;

/** Notes that a paper was signed, sent or recalled on a day, and takes the last of these back. */
export function MarkSection({ paper }: { readonly paper: OfficePaper }) {
  const [asking, setAsking] = useState<Mark | null>(null);
  const undo = useMutation('outgoing.unmark');
  const hasMark = paper.signedOn !== null || paper.sentOn !== null;
  return (
    <>
      <div className={styles.row}>
        {nextMarks(paper).map((mark) => (
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
      {asking !== null && <MarkDialog paperIds={[paper.id]} mark={asking} onClose={() => setAsking(null)} />}
    </>
  );
}
