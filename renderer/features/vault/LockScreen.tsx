import { Button, Field, Select } from '@fluentui/react-components';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import type { VaultState } from '../../../electron/ipc/contract';
import { tellPainted } from '../../lib/painted';
import { useMutation } from '../../lib/useMutation';
import { fromCore } from '../../text/coreWords';
import { vault } from '../../text/vault';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { LockClosed20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { PasswordField } from '../../ui/PasswordField';
import { RecoverForm } from './RecoverForm';
import { SealProgress } from './SealProgress';
import { useLockOnTop } from './useLockOnTop';
import { useVaultCall } from './useVaultCall';
import styles from './Vault.module.css';
import { useSecondsLeft, waitWords } from './waitWords';

const words = vault.lock;

export interface LockScreenProps {
  readonly state: VaultState;
  /** What lies underneath, and whose it is; null: nothing does. */
  readonly under: { readonly why: 'typed' | 'drafted' | 'working'; readonly userName: string } | null;
  /** Below the form: the other language. */
  readonly foot: ReactNode;
}

/** All there is to see of a locked office. The browser's own modal dialog: it lies over every other one. */
export function LockScreen({ state, under, foot }: LockScreenProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isRecovering, setIsRecovering] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const person = { userId: chosen ?? usualUser(state), onUser: setChosen };
  useLockOnTop(dialog);
  useEffect(() => void tellPainted(), []);
  return (
    <dialog
      ref={dialog}
      className={styles.lock}
      aria-labelledby="lock-title"
      onCancel={(event) => event.preventDefault()}
      data-testid="lock-screen"
    >
      <main className={styles.card}>
        <div className={styles.brand}>
          <span className={styles.mark} aria-hidden>
            <LockClosed20Regular fontSize={24} />
          </span>
          <div>
            <h1 id="lock-title">{isRecovering ? vault.recover.title : words.title}</h1>
            <p className={styles.quiet}>{strings.appName}</p>
          </div>
        </div>
        {state.trouble !== null && (
          <Notice tone="error" testId="lock-trouble">
            {fromCore(state.trouble)}
          </Notice>
        )}
        {state.unfinished !== null && (
          <Notice tone="warning" testId="lock-unfinished">
            {words.unfinished[state.unfinished]}
          </Notice>
        )}
        {state.filesWaiting > 0 && (
          <Notice testId="lock-files">{words.filesWaiting(formatCount(state.filesWaiting))}</Notice>
        )}
        {under !== null && <Notice testId="lock-unsaved">{words.under[under.why](under.userName)}</Notice>}
        {isRecovering ? (
          <RecoverForm state={state} {...person} onBack={() => setIsRecovering(false)} />
        ) : (
          state.users.length > 0 && <UnlockForm state={state} {...person} onForgotten={() => setIsRecovering(true)} />
        )}
        <div className={styles.row}>
          {foot}
          <LockedBundle />
        </div>
      </main>
    </dialog>
  );
}

/** Who cannot get in needs help most: what goes with a report of an error has nothing of the data in it. */
function LockedBundle() {
  const saving = useMutation('health.saveLocked');
  return (
    <Button
      appearance="subtle"
      size="small"
      disabled={saving.isPending}
      onClick={() => void saving.run({})}
      data-testid="lock-bundle"
    >
      {words.bundle}
    </Button>
  );
}

/** @returns the one that opened it last, else the first */
export function usualUser({ users, lastUserId }: VaultState): string {
  return (users.find(({ id }) => id === lastUserId) ?? users[0])?.id ?? '';
}

/** Who is chosen to come in: the same for the password and for the code of the sheet. */
export interface ChosenPerson {
  readonly userId: string;
  readonly onUser: (userId: string) => void;
}

interface UnlockFormProps extends ChosenPerson {
  readonly state: VaultState;
  readonly onForgotten: () => void;
}

function UnlockForm({ state, userId, onUser, onForgotten }: UnlockFormProps) {
  const [password, setPassword] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const focusPassword = () => form.current?.querySelector('input')?.focus();
  const { isPending, failure, run } = useVaultCall();
  const seconds = useSecondsLeft(state.secondsLeft);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (password === '' || seconds > 0) return;
    const reply = await run('vault.unlock', { userId, password });
    if (reply?.ok !== false) return;
    setPassword('');
    focusPassword();
  };
  return (
    <form ref={form} className={styles.column} onSubmit={submit}>
      <p className={styles.quiet}>{words.subtitle}</p>
      <Field label={words.user}>
        <Select value={userId} disabled={isPending} onChange={(_, { value }) => onUser(value)} data-testid="lock-user">
          {state.users.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <PasswordField label={words.password} value={password} onChange={setPassword} testId="lock-password" />
      {seconds > 0 ? (
        <Notice tone="warning" testId="lock-wait">
          {words.wait(waitWords(seconds))}
        </Notice>
      ) : (
        <FailureNotice failure={failure} />
      )}
      {isPending && <SealProgress making={words.opening} />}
      <div className={styles.row}>
        <Button appearance="subtle" disabled={isPending} onClick={onForgotten} data-testid="lock-forgotten">
          {words.forgotten}
        </Button>
        <Button
          type="submit"
          appearance="primary"
          disabled={isPending || seconds > 0 || password === ''}
          data-testid="lock-open"
        >
          {words.unlock}
        </Button>
      </div>
    </form>
  );
}
