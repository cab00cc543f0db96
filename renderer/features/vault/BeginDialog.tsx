import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { vault } from '../../text/vault';
import { strings } from '../../text/vi';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { NewPassword } from './NewPassword';
import { useVaultCall } from './useVaultCall';
import styles from './Vault.module.css';

const words = vault.begin;

export interface BeginDialogProps {
  readonly onSheet: (groups: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** Who answers for the office, and by which password. Nothing is written yet. */
export function BeginDialog({ onSheet, onCancel }: BeginDialogProps) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState<string | null>(null);
  const { isPending, failure, run } = useVaultCall();
  const begin = async () => {
    const reply = password === null ? null : await run('vault.begin', { name, password });
    if (reply?.ok) onSheet(reply.value.groups);
  };
  const actions = (
    <Button
      appearance="primary"
      disabled={isPending || password === null || name.trim() === ''}
      onClick={() => void begin()}
      data-testid="vault-begin-next"
    >
      {words.next}
    </Button>
  );
  return (
    <Dialog
      title={words.title}
      onClose={onCancel}
      closeLabel={strings.actions.cancel}
      actions={actions}
      testId="vault-begin-dialog"
    >
      <div className={styles.column}>
        <p>{words.intro}</p>
        <Field label={words.name}>
          <Input value={name} onChange={(_, { value }) => setName(value)} data-testid="vault-name" />
        </Field>
        <NewPassword onChange={setPassword} />
        <FailureNotice failure={failure} />
      </div>
    </Dialog>
  );
}
