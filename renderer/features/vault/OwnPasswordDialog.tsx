import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { vault } from '../../text/vault';
import { strings } from '../../text/vi';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { PasswordField } from '../../ui/PasswordField';
import { NewPassword } from './NewPassword';
import { useVaultCall } from './useVaultCall';
import styles from './Vault.module.css';

const words = vault.own;

export function OwnPasswordDialog({
  onDone,
  onCancel,
}: {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const [password, setPassword] = useState('');
  const [next, setNext] = useState<string | null>(null);
  const { isPending, failure, run } = useVaultCall();
  const change = async () => {
    const reply = next === null ? null : await run('vault.changePassword', { password, next });
    if (reply?.ok) onDone();
  };
  const actions = (
    <Button
      appearance="primary"
      disabled={isPending || next === null || password === ''}
      onClick={() => void change()}
      data-testid="vault-own-submit"
    >
      {words.submit}
    </Button>
  );
  return (
    <Dialog
      title={words.title}
      onClose={onCancel}
      closeLabel={strings.actions.cancel}
      actions={actions}
      testId="vault-own-dialog"
    >
      <div className={styles.column}>
        <PasswordField label={words.old} value={password} onChange={setPassword} testId="vault-old" />
        <NewPassword onChange={setNext} />
        <FailureNotice failure={failure} />
      </div>
    </Dialog>
  );
}
