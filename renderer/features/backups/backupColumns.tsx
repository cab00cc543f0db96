import { Button } from '@fluentui/react-components';
import type { BackupEntry } from '../../../electron/domain/backup';
import { countOrDash, formatBytes, formatTime } from '../../lib/formatting';
import { vi } from '../../text/vi';
import { History20Regular } from '../../ui/icons';
import { StatusCell } from '../../ui/StatusCell';
import type { Column } from '../../ui/tableTypes';
import styles from './Backups.module.css';

const words = vi.backups;

export type OnRestore = (backup: BackupEntry) => void;

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
  return (
    <>
      <StatusCell look="absent">{words.bad}</StatusCell>
      <span className={styles.problem}>{backup.problem}</span>
    </>
  );
}

function RestoreButton({ row, onRestore }: { readonly row: BackupRow; readonly onRestore: OnRestore }) {
  if (!row.backup.isGood) return null;
  return (
    <Button
      size="small"
      icon={<History20Regular />}
      aria-label={words.restoreNamed(formatTime(row.backup.madeAt))}
      onClick={() => onRestore(row.backup)}
      data-testid={`backup-restore-${row.place}`}
    >
      {words.restore}
    </Button>
  );
}

export function backupColumns(onRestore: OnRestore): readonly Column<BackupRow>[] {
  return [
    {
      key: 'madeAt',
      header: words.column.madeAt,
      width: 160,
      isRowHeader: true,
      sortValue: ({ backup }) => backup.madeAt,
      firstDirection: 'descending',
      render: ({ backup }) => <span title={backup.path}>{formatTime(backup.madeAt)}</span>,
    },
    {
      key: 'reason',
      header: words.column.reason,
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
    { key: 'state', header: words.column.state, minWidth: 150, render: ({ backup }) => <State backup={backup} /> },
    {
      key: 'action',
      header: words.column.action,
      width: 150,
      render: (row) => <RestoreButton row={row} onRestore={onRestore} />,
    },
  ];
}
