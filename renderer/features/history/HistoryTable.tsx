import type { ChangeEntry } from '../../../electron/domain/changes';
import { formatTime } from '../../lib/formatting';
import { fromCore } from '../../text/coreWords';
import { strings } from '../../text/vi';
import { ChangeAuthor, ChangeValues } from '../../ui/ChangeValues';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import styles from './History.module.css';

const words = strings.history;

/** Few changes have a reason: a page without any leaves its room to what was changed. */
const columnsFor = (entries: readonly ChangeEntry[]): readonly Column<ChangeEntry>[] => [
  { key: 'time', header: words.column.time, width: 96, render: ({ happenedAt }) => formatTime(happenedAt) },
  { key: 'author', header: words.column.author, width: 84, render: (entry) => <ChangeAuthor entry={entry} /> },
  {
    key: 'subject',
    header: words.column.subject,
    width: 200,
    minWidth: 170,
    isRowHeader: true,
    render: ({ subject }) => (
      <span className={styles.two}>
        <span>{fromCore(subject.label)}</span>
        <span className={styles.kind}>{words.kinds[subject.kind]}</span>
      </span>
    ),
  },
  { key: 'field', header: words.column.field, width: 100, render: ({ fieldLabel }) => fromCore(fieldLabel) },
  { key: 'values', header: words.column.values, minWidth: 210, render: (entry) => <ChangeValues entry={entry} /> },
  {
    key: 'reason',
    header: words.column.reason,
    minWidth: 58,
    width: entries.some(({ reason }) => reason !== null) ? 220 : 58,
    render: ({ reason }) => (reason === null ? strings.dash : fromCore(reason)),
  },
];

export interface HistoryTableProps {
  /** Newest first; no column sorts, because there are other pages. */
  readonly entries: readonly ChangeEntry[];
  readonly noRows: string | undefined;
}

export function HistoryTable({ entries, noRows }: HistoryTableProps) {
  return (
    <Table
      caption={words.caption}
      columns={columnsFor(entries)}
      rows={entries}
      rowKey={({ sequence }) => String(sequence)}
      {...(noRows === undefined ? {} : { noRows })}
      isFilled
      isFocusable
      testId="history-table"
    />
  );
}
