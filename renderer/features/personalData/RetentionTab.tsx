import { useState } from 'react';
import { type Destruction, fieldsDestroyed } from '../../../electron/domain/destruction/destruction';
import { formatCount } from '../../../electron/domain/numbers';
import type { HeldLists } from '../../../electron/ipc/contract';
import { useQuery } from '../../lib/useQuery';
import { purge } from '../../text/purge';
import { EmptyState } from '../../ui/EmptyState';
import { ForWork } from '../../ui/ForWork';
import { ShieldPerson20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { QueryView } from '../../ui/QueryView';
import { Table } from '../../ui/Table';
import styles from './PersonalData.module.css';
import { PurgeDialog } from './PurgeDialog';
import { RetentionDialog } from './RetentionDialog';
import { keyOfLists, retentionColumns } from './retentionColumns';

const words = purge.retention;

interface Opened {
  readonly dialog: 'retention' | 'purge';
  readonly lists: HeldLists;
}

/** How long each list of people is kept, what is past its day, and the way to destroy it. */
export function RetentionTab() {
  const held = useQuery('retention.list', {});
  const [opened, setOpened] = useState<Opened | null>(null);
  const [destroyed, setDestroyed] = useState<Destruction | null>(null);
  return (
    <QueryView query={held}>
      {({ lists, defaultDays }) => (
        <>
          {destroyed !== null && (
            <Notice tone="success" testId="purge-done">
              {doneText(destroyed)}
            </Notice>
          )}
          <Lists lists={lists} defaultDays={defaultDays} onOpen={setOpened} />
          {opened?.dialog === 'retention' && <RetentionDialog lists={opened.lists} onClose={() => setOpened(null)} />}
          {opened?.dialog === 'purge' && (
            <PurgeDialog lists={opened.lists} onDone={setDestroyed} onClose={() => setOpened(null)} />
          )}
        </>
      )}
    </QueryView>
  );
}

function doneText(done: Destruction): string {
  const fields = fieldsDestroyed(done);
  const people = formatCount(done.people);
  return fields === 0 ? purge.destroyed.done(people) : purge.destroyed.doneWithFields(people, formatCount(fields));
}

interface ListsProps {
  readonly lists: readonly HeldLists[];
  readonly defaultDays: number;
  readonly onOpen: (opened: Opened) => void;
}

function Lists({ lists, defaultDays, onOpen }: ListsProps) {
  if (lists.length === 0)
    return <EmptyState icon={<ShieldPerson20Regular fontSize={40} />} title={words.none} hint={words.noneHint} />;
  const expired = lists.filter(({ state }) => state === 'expired').length;
  return (
    <>
      <p className={styles.hint}>{words.hint(formatCount(defaultDays))}</p>
      {expired > 0 && (
        <Notice tone="warning" testId="retention-expired">
          {words.expired(formatCount(expired))} <ForWork call="retention.set">{words.expiredTodo}</ForWork>
        </Notice>
      )}
      <Table
        caption={words.caption}
        columns={retentionColumns(
          (one) => onOpen({ dialog: 'retention', lists: one }),
          (one) => onOpen({ dialog: 'purge', lists: one }),
        )}
        rows={lists}
        rowKey={keyOfLists}
        isFilled
        testId="retention-table"
      />
    </>
  );
}
