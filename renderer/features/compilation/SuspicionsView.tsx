import { useState } from 'react';
import type { LocalTime } from '../../../electron/domain/calendar';
import { SUSPICION_KINDS, type SuspicionKind } from '../../../electron/domain/suspicious/suspicion';
import type { NamedSuspicion, SuspicionList } from '../../../electron/ipc/contract';
import { useQuery } from '../../lib/useQuery';
import { fromCore } from '../../text/coreWords';
import { strings } from '../../text/vi';
import { CopyButton } from '../../ui/CopyButton';
import { EmptyState } from '../../ui/EmptyState';
import { FilterChips } from '../../ui/FilterChips';
import { DataTrending20Regular } from '../../ui/icons';
import { Card, Toolbar } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import styles from './Compilation.module.css';

const words = strings.suspicions;

export interface SuspicionsViewProps {
  readonly directiveId: string;
  readonly asOf: LocalTime;
}

/** Series of figures that should be asked about, each with a sentence that can be sent to its unit. */
export function SuspicionsView({ directiveId, asOf }: SuspicionsViewProps) {
  const list = useQuery('suspicions.list', { directiveId, asOf });
  return <QueryView query={list}>{(found) => <Found list={found} />}</QueryView>;
}

function Found({ list: { rules, suspicions } }: { readonly list: SuspicionList }) {
  const [chosen, setChosen] = useState<SuspicionKind | 'all'>('all');
  if (suspicions.length === 0)
    return (
      <EmptyState
        icon={<DataTrending20Regular fontSize={40} />}
        title={words.empty}
        hint={`${words.emptyHint} ${fromCore(rules)}`}
        next={['board']}
      />
    );
  const kinds = SUSPICION_KINDS.filter((kind) => suspicions.some((one) => one.kind === kind));
  const countOf = (kind: SuspicionKind) => suspicions.filter((one) => one.kind === kind).length;
  const shown = suspicions.filter(({ kind }) => chosen === 'all' || kind === chosen);
  return (
    <Card title={words.title} testId="suspicions">
      <p className={styles.rules}>{fromCore(rules)}</p>
      <Toolbar>
        <FilterChips
          label={words.filter}
          chips={[
            { value: 'all' as const, label: words.all, count: suspicions.length },
            ...kinds.map((kind) => ({ value: kind, label: words.kinds[kind], count: countOf(kind) })),
          ]}
          value={chosen}
          onChange={setChosen}
          testId="suspicion-filter"
        />
        <CopyButton
          label={words.copy(shown.length)}
          text={shown.map(({ message }) => message).join('\n')}
          testId="suspicions-copy"
        />
      </Toolbar>
      <Table
        caption={words.caption}
        columns={COLUMNS}
        rows={shown}
        rowKey={({ kind, unitId, formId, fieldKey, period }) => `${kind} ${unitId} ${formId} ${fieldKey} ${period}`}
        searchText={textOf}
      />
    </Card>
  );
}

const COLUMNS: readonly Column<NamedSuspicion>[] = [
  { key: 'kind', header: words.kind, width: '13%', render: ({ kind }) => words.kinds[kind] },
  { key: 'unit', header: words.unit, width: '18%', isRowHeader: true, render: ({ unitName }) => unitName },
  {
    key: 'figure',
    header: words.figure,
    width: '19%',
    render: ({ formLabel, fieldLabel }) => `${formLabel}: ${fieldLabel ?? words.wholeReport}`,
  },
  { key: 'question', header: words.question, width: '50%', render: ({ message }) => message },
];

function textOf({ unitName, formLabel, fieldLabel, message }: NamedSuspicion): string {
  return [unitName, formLabel, fieldLabel, message].join(' ');
}
