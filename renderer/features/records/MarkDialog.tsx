import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { type IsoDay, partsOf } from '../../../electron/domain/calendar';
import type { MarkAdvice } from '../../../electron/ipc/contract';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { useToday } from '../../lib/useToday';
import { fromCore } from '../../text/coreWords';
import { records } from '../../text/records';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { DayField } from '../../ui/DayField';
import { Notice } from '../../ui/Notice';
import type { Mark } from './marks';
import styles from './Records.module.css';

const words = records.marks;
const NOTHING_ODD: MarkAdvice = { advice: [], isOdd: false };

export interface MarkDialogProps {
  /** Papers that can be marked so. */
  readonly paperIds: readonly string[];
  readonly mark: Mark;
  /** What is said before it is done; by default nothing. */
  readonly text?: string;
  readonly onClose: () => void;
  readonly onMarked?: () => void;
}

/** Asks for the day and notes the mark on all of the papers, or on none. */
export function MarkDialog({ paperIds, mark, text = '', onClose, onMarked }: MarkDialogProps) {
  const today = useToday();
  const [chosen, setChosen] = useState<IsoDay | null>(null);
  const [reason, setReason] = useState('');
  const save = useMutation('outgoing.mark');
  const on = chosen ?? today;
  const check = useQuery('outgoing.checkMark', on === null ? null : { paperIds, mark, on });
  const { advice, isOdd } = check.status === 'success' ? check.data : NOTHING_ODD;
  return (
    <ConfirmDialog
      title={words[mark]}
      text={text}
      confirmLabel={isOdd ? words.insist : words.confirm}
      isPending={save.isPending || on === null}
      failure={save.failure}
      onConfirm={async () => {
        if (on === null) return;
        const reply = await save.run({ paperIds, mark, on, reason, insist: isOdd });
        if (!reply?.ok) return;
        onMarked?.();
        onClose();
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
          {advice.map(fromCore).join(' ')}
        </Notice>
      )}
    </ConfirmDialog>
  );
}
