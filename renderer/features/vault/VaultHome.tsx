import { Button, Field, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Actor } from '../../../electron/domain/access/roles';
import type { VaultState } from '../../../electron/ipc/contract';
import { fromCore } from '../../text/coreWords';
import { vault as words } from '../../text/vault';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import { PlainFiles } from './PlainFiles';
import { useVaultCall } from './useVaultCall';
import styles from './Vault.module.css';
import type { VaultStep } from './VaultDialog';

export interface VaultHomeProps {
  readonly state: VaultState;
  /** What was just done, where the state does not say it. */
  readonly said: string | null;
  /** Something was just done. */
  readonly isDone: boolean;
  readonly onStep: (step: VaultStep) => void;
  readonly onClose: () => void;
}

/** How things stand with passwords and people, and what can be done about it. */
export function VaultHome({ state, said, isDone, onStep, onClose }: VaultHomeProps) {
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={state.isOn ? undefined : <BeginButton onStep={onStep} />}
      width={760}
      testId="vault-dialog"
    >
      <div className={styles.column}>
        {(said ?? state.notice) !== null && (
          <Notice
            tone={said === null && state.unfinished !== null ? 'warning' : isDone ? 'success' : 'info'}
            testId="vault-said"
          >
            {said ?? fromCore(state.notice ?? '')}
          </Notice>
        )}
        <PlainFiles onDestroy={(files) => onStep({ kind: 'destroyReturns', files })} />
        {state.isOn ? <WhenOn state={state} onStep={onStep} /> : <WhenOff />}
      </div>
    </Dialog>
  );
}

function BeginButton({ onStep }: Pick<VaultHomeProps, 'onStep'>) {
  return (
    <Button appearance="primary" onClick={() => onStep({ kind: 'begin' })} data-testid="vault-begin">
      {words.off.begin}
    </Button>
  );
}

function WhenOff() {
  return (
    <>
      <p>{words.off.state}</p>
      <strong>{words.off.whatTitle}</strong>
      <ul className={styles.list}>
        {words.off.what.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function WhenOn({ state, onStep }: Pick<VaultHomeProps, 'state' | 'onStep'>) {
  const isAdmin = state.user?.role === 'admin';
  return (
    <>
      {state.isRecoveryUsed && (
        <Notice tone="warning" testId="vault-used-code">
          {isAdmin ? words.usedCode : words.usedCodeAsk}
        </Notice>
      )}
      <People state={state} isAdmin={isAdmin} onStep={onStep} />
      <div className={styles.buttons}>
        <Button onClick={() => onStep({ kind: 'own' })} data-testid="vault-own">
          {words.own.change}
        </Button>
        {isAdmin && (
          <>
            <Button onClick={() => onStep({ kind: 'add' })} data-testid="vault-add">
              {words.people.add}
            </Button>
            <Button onClick={() => onStep({ kind: 'askSheet' })} data-testid="vault-new-sheet">
              {words.more.newSheet}
            </Button>
            <Button onClick={() => onStep({ kind: 'changeKey' })} data-testid="vault-change-key">
              {words.more.changeKey}
            </Button>
            <Button onClick={() => onStep({ kind: 'turnOff' })} data-testid="vault-turn-off">
              {words.more.turnOff}
            </Button>
          </>
        )}
      </div>
      {isAdmin && <Idle minutes={state.idleMinutes} />}
    </>
  );
}

const IDLE_CHOICES = [5, 10, 15, 30];

function Idle({ minutes }: { readonly minutes: number | null }) {
  const { isPending, failure, run } = useVaultCall();
  return (
    <>
      <Field label={words.idle.label} hint={words.idle.hint}>
        <Select
          value={minutes === null ? '' : String(minutes)}
          disabled={isPending}
          onChange={(_, { value }) => void run('vault.setIdle', { minutes: value === '' ? null : Number(value) })}
          data-testid="vault-idle"
        >
          {[...new Set([...IDLE_CHOICES, ...(minutes === null ? [] : [minutes])])].map((choice) => (
            <option key={choice} value={choice}>
              {words.idle.minutes(choice)}
            </option>
          ))}
          <option value="">{words.idle.never}</option>
        </Select>
      </Field>
      <FailureNotice failure={failure} />
    </>
  );
}

interface PeopleProps extends Pick<VaultHomeProps, 'state' | 'onStep'> {
  readonly isAdmin: boolean;
}

function People({ state, isAdmin, onStep }: PeopleProps) {
  const ownId = state.user?.id;
  const columns = useMemo((): readonly Column<Actor>[] => {
    const shown: Column<Actor>[] = [
      {
        key: 'name',
        header: words.people.name,
        isRowHeader: true,
        render: ({ id, name }) => (id === ownId ? words.people.you(name) : name),
      },
      { key: 'role', header: words.people.role, render: ({ role }) => words.roles[role] },
    ];
    if (!isAdmin) return shown;
    const actions: Column<Actor> = {
      key: 'actions',
      header: '',
      label: words.people.actions,
      align: 'end',
      render: (person) => <PersonActions person={person} isOwn={person.id === ownId} onStep={onStep} />,
    };
    return [...shown, actions];
  }, [isAdmin, ownId, onStep]);
  return (
    <Table
      caption={words.people.caption}
      columns={columns}
      rows={state.users}
      rowKey={({ id }) => id}
      testId="vault-people"
    />
  );
}

interface PersonActionsProps extends Pick<VaultHomeProps, 'onStep'> {
  readonly person: Actor;
  readonly isOwn: boolean;
}

function PersonActions({ person, isOwn, onStep }: PersonActionsProps) {
  const button = (kind: 'edit' | 'setPassword' | 'remove', label: string) => (
    <Button
      size="small"
      aria-label={`${label}: ${person.name}`}
      onClick={() => onStep({ kind, person })}
      data-testid={`person-${kind}`}
    >
      {label}
    </Button>
  );
  return (
    <span className={styles.tableButtons}>
      {button('edit', words.people.edit)}
      {!isOwn && button('setPassword', words.people.setPassword)}
      {!isOwn && button('remove', words.people.remove)}
    </span>
  );
}
