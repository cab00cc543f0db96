import { useRef, useState } from 'react';
import { vault } from '../../text/vault';
import { FormDialog } from '../../ui/FormDialog';
import { PasswordField } from '../../ui/PasswordField';
import { Fields } from './Fields';
import { NewPassword } from './NewPassword';
import { useVaultCall } from './useVaultCall';

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
  const form = useRef<HTMLFormElement>(null);
  const { isPending, failure, run } = useVaultCall();
  const change = async () => {
    const reply = next === null ? null : await run('vault.changePassword', { password, next });
    if (reply?.ok) onDone();
    else if (reply?.failure.code === 'locked') {
      setPassword(''); // of the three it is this one that has to be typed again
      form.current?.querySelector('input')?.focus();
    }
  };
  const isReady = !isPending && next !== null && password !== '';
  return (
    <FormDialog
      title={words.title}
      onClose={onCancel}
      submit={words.submit}
      submitId="vault-own-submit"
      onSubmit={change}
      isDisabled={!isReady}
      failure={failure}
      testId="vault-own-dialog"
    >
      <Fields isReady={isReady} onEnter={change} form={form}>
        <PasswordField label={words.old} value={password} onChange={setPassword} testId="vault-old" />
        <NewPassword onChange={setNext} />
      </Fields>
    </FormDialog>
  );
}
