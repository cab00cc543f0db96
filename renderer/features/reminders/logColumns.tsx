import { Button } from '@fluentui/react-components';
import { formatCount } from '../../../electron/domain/numbers';
import type { LoggedReminder } from '../../../electron/ipc/contract';
import { formatTimeDated } from '../../lib/formatting';
import { fromCore } from '../../text/coreWords';
import { strings } from '../../text/vi';
import { StatusCell } from '../../ui/StatusCell';
import type { Column } from '../../ui/tableTypes';
import styles from './Reminders.module.css';

const words = strings.reminding.log;

export function logColumns(onOpen: (entry: LoggedReminder) => void): readonly Column<LoggedReminder>[] {
  return [
    {
      key: 'time',
      header: words.columns.time,
      width: 128,
      render: ({ remindedAt }) => formatTimeDated(remindedAt),
      sortValue: ({ remindedAt }) => remindedAt,
    },
    {
      key: 'unit',
      header: words.columns.unit,
      width: 190,
      isRowHeader: true,
      render: ({ unitName }) => unitName,
      sortValue: ({ unitName }) => unitName,
    },
    { key: 'way', header: words.columns.way, width: 84, render: ({ way }) => strings.reminding.ways[way] },
    {
      key: 'level',
      header: words.columns.level,
      width: 56,
      align: 'center',
      render: ({ level }) => formatCount(level),
      sortValue: ({ level }) => level,
    },
    {
      key: 'reasons',
      header: words.columns.reasons,
      minWidth: 200,
      render: ({ reasons }) => reasons.map(fromCore).join('; '),
    },
    { key: 'result', header: words.columns.result, width: 200, render: resultCell },
    {
      key: 'open',
      header: '',
      label: words.open,
      width: 80,
      align: 'end',
      render: (entry) => (
        <Button
          size="small"
          aria-label={words.openNamed(entry.unitName)}
          onClick={() => onOpen(entry)}
          data-testid={`remind-open-${entry.id}`}
        >
          {words.open}
        </Button>
      ),
    },
  ];
}

function resultCell({ removedAt, results }: LoggedReminder) {
  if (removedAt !== null) return <StatusCell look="off">{words.removed(formatTimeDated(removedAt))}</StatusCell>;
  const newest = results.findLast((result) => result.removedAt === null);
  if (newest === undefined) return strings.dash;
  return (
    <span className={styles.two}>
      <span>{words.kinds[newest.kind]}</span>
      <span className={styles.quiet}>
        {[formatTimeDated(newest.happenedAt), newest.text].filter(Boolean).join(': ')}
      </span>
    </span>
  );
}
