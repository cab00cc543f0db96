import { type OfficePaper, paperNumberText } from '../../../electron/domain/officePaper';
import { formatDay } from '../../lib/formatting';
import { records } from '../../text/records';
import type { Column } from '../../ui/tableTypes';
import { openColumn } from './openColumn';
import styles from './Records.module.css';
import type { Kinds } from './useKinds';

const words = records.outgoing;

export interface Ticks {
  readonly ticked: ReadonlySet<string>;
  readonly shown: readonly OfficePaper[];
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}

/** Ticks papers for what is noted on several at once. */
function tickColumn({ ticked, shown, onTick }: Ticks): Column<OfficePaper> {
  const isAll = shown.length > 0 && shown.every(({ id }) => ticked.has(id));
  return {
    key: 'tick',
    label: records.ticked.all,
    header: (
      <input
        type="checkbox"
        className={styles.check}
        checked={isAll}
        aria-label={records.ticked.all}
        title={records.ticked.all}
        onChange={() => onTick(new Set(isAll ? [] : shown.map(({ id }) => id)))}
        data-testid="outgoing-tick-all"
      />
    ),
    width: 36,
    render: (paper) => (
      <input
        type="checkbox"
        className={styles.check}
        checked={ticked.has(paper.id)}
        aria-label={records.ticked.one(paperNumberText(paper))}
        onChange={() => onTick(toggled(ticked, paper.id))}
        onClick={(event) => event.stopPropagation()}
        data-testid={`outgoing-tick-${paper.id}`}
      />
    ),
  };
}

function toggled(ticked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ticked);
  if (!next.delete(id)) next.add(id);
  return next;
}

export function outgoingColumns(
  kinds: Kinds,
  /** null: nothing can be done with those that are ticked. */
  ticks: Ticks | null,
  onOpen: (paper: OfficePaper) => void,
): readonly Column<OfficePaper>[] {
  return [
    ...(ticks === null ? [] : [tickColumn(ticks)]),
    {
      key: 'number',
      header: words.columns.number,
      width: 120,
      minWidth: 104,
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
      minWidth: 150,
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
      width: 230,
      minWidth: 172, // the letters of a batch differ in nothing else; a clipped column asks for no room of its own
      isClipped: true,
      render: ({ addressees, recipients }) =>
        (addressees.length > 0 ? addressees : recipients.map(({ text }) => text)).join('; '),
    },
    { key: 'signer', header: words.columns.signer, width: 125, minWidth: 96, render: ({ signerName }) => signerName },
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
