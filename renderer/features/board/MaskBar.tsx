import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { REVEAL_REASONS, type RevealReason } from '../../../electron/domain/personalData/access';
import { useMutation } from '../../lib/useMutation';
import { personalData } from '../../text/personalData';
import { FailureNotice } from '../../ui/FailureNotice';
import { ShieldPerson20Regular } from '../../ui/icons';
import { Popover } from '../../ui/Popover';
import styles from './PersonList.module.css';

const words = personalData.mask;

export interface MaskBarProps {
  readonly submissionId: string;
  readonly isMasked: boolean;
  /** What is masked, in words; left out: a list. */
  readonly words?: Pick<typeof personalData.mask, 'state'>;
}

/** Says whether the list is masked, and lets it be shown in full for a reason that goes into the log. */
export function MaskBar({ submissionId, isMasked, words: { state } = words }: MaskBarProps) {
  const hide = useMutation('persons.hide');
  return (
    <div className={isMasked ? styles.mask : `${styles.mask} ${styles.shown}`} data-testid="persons-mask">
      <ShieldPerson20Regular aria-hidden />
      <span role="status">{isMasked ? state : words.shown}</span>
      {isMasked ? (
        <Reveal submissionId={submissionId} />
      ) : (
        <Button size="small" onClick={() => void hide.run({ submissionId })} data-testid="persons-hide">
          {words.hide}
        </Button>
      )}
    </div>
  );
}

function Reveal({ submissionId }: { readonly submissionId: string }) {
  const [reason, setReason] = useState<RevealReason | null>(null);
  const reveal = useMutation('persons.reveal');
  return (
    <Popover label={words.open} title={words.title} isRightwards testId="persons-reveal">
      {() => (
        <div className={styles.reveal}>
          <Field label={words.reason} hint={words.hint}>
            <Select
              value={reason ?? ''}
              onChange={(_, { value }) => setReason(REVEAL_REASONS.find((known) => known === value) ?? null)}
              data-testid="persons-reason"
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
            disabled={reason === null || reveal.isPending}
            onClick={() => reason !== null && void reveal.run({ submissionId, reason })}
            data-testid="persons-reveal-confirm"
          >
            {words.confirm}
          </Button>
          <FailureNotice failure={reveal.failure} />
        </div>
      )}
    </Popover>
  );
}
