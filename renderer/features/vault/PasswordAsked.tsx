import { useState } from 'react';
import { vault } from '../../text/vault';
import { FormDialog } from '../../ui/FormDialog';
import { PasswordField } from '../../ui/PasswordField';
import { SealProgress } from './SealProgress';
import { useVaultCall } from './useVaultCall';
import styles from './Vault.module.css';

const words = vault.more;

export interface PasswordAskedProps {
  readonly channel: 'vault.beginSheet' | 'vault.turnOff' | 'vault.changeKey';
  readonly title: string;
  readonly intro: string;
  /** @param groups of a sheet that was begun */
  readonly onDone: (groups: readonly string[] | null) => void;
  readonly onCancel: () => void;
}

/** What is grave is done by who types the password once more. */
export function PasswordAsked({ channel, title, intro, onDone, onCancel }: PasswordAskedProps) {
  const [password, setPassword] = useState('');
  const { isPending, failure, run } = useVaultCall();
  const go = async () => {
    const reply = await run(channel, { password });
    if (reply?.ok) onDone('groups' in reply.value ? reply.value.groups : null);
  };
  return (
    <FormDialog
      title={title.replace(/…$/, '')}
      onClose={isPending ? () => {} : onCancel}
      submit={words.go}
      submitId="vault-asked-go"
      onSubmit={go}
      isDisabled={isPending || password === ''}
      failure={failure}
      testId="vault-asked-dialog"
    >
      <div className={styles.column}>
        <p>{intro}</p>
        <PasswordField
          label={words.password}
          value={password}
          onChange={setPassword}
          isDisabled={isPending}
          testId="vault-asked"
        />
        {isPending && <SealProgress making={words.working} />}
      </div>
    </FormDialog>
  );
}
