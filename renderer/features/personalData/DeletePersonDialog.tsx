import { Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { FoundData, PersonSought } from '../../../electron/ipc/contract';
import { useMutation } from '../../lib/useMutation';
import { personRequests } from '../../text/personRequests';
import { purge } from '../../text/purge';
import { FormDialog } from '../../ui/FormDialog';
import { Notice } from '../../ui/Notice';
import styles from './PersonalData.module.css';
import { placesFound } from './placesFound';

const words = personRequests.deleting;
/** Typed by who confirms, in whatever language the window is: the core asks for it. */
const WORD = 'TIÊU HỦY';

export interface DeletePersonProps {
  readonly sought: PersonSought;
  readonly found: Pick<FoundData, 'rows' | 'fields'>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Destroys one person's rows on every list; a word is typed first. */
export function DeletePersonDialog({ sought, found, onDone, onClose }: DeletePersonProps) {
  const destroy = useMutation('people.destroy');
  const [reason, setReason] = useState('');
  const [word, setWord] = useState('');
  const [takesBackups, setTakesBackups] = useState(true);
  const isTyped = word.normalize('NFC').trim().toLocaleUpperCase('vi') === WORD;
  const run = async () => {
    const reply = await destroy.run({
      ...sought,
      rows: found.rows.length + found.fields.length,
      word,
      reason: reason.trim(),
      takesBackups,
    });
    if (!reply?.ok) return;
    onDone();
    onClose();
  };
  return (
    <FormDialog
      title={words.title}
      onClose={() => !destroy.isPending && onClose()}
      submit={destroy.isPending ? purge.confirm.working : purge.confirm.destroy}
      submitId="person-destroy"
      onSubmit={run}
      isDisabled={!isTyped || reason.trim() === '' || destroy.isPending}
      failure={destroy.failure}
      testId="person-dialog"
    >
      <div className={styles.fields}>
        <p className={styles.hint}>{words.rows(placesFound(found))}</p>
        <p className={styles.hint}>{words.stays}</p>
        <Notice tone="warning">{words.never}</Notice>
        <Checkbox
          label={words.backups}
          checked={takesBackups}
          onChange={(_, { checked }) => setTakesBackups(checked === true)}
        />
        <Field label={words.reason} hint={words.reasonHint}>
          <Input
            value={reason}
            maxLength={500}
            onChange={(_, { value }) => setReason(value)}
            data-testid="person-reason"
          />
        </Field>
        <Field label={purge.confirm.type(WORD)}>
          <Input value={word} maxLength={40} onChange={(_, { value }) => setWord(value)} data-testid="person-word" />
        </Field>
      </div>
    </FormDialog>
  );
}
