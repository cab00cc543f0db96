import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ChangeEntry, SubjectKind } from '../../electron/domain/changes';
import { formatCount } from '../../electron/domain/numbers';
import { formatTime } from '../lib/formatting';
import { useQuery } from '../lib/useQuery';
import { fromCore } from '../text/coreWords';
import { strings } from '../text/vi';
import { ChangeAuthor, ChangeValues } from './ChangeValues';
import { Dialog } from './Dialog';
import styles from './HistoryButton.module.css';
import { History20Regular } from './icons';
import { QueryView } from './QueryView';
import { Table } from './Table';
import type { Column } from './tableTypes';

const words = strings.history;

/** The newest ones are what a clerk asks for; the log has the rest. */
const SHOWN = 200;

export interface HistoryButtonProps {
  readonly kind: SubjectKind;
  /** Left out: everything of the kind, as for the one office there is. */
  readonly subjectId?: string;
  /** How the thing is called on the screen. */
  readonly name: string;
  readonly size?: 'small' | 'medium';
}

/** "Lịch sử": everything that ever happened to the thing it stands beside. */
export function HistoryButton({ kind, subjectId, name, size = 'medium' }: HistoryButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        size={size}
        icon={<History20Regular />}
        aria-label={words.of(name)}
        onClick={() => setIsOpen(true)}
        data-testid={`history-of-${kind}`}
      >
        {words.button}
      </Button>
      {isOpen && (
        <Dialog title={words.of(name)} onClose={() => setIsOpen(false)} width={920} testId="history-dialog">
          <History kind={kind} subjectId={subjectId} name={name} />
        </Dialog>
      )}
    </>
  );
}

interface HistoryProps {
  readonly kind: SubjectKind;
  readonly subjectId: string | undefined;
  readonly name: string;
}

function History({ kind, subjectId, name }: HistoryProps) {
  const history = useQuery('history.list', { subjectKind: kind, subjectId, limit: SHOWN });
  return (
    <QueryView query={history}>
      {({ entries, total }) => (
        <div className={styles.history}>
          <Table
            caption={words.of(name)}
            columns={columns}
            rows={entries}
            rowKey={({ sequence }) => String(sequence)}
            noRows={words.none}
          />
          {total > entries.length && (
            <p className={styles.more}>{words.more(formatCount(entries.length), formatCount(total))}</p>
          )}
        </div>
      )}
    </QueryView>
  );
}

const columns: readonly Column<ChangeEntry>[] = [
  { key: 'time', header: words.column.time, width: 126, render: ({ happenedAt }) => formatTime(happenedAt) },
  { key: 'author', header: words.column.author, width: 132, render: (entry) => <ChangeAuthor entry={entry} /> },
  {
    key: 'field',
    header: words.column.field,
    width: 150,
    isRowHeader: true,
    render: (entry) => <FieldOf {...entry} />,
  },
  { key: 'values', header: words.column.values, render: (entry) => <ChangeValues entry={entry} /> },
  {
    key: 'reason',
    header: words.column.reason,
    width: 150,
    render: ({ reason }) => (reason === null ? strings.dash : fromCore(reason)),
  },
];

/** Beside the office, entries about those who sign say about whom. */
function FieldOf({ subject, fieldLabel }: ChangeEntry) {
  return (
    <span className={styles.field}>
      <span>{fromCore(fieldLabel)}</span>
      {subject.kind === 'signatory' && <span className={styles.quiet}>{subject.label}</span>}
    </span>
  );
}
