import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { placeOfFault } from '../../../electron/domain/access/recoveryCode';
import type { VaultState } from '../../../electron/ipc/contract';
import { wantVaultDialog } from '../../lib/vault';
import { vault } from '../../text/vault';
import { FailureNotice } from '../../ui/FailureNotice';
import type { ChosenPerson } from './LockScreen';
import { NewPassword } from './NewPassword';
import { SealProgress } from './SealProgress';
import { useVaultCall } from './useVaultCall';
import styles from './Vault.module.css';

const words = vault.recover;

interface RecoverFormProps extends ChosenPerson {
  readonly state: VaultState;
  readonly onBack: () => void;
}

/** The password is lost: the code of the sheet opens, and a new password takes its place. */
export function RecoverForm({ state, userId, onUser, onBack }: RecoverFormProps) {
  const [code, setCode] = useState('');
  const [password, setPassword] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const codeBox = () => form.current?.querySelector('textarea');
  const { isPending, failure, run } = useVaultCall();
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (password === null) return;
    const reply = await run('vault.recover', { userId, code, password });
    // the code that was typed opens until another sheet takes its place: that sheet comes next, not some day
    if (reply?.ok && reply.value.user?.role === 'admin') wantVaultDialog('sheet');
    const fault = reply?.ok === false ? placeOfFault(code) : null;
    if (fault === null) return;
    codeBox()?.focus();
    codeBox()?.setSelectionRange(fault.from, fault.to);
  };
  return (
    <form ref={form} className={styles.column} onSubmit={submit}>
      <p className={styles.quiet}>{words.subtitle}</p>
      <Field label={words.code} hint={words.codeHint}>
        <Textarea
          value={code}
          rows={2}
          spellCheck={false}
          onChange={(_, { value }) => setCode(value)}
          data-testid="recover-code"
        />
      </Field>
      <Field label={words.whose}>
        <Select value={userId} onChange={(_, { value }) => onUser(value)} data-testid="recover-user">
          {state.users.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <NewPassword onChange={setPassword} isDisabled={isPending} />
      <FailureNotice failure={failure} />
      {isPending && <SealProgress making={vault.lock.opening} />}
      <p className={styles.quiet}>{words.noSheet}</p>
      <div className={styles.row}>
        <Button appearance="subtle" disabled={isPending} onClick={onBack} data-testid="recover-back">
          {words.back}
        </Button>
        <Button
          type="submit"
          appearance="primary"
          disabled={isPending || password === null || code.trim() === ''}
          data-testid="recover-open"
        >
          {words.submit}
        </Button>
      </div>
    </form>
  );
}
