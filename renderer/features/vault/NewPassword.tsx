import { useState } from 'react';
import { passwordStrength } from '../../../electron/domain/access/password';
import { vault as words } from '../../text/vault';
import { PasswordField } from '../../ui/PasswordField';
import styles from './Vault.module.css';

export interface NewPasswordProps {
  /** null: not typed twice alike yet. */
  readonly onChange: (password: string | null) => void;
  readonly isDisabled?: boolean;
}

/** A password that is chosen now: typed twice, with how hard it is to guess. */
export function NewPassword({ onChange, isDisabled = false }: NewPasswordProps) {
  const [typed, setTyped] = useState({ password: '', again: '' });
  const change = (part: Partial<typeof typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    onChange(next.password !== '' && next.password === next.again ? next.password : null);
  };
  const { password, again } = typed;
  const differs = again !== '' && !password.startsWith(again) && again !== password;
  return (
    <>
      <div>
        <PasswordField
          label={words.next}
          value={password}
          onChange={(value) => change({ password: value })}
          hint={words.passwordHint}
          isNew
          isDisabled={isDisabled}
          testId="vault-new"
        />
        <Strength password={password} />
      </div>
      <PasswordField
        label={words.again}
        value={again}
        onChange={(value) => change({ again: value })}
        fault={differs ? words.differs : null}
        isNew
        isDisabled={isDisabled}
        testId="vault-again"
      />
    </>
  );
}

function Strength({ password }: { readonly password: string }) {
  if (password === '') return null;
  const strength = passwordStrength(password);
  const word = words.strength[strength] ?? '';
  return (
    <>
      <div className={styles.strength} aria-hidden>
        {[1, 2, 3, 4].map((step) => (
          <span key={step} className={step <= strength ? styles.isFilled : undefined} />
        ))}
      </div>
      <div className={styles.strengthWord} aria-live="polite" data-testid="vault-strength">
        {words.strengthLabel(word)}
      </div>
    </>
  );
}
