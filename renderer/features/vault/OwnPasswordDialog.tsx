import { useState } from 'react';
import { vault } from '../../text/vault';
import { FormDialog } from '../../ui/FormDialog';
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
  return (
    <FormDialog
      title={words.title}
      onClose={onCancel}
      submit={words.submit}
      submitId="vault-own-submit"
      onSubmit={change}
      isDisabled={isPending || next === null || password === ''}
      failure={failure}
      testId="vault-own-dialog"
    >
      <div className={styles.column}>
        <PasswordField label={words.old} value={password} onChange={setPassword} testId="vault-old" />
        <NewPassword onChange={setNext} />
      </div>
    </FormDialog>
  );
}
