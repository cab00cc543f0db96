import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { vault } from '../../text/vault';
import { FormDialog } from '../../ui/FormDialog';
import { Fields } from './Fields';
import { NewPassword } from './NewPassword';
import { useVaultCall } from './useVaultCall';

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
  const isReady = !isPending && password !== null && name.trim() !== '';
  return (
    <FormDialog
      title={words.title}
      onClose={onCancel}
      submit={words.next}
      submitId="vault-begin-next"
      onSubmit={begin}
      isDisabled={!isReady}
      failure={failure}
      testId="vault-begin-dialog"
    >
      <Fields isReady={isReady} onEnter={begin}>
        <p>{words.intro}</p>
        <Field label={words.name}>
          <Input value={name} onChange={(_, { value }) => setName(value)} data-testid="vault-name" />
        </Field>
        <NewPassword onChange={setPassword} />
      </Fields>
    </FormDialog>
  );
}
