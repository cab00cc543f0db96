import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { IsoDay } from '../../../electron/domain/calendar';
import { formatPaperNumber } from '../../../electron/domain/numbering/series';
import type { OfficePaper } from '../../../electron/domain/officePaper';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { fromCore } from '../../text/coreWords';
import { written } from '../../text/written';
import { DayField } from '../../ui/DayField';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { FreeNumbers } from '../../ui/numbering/FreeNumbers';
import { usePaperRemarks } from '../../ui/numbering/usePaperRemarks';
import { useTodayAtOnce } from './useTodayAtOnce';
import styles from './Writing.module.css';

const words = written.number;

export interface NumberDialogProps {
  readonly paper: OfficePaper;
  readonly onClose: () => void;
  readonly onNumbered: (paperId: string) => void;
}

/** Number and day of a paper that was just saved: proposed, what is odd about them or still lacks said, given. */
export function NumberDialog({ paper, onClose, onNumbered }: NumberDialogProps) {
  const today = useTodayAtOnce();
  const [issuedOn, setIssuedOn] = useState<IsoDay>(today);
  const [wanted, setWanted] = useState('');
  const number = wanted.trim() === '' ? null : wanted.trim();
  const proposal = useQuery('outgoing.propose', {
    seriesId: paper.seriesId,
    kindId: paper.kindId,
    issuedOn,
    number,
    paperId: paper.id,
  });
  const give = useMutation('outgoing.giveNumber');
  const found = proposal.status === 'success' ? proposal.data : null;
  const isSettled = proposal.status === 'success' && !proposal.isRefreshing; // else what is shown is of another number
  const remarks = usePaperRemarks(paper, issuedOn);
  const warnings = [...(found?.warnings ?? []), ...(remarks ?? [])].map(fromCore);
  const hasWarnings = warnings.length > 0;
  const run = async () => {
    const reply = await give.run({ paperId: paper.id, issuedOn, number, insist: hasWarnings });
    if (reply?.ok === true) onNumbered(paper.id);
  };
  return (
    <Dialog
      title={words.title}
      testId="number-dialog"
      onClose={onClose}
      actions={
        <Button
          appearance="primary"
          disabled={give.isPending || !isSettled || found === null || found.isRefused || remarks === null}
          onClick={() => void run()}
          data-testid="number-give"
        >
          {hasWarnings ? words.insist : words.give}
        </Button>
      }
    >
      <DayField
        label={words.day}
        size="small"
        value={issuedOn}
        year={Number(today.slice(0, 4))}
        onCommit={(day) => setIssuedOn(day ?? today)}
        testId="number-day"
      />
      <Field label={words.number} size="small">
        <Input value={wanted} onChange={(_, { value }) => setWanted(value)} data-testid="number-wanted" />
      </Field>
      {found !== null && (
        <p data-testid="number-proposal">
          <strong>{words.proposal(formatPaperNumber(found), paper.code, found.seriesName)}</strong> {words.warning}
        </p>
      )}
      <FreeNumbers proposal={found} onChoose={setWanted} />
      {hasWarnings && (
        <Notice tone="warning" testId="number-warnings">
          {words.lacking}
          <ul className={styles.sentences}>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
      <FailureNotice failure={give.failure ?? (proposal.status === 'error' ? proposal.failure : null)} />
    </Dialog>
  );
}
