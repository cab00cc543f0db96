import { formatCount } from '../../../electron/domain/numbers';
import type { HeldLists } from '../../../electron/ipc/contract';
import { formatDay } from '../../lib/formatting';
import { purge } from '../../text/purge';
import { strings } from '../../text/vi';
import type { Column } from '../../ui/tableTypes';
import { WorkButton } from '../../ui/WorkButton';
import styles from './PersonalData.module.css';
import { PlacesCount } from './PlacesCount';

const words = purge.retention;

export function keyOfLists({ formId, directiveId }: HeldLists): string {
  return `${directiveId}/${formId}`;
}

export function nameOfLists({ formLabel, directiveName }: HeldLists): string {
  return `${formLabel}, ${directiveName}`;
}

export function retentionColumns(
  onChange: (lists: HeldLists) => void,
  onPurge: (lists: HeldLists) => void,
): readonly Column<HeldLists>[] {
  return [
    { key: 'list', header: words.list, minWidth: 190, isRowHeader: true, render: (lists) => <Name lists={lists} /> },
    {
      key: 'people',
      header: words.people,
      width: 76,
      align: 'end',
      render: (lists) => <PlacesCount people={lists.people} fields={lists.fields} />,
    },
    { key: 'way', header: words.way, minWidth: 150, render: (lists) => <Way lists={lists} /> },
    {
      key: 'until',
      header: words.until,
      width: 104,
      render: ({ until }) => (until === null ? strings.dash : formatDay(until)),
    },
    { key: 'state', header: words.state, minWidth: 110, render: (lists) => <State lists={lists} /> },
    {
      key: 'action',
      call: 'retention.set',
      header: words.action,
      width: 126,
      render: (lists) => <Actions lists={lists} onChange={onChange} onPurge={onPurge} />,
    },
  ];
}

function Name({ lists }: { readonly lists: HeldLists }) {
  return (
    <span className={styles.two}>
      <span>{lists.formLabel}</span>
      <span className={styles.small}>{lists.directiveName}</span>
    </span>
  );
}

function Way({ lists: { way, wayFrom } }: { readonly lists: HeldLists }) {
  const said = way.kind === 'days' ? words.days(formatCount(way.days)) : words[way.kind];
  return (
    <span className={styles.two}>
      <span>{said}</span>
      <span className={styles.small}>{words.from[wayFrom]}</span>
    </span>
  );
}

function State({ lists: { state, hold } }: { readonly lists: HeldLists }) {
  return (
    <span className={styles.two}>
      <span className={state === 'expired' ? styles.missing : undefined}>{words.states[state]}</span>
      {hold !== null && <span className={styles.small}>{words.heldFor(hold.reason)}</span>}
    </span>
  );
}

interface ActionsProps {
  readonly lists: HeldLists;
  readonly onChange: (lists: HeldLists) => void;
  readonly onPurge: (lists: HeldLists) => void;
}

function Actions({ lists, onChange, onPurge }: ActionsProps) {
  const name = nameOfLists(lists);
  return (
    <span className={styles.stacked}>
      <WorkButton
        call="retention.set"
        size="small"
        aria-label={words.changeOf(name)}
        onClick={() => onChange(lists)}
        data-testid={`retention-change-${lists.formId}`}
      >
        {words.change}
      </WorkButton>
      <WorkButton
        call="destruction.purge"
        size="small"
        aria-label={words.purgeOf(name)}
        disabled={lists.hold !== null}
        onClick={() => onPurge(lists)}
        data-testid={`retention-purge-${lists.formId}`}
      >
        {words.purge}
      </WorkButton>
    </span>
  );
}
