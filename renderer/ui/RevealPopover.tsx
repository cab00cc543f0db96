import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { REVEAL_REASONS, type RevealReason } from '../../electron/domain/personalData/access';
import type { Failure } from '../../electron/ipc/contract';
import { personalData } from '../text/personalData';
import { FailureNotice } from './FailureNotice';
import { Popover } from './Popover';
import styles from './RevealPopover.module.css';

export interface RevealPopoverProps {
  readonly words: Pick<typeof personalData.mask, 'open' | 'title' | 'reason' | 'hint' | 'choose' | 'confirm'>;
  readonly isPending: boolean;
  readonly failure: Failure | null;
  readonly onReveal: (reason: RevealReason) => void;
  /** What the names of its parts begin with. */
  readonly testId: string;
}

/** Asks why people are to be shown in full. A choice of reasons: one's own words could name whom it is about. */
export function RevealPopover({ words, isPending, failure, onReveal, testId }: RevealPopoverProps) {
  const [reason, setReason] = useState<RevealReason | null>(null);
  return (
    <Popover label={words.open} title={words.title} isRightwards testId={`${testId}-reveal`}>
      {() => (
        <div className={styles.reveal}>
          <Field label={words.reason} hint={words.hint}>
            <Select
              value={reason ?? ''}
              onChange={(_, { value }) => setReason(REVEAL_REASONS.find((known) => known === value) ?? null)}
              data-testid={`${testId}-reason`}
            >
              <option value="">{words.choose}</option>
              {REVEAL_REASONS.map((known) => (
                <option key={known} value={known}>
                  {personalData.reasons[known]}
                </option>
              ))}
            </Select>
          </Field>
          <Button
            appearance="primary"
            disabled={reason === null || isPending}
            onClick={() => reason !== null && onReveal(reason)}
            data-testid={`${testId}-reveal-confirm`}
          >
            {words.confirm}
          </Button>
          <FailureNotice failure={failure} />
        </div>
      )}
    </Popover>
  );
}
