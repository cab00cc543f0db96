import { useEffect, useRef, useState } from 'react';
import { vault } from '../../text/vault';
import { FormDialog } from '../../ui/FormDialog';
import { PasswordField } from '../../ui/PasswordField';
import { Fields } from './Fields';
import { SealProgress } from './SealProgress';
import { useVaultCall } from './useVaultCall';

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
  const form = useRef<HTMLFormElement>(null);
  const { isPending, failure, run } = useVaultCall();
  useEffect(() => {
    if (failure === null) return;
    setPassword('');
    form.current?.querySelector('input')?.focus(); // disabled while it was looked at, it has lost the caret
  }, [failure]);
  const go = async () => {
    const reply = await run(channel, { password });
    if (reply?.ok) onDone('groups' in reply.value ? reply.value.groups : null);
  };
  const what = title.replace(/…$/, '');
  const isReady = !isPending && password !== '';
  return (
    <FormDialog
      title={what}
      onClose={isPending ? () => {} : onCancel}
      submit={what}
      submitId="vault-asked-go"
      onSubmit={go}
      isDisabled={!isReady}
      failure={failure}
      testId="vault-asked-dialog"
    >
      <Fields isReady={isReady} onEnter={go} form={form}>
        <p>{intro}</p>
        <PasswordField
          label={words.password}
          value={password}
          onChange={setPassword}
          isDisabled={isPending}
          testId="vault-asked"
        />
        {isPending && <SealProgress making={words.working} />}
      </Fields>
    </FormDialog>
  );
}
