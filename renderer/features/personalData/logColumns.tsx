import { formatCount } from '../../../electron/domain/numbers';
import type { AccessEntry } from '../../../electron/domain/personalData/access';
import { formatTime } from '../../lib/formatting';
import { fromCore } from '../../text/coreWords';
import { personalData } from '../../text/personalData';
import { strings } from '../../text/vi';
import type { Column } from '../../ui/tableTypes';
import styles from './PersonalData.module.css';

const words = personalData.log;

/** No column sorts, because there are other pages. */
export const logColumns: readonly Column<AccessEntry>[] = [
  { key: 'time', header: words.time, width: 130, render: ({ happenedAt }) => formatTime(happenedAt) },
  { key: 'who', header: words.who, width: 170, render: (entry) => <Who entry={entry} /> },
  { key: 'what', header: words.what, width: 190, render: ({ action }) => personalData.actions[action] },
  {
    key: 'list',
    header: words.list,
    minWidth: 220,
    isRowHeader: true,
    render: ({ subjectLabel }) => fromCore(subjectLabel),
  },
  {
    key: 'reason',
    header: words.reason,
    minWidth: 200,
    render: ({ reason }) => (reason === null ? strings.dash : personalData.reasons[reason]),
  },
  {
    key: 'persons',
    header: words.persons,
    width: 90,
    align: 'end',
    render: ({ persons }) => (persons === null ? strings.dash : formatCount(persons)),
  },
];

function Who({ entry: { account, authorName } }: { readonly entry: AccessEntry }) {
  if (authorName === null) return account;
  return (
    <span className={styles.two}>
      <span>{authorName}</span>
      <span className={styles.small}>{account}</span>
    </span>
  );
}
