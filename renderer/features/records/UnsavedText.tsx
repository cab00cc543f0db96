import { useState } from 'react';
import type { OfficePaper } from '../../../electron/domain/officePaper';
import { draftOf } from '../../../electron/domain/paperDraft';
import type { KeptWriting } from '../../../electron/ipc/contract';
import { formatTimeDated } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { useMayCall } from '../../lib/vault';
import { records } from '../../text/records';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Notice } from '../../ui/Notice';
import { WorkButton } from '../../ui/WorkButton';

const words = records.unsaved;

/**
 * What was typed into a draft after it was last saved: all that is done here is done with the saved text.
 * @returns undefined while that is not known; null: nothing
 */
export function useUnsavedText(paper: OfficePaper): KeptWriting | null | undefined {
  const mayAsk = useMayCall('written.drafts');
  const kept = useQuery('written.drafts', mayAsk ? {} : null);
  if (paper.number !== null || !mayAsk) return null;
  if (kept.status !== 'success') return kept.status === 'error' ? null : undefined;
  const newer = kept.data.drafts.find(({ place }) => place === paper.id);
  return newer === undefined || newer.draft === JSON.stringify(draftOf(paper)) ? null : newer;
}

export interface UnsavedTextProps {
  readonly newer: KeptWriting;
  readonly onWrite: () => void;
}

/** Says that there is a newer text: it is gone on with, or given up. */
export function UnsavedText({ newer, onWrite }: UnsavedTextProps) {
  const [isAsking, setIsAsking] = useState(false);
  const drop = useMutation('written.saveDraft');
  return (
    <>
      <Notice
        tone="warning"
        testId="paper-unsaved"
        actions={
          <>
            <WorkButton
              call="written.saveDraft"
              size="small"
              appearance="primary"
              onClick={onWrite}
              data-testid="unsaved-go-on"
            >
              {records.outgoing.write}
            </WorkButton>
            <WorkButton
              call="written.saveDraft"
              size="small"
              onClick={() => setIsAsking(true)}
              data-testid="unsaved-drop"
            >
              {words.drop}
            </WorkButton>
          </>
        }
      >
        {words.text(formatTimeDated(newer.savedAt))}
      </Notice>
      {isAsking && (
        <ConfirmDialog
          title={words.dropTitle}
          text={words.dropText}
          confirmLabel={words.drop}
          isPending={drop.isPending}
          failure={drop.failure}
          onConfirm={() => void drop.run({ place: newer.place, draft: null }).then(() => setIsAsking(false))}
          onCancel={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
