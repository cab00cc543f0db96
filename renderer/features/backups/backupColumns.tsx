import { Button } from '@fluentui/react-components';
import type { BackupEntry } from '../../../electron/domain/backup';
import { countOrDash, formatBytes, formatTime } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { History20Regular, LockClosed20Regular } from '../../ui/icons';
import { StatusCell } from '../../ui/StatusCell';
import type { Column } from '../../ui/tableTypes';
import styles from './Backups.module.css';

const words = strings.backups;

export type OnRestore = (backup: BackupEntry) => void;

/** What a column's buttons do. */
export interface RowActions {
  readonly mayRestore: boolean;
  readonly onRestore: OnRestore;
}

/** One backup with its place in the list, newest first, from 1. */
export interface BackupRow {
  readonly backup: BackupEntry;
  readonly place: number;
}

function State({ backup }: { readonly backup: BackupEntry }) {
  if (backup.isGood)
    return (
      <span title={words.checkedAt(formatTime(backup.checkedAt))}>
        <StatusCell look="done">{words.good}</StatusCell>
      </span>
    );
  if (backup.isElsewhere)
    return (
      <>
        <StatusCell look="waiting">{words.elsewhere}</StatusCell>
        <span className={styles.problem}>{words.elsewhereHint}</span>
      </>
    );
  return (
    <>
      <StatusCell look="absent">{words.bad}</StatusCell>
      <span className={styles.problem}>{backup.problem}</span>
    </>
  );
}

function RestoreButton({ row, onRestore }: { readonly row: BackupRow; readonly onRestore: OnRestore }) {
  const { isGood, isElsewhere, madeAt } = row.backup;
  if (!isGood && !isElsewhere) return null;
  const named = isElsewhere ? words.openElsewhereNamed : words.restoreNamed;
  return (
    <Button
      size="small"
      icon={isElsewhere ? <LockClosed20Regular /> : <History20Regular />}
      aria-label={named(formatTime(madeAt))}
      onClick={() => onRestore(row.backup)}
      data-testid={`backup-restore-${row.place}`}
    >
      {isElsewhere ? words.openElsewhere : words.restore}
    </Button>
  );
}

function actionColumn(onRestore: OnRestore): Column<BackupRow> {
  return {
    key: 'action',
    header: words.column.action,
    width: 130,
    render: (row) => <RestoreButton row={row} onRestore={onRestore} />,
  };
}

export function backupColumns({ mayRestore, onRestore }: RowActions): readonly Column<BackupRow>[] {
  return [
    {
      key: 'madeAt',
      header: words.column.madeAt,
      width: 164,
      minWidth: 164,
      isRowHeader: true,
      sortValue: ({ backup }) => backup.madeAt,
      firstDirection: 'descending',
      render: ({ backup }) => <span title={backup.path}>{formatTime(backup.madeAt)}</span>,
    },
    {
      key: 'reason',
      header: words.column.reason,
      minWidth: 84,
      sortValue: ({ backup }) => words.reason[backup.reason],
      render: ({ backup }) => words.reason[backup.reason],
    },
    {
      key: 'size',
      header: words.column.size,
      width: 100,
      align: 'end',
      sortValue: ({ backup }) => backup.sizeBytes,
      firstDirection: 'descending',
      render: ({ backup }) => formatBytes(backup.sizeBytes),
    },
    {
      key: 'units',
      header: words.column.units,
      width: 92,
      align: 'end',
      sortValue: ({ backup }) => backup.units,
      firstDirection: 'descending',
      render: ({ backup }) => countOrDash(backup.units),
    },
    {
      key: 'reports',
      header: words.column.reports,
      width: 96,
      align: 'end',
      sortValue: ({ backup }) => backup.reports,
      firstDirection: 'descending',
      render: ({ backup }) => countOrDash(backup.reports),
    },
    { key: 'state', header: words.column.state, minWidth: 110, render: ({ backup }) => <State backup={backup} /> },
    ...(mayRestore ? [actionColumn(onRestore)] : []),
  ];
}
