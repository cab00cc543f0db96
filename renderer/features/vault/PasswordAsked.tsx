import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { vault } from '../../text/vault';
import { strings } from '../../text/vi';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
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
  const actions = (
    <Button
      appearance="primary"
      disabled={isPending || password === ''}
      onClick={() => void go()}
      data-testid="vault-asked-go"
    >
      {words.go}
    </Button>
  );
  return (
    <Dialog
      title={title.replace(/…$/, '')}
      onClose={isPending ? () => {} : onCancel}
      closeLabel={strings.actions.cancel}
      actions={actions}
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
        <FailureNotice failure={failure} />
      </div>
    </Dialog>
  );
}
