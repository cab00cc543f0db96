import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { type Actor, ROLES, type Role } from '../../../electron/domain/access/roles';
import { vault } from '../../text/vault';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { FormDialog } from '../../ui/FormDialog';
import { Fields } from './Fields';
import { NewPassword } from './NewPassword';
import { useVaultCall } from './useVaultCall';

const words = vault.people;

export interface PersonDialogProps<Person = Actor> {
  readonly person: Person;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Somebody who gets a password, or another name or role. */
export function PersonDialog({ person, onDone, onCancel }: PersonDialogProps<Actor | null>) {
  const [name, setName] = useState(person?.name ?? '');
  const [role, setRole] = useState<Role>(person?.role ?? 'clerk');
  const [password, setPassword] = useState<string | null>(null);
  const { isPending, failure, run } = useVaultCall();
  const isReady = !isPending && name.trim() !== '' && (person !== null || password !== null);
  const save = async () => {
    const reply =
      person === null
        ? await run('vault.addUser', { name, role, password: password ?? '' })
        : await run('vault.changeUser', { userId: person.id, name, role });
    if (reply?.ok) onDone();
  };
  return (
    <FormDialog
      title={person === null ? words.addTitle : words.editTitle(person.name)}
      onClose={onCancel}
      submit={person === null ? words.addSubmit : words.save}
      submitId="person-save"
      onSubmit={save}
      isDisabled={!isReady}
      isSave
      failure={failure}
      testId="person-dialog"
    >
      <Fields isReady={isReady} onEnter={save}>
        {person === null && <p>{words.addIntro}</p>}
        <Field label={words.name}>
          <Input value={name} onChange={(_, { value }) => setName(value)} data-testid="person-name" />
        </Field>
        <Field label={words.role} hint={vault.roleHints[role]}>
          <RadioGroup value={role} onChange={(_, { value }) => setRole(value as Role)} data-testid="person-role">
            {ROLES.map((one) => (
              <Radio key={one} value={one} label={vault.roles[one]} />
            ))}
          </RadioGroup>
        </Field>
        {person === null && <NewPassword onChange={setPassword} />}
      </Fields>
    </FormDialog>
  );
}

export function SetPasswordDialog({ person, onDone, onCancel }: PersonDialogProps) {
  const [password, setPassword] = useState<string | null>(null);
  const { isPending, failure, run } = useVaultCall();
  const set = async () => {
    const reply = password === null ? null : await run('vault.setPassword', { userId: person.id, password });
    if (reply?.ok) onDone();
  };
  const isReady = !isPending && password !== null;
  return (
    <FormDialog
      title={words.setTitle(person.name)}
      onClose={onCancel}
      submit={words.save}
      submitId="person-set-password"
      onSubmit={set}
      isDisabled={!isReady}
      isSave
      failure={failure}
      testId="set-password-dialog"
    >
      <Fields isReady={isReady} onEnter={set}>
        <p>{words.setIntro}</p>
        <NewPassword onChange={setPassword} />
      </Fields>
    </FormDialog>
  );
}

export function RemoveDialog({ person, onDone, onCancel }: PersonDialogProps) {
  const { isPending, failure, run } = useVaultCall();
  const remove = async () => {
    const reply = await run('vault.removeUser', { userId: person.id });
    if (reply?.ok) onDone();
  };
  return (
    <ConfirmDialog
      title={words.removeTitle(person.name)}
      text={words.removeText}
      confirmLabel={words.remove}
      isPending={isPending}
      failure={failure}
      onConfirm={() => void remove()}
      onCancel={onCancel}
    />
  );
}
