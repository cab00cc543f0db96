import { type OfficePaper, paperNumberText } from '../../../electron/domain/officePaper';
import { formatDay } from '../../lib/formatting';
import { records } from '../../text/records';
import type { Column } from '../../ui/tableTypes';
import { openColumn } from './openColumn';
import styles from './Records.module.css';
import type { Kinds } from './useKinds';

const words = records.outgoing;

export function outgoingColumns(kinds: Kinds, onOpen: (paper: OfficePaper) => void): readonly Column<OfficePaper>[] {
  return [
    {
      key: 'number',
      header: words.columns.number,
      width: 140,
      isRowHeader: true,
      render: (paper) => (
        <span className={paper.status === 'cancelled' ? styles.struck : undefined}>{paperNumberText(paper)}</span>
      ),
      sortValue: ({ year, number, numberSuffix }) =>
        number === null ? '' : `${year} ${String(number).padStart(6, '0')}${numberSuffix}`,
    },
    {
      key: 'day',
      header: words.columns.day,
      width: 110,
      render: ({ issuedOn }) =>
        issuedOn === null ? <span className={styles.quiet}>{words.noDay}</span> : formatDay(issuedOn),
      sortValue: ({ issuedOn }) => issuedOn ?? '',
    },
    {
      key: 'subject',
      header: words.columns.subject,
      minWidth: 220,
      render: ({ kindId, subject }) => (
        <>
          {kinds.nameOf(kindId)}
          <span className={styles.quiet}> · </span>
          {subject}
        </>
      ),
      sortValue: ({ subject }) => subject,
    },
    {
      key: 'recipients',
      header: words.columns.recipients,
      width: 200,
      minWidth: 150, // a clipped column asks for no room of its own
      isClipped: true,
      render: ({ addressees, recipients }) =>
        (addressees.length > 0 ? addressees : recipients.map(({ text }) => text)).join('; '),
    },
    { key: 'signer', header: words.columns.signer, width: 130, render: ({ signerName }) => signerName },
    {
      key: 'status',
      header: words.columns.status,
      width: 110,
      render: ({ status }) => records.statuses[status],
      sortValue: ({ status }) => status,
    },
    openColumn<OfficePaper>({
      label: words.open,
      named: (paper) => words.openNamed(paperNumberText(paper)),
      testId: ({ id }) => `outgoing-open-${id}`,
      onOpen,
    }),
  ];
}
