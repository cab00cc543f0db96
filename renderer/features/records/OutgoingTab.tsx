import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import { PAPER_STATUSES, type PaperStatus } from '../../../electron/domain/officePaper';
import type { OutgoingFilter } from '../../../electron/ipc/contract';
import { useQuery } from '../../lib/useQuery';
import { useSettled } from '../../lib/useSettled';
import { useMayCall } from '../../lib/vault';
import { records } from '../../text/records';
import { BegunPapers } from '../../ui/BegunPapers';
import { EmptyState } from '../../ui/EmptyState';
import { Add20Regular, DocumentFolder20Regular } from '../../ui/icons';
import { OpenBatches } from '../../ui/OpenBatches';
import { Spacer, Toolbar } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { SearchBox } from '../../ui/SearchBox';
import { Table } from '../../ui/Table';
import { WorkButton } from '../../ui/WorkButton';
import { DoneNotice, type DoneStep } from './DoneNotice';
import { outgoingColumns } from './outgoingColumns';
import { PaperDialog } from './PaperDialog';
import { PaperFormDialog } from './PaperFormDialog';
import styles from './Records.module.css';
import { TickedBar } from './TickedBar';
import { useKinds } from './useKinds';

const words = records.outgoing;
const SEARCH_DELAY_MS = 200;
const PAGE = 500;
const NONE: ReadonlySet<string> = new Set();

export interface OutgoingTabProps {
  /** The paper that lies open; null: none. */
  readonly openId: string | null;
  readonly onOpen: (paperId: string | null) => void;
  readonly onWrite: (paperId: string) => void;
}

/** Papers that go out: found by number, words, year, kind and state; each opens with all that can be done with it. */
export function OutgoingTab({ openId, onOpen, onWrite }: OutgoingTabProps) {
  const [filter, setFilter] = useState<OutgoingFilter>({});
  const [limit, setLimit] = useState(PAGE);
  const [round, setRound] = useState(0);
  const [isAdding, setIsAdding] = useState(false);
  const [ticked, setTicked] = useState(NONE);
  const [done, setDone] = useState<DoneStep | null>(null);
  const look = (next: OutgoingFilter) => {
    setFilter(next);
    setTicked(NONE);
    setDone(null);
  };
  const mayMark = useMayCall('outgoing.mark');
  const kinds = useKinds();
  const settled = useSettled(filter, SEARCH_DELAY_MS);
  const list = useQuery('outgoing.list', { ...settled, limit });
  const years = list.status === 'success' ? list.data.years : [];
  return (
    <>
      <BegunPapers />
      <OpenBatches />
      <Toolbar>
        <OutgoingFilters key={round} filter={filter} years={years} onChange={look} />
        <Spacer />
        <WorkButton
          call="outgoing.save"
          icon={<Add20Regular />}
          onClick={() => setIsAdding(true)}
          data-testid="outgoing-add"
        >
          {words.register}
        </WorkButton>
      </Toolbar>
      <QueryView query={list}>
        {({ papers, total }) =>
          total === 0 && isOpen(settled) ? (
            <EmptyState
              icon={<DocumentFolder20Regular fontSize={40} />}
              title={words.empty}
              hint={words.emptyHint}
              todo={words.emptyTodo}
              next={['write']}
            />
          ) : (
            <>
              {papers.some(({ id }) => ticked.has(id)) && (
                <TickedBar
                  papers={papers.filter(({ id }) => ticked.has(id))}
                  onClear={() => setTicked(NONE)}
                  onDone={(step) => {
                    setDone(step);
                    setTicked(NONE);
                  }}
                />
              )}
              {done !== null && <DoneNotice key={`${done.step} ${done.paperIds.join(' ')}`} {...done} />}
              <Table
                caption={words.caption}
                columns={outgoingColumns(
                  kinds,
                  mayMark ? { ticked, shown: papers, onTick: setTicked } : null,
                  ({ id }) => onOpen(id),
                )}
                rows={papers}
                rowKey={({ id }) => id}
                look={({ id, status }) => ({
                  isMuted: status === 'cancelled' || status === 'recalled',
                  testId: `outgoing-${id}`,
                })}
                onRowClick={({ id }) => onOpen(id)}
                onShowAll={() => {
                  look({});
                  setRound(round + 1);
                }}
                isFilled
                testId="outgoing-table"
              />
              <Toolbar>
                <span data-testid="outgoing-count">
                  {records.shown(formatCount(papers.length), formatCount(total))}
                </span>
                {papers.length < total && (
                  <Button size="small" onClick={() => setLimit(limit + PAGE)}>
                    {records.more}
                  </Button>
                )}
              </Toolbar>
            </>
          )
        }
      </QueryView>
      {openId !== null && (
        <PaperDialog
          paperId={openId}
          onWrite={onWrite}
          onBatch={(batchId) => {
            look({ batchId });
            onOpen(null);
          }}
          onClose={() => onOpen(null)}
        />
      )}
      {isAdding && (
        <PaperFormDialog
          paper={null}
          onClose={() => setIsAdding(false)}
          onSaved={(id) => {
            setIsAdding(false);
            onOpen(id);
          }}
        />
      )}
    </>
  );
}

function isOpen({ text = '', year, kindId, status, batchId }: OutgoingFilter): boolean {
  return (
    text.trim() === '' && batchId === undefined && year === undefined && kindId === undefined && status === undefined
  );
}

interface FiltersProps {
  readonly filter: OutgoingFilter;
  readonly years: readonly number[];
  readonly onChange: (filter: OutgoingFilter) => void;
}

function OutgoingFilters({ filter, years, onChange }: FiltersProps) {
  const { kinds } = useKinds();
  return (
    <>
      <SearchBox
        label={records.search}
        width={300}
        onSearch={(text) => onChange({ ...filter, text: text.trim() === '' ? undefined : text })}
        testId="outgoing-search"
      />
      <Select
        className={styles.narrow}
        aria-label={records.year}
        value={String(filter.year ?? '')}
        onChange={(_, { value }) => onChange({ ...filter, year: value === '' ? undefined : Number(value) })}
        data-testid="outgoing-year"
      >
        <option value="">{records.allYears}</option>
        {years.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </Select>
      <Select
        className={styles.choice}
        aria-label={records.kind}
        value={filter.kindId ?? ''}
        onChange={(_, { value }) => onChange({ ...filter, kindId: value === '' ? undefined : value })}
        data-testid="outgoing-kind"
      >
        <option value="">{records.allKinds}</option>
        {kinds.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        className={styles.choice}
        aria-label={records.status}
        value={filter.status ?? ''}
        onChange={(_, { value }) => onChange({ ...filter, status: statusOf(value) })}
        data-testid="outgoing-status"
      >
        <option value="">{records.allStatuses}</option>
        {PAPER_STATUSES.map((status) => (
          <option key={status} value={status}>
            {records.statuses[status]}
          </option>
        ))}
      </Select>
      {filter.batchId !== undefined && (
        <Button onClick={() => onChange({ ...filter, batchId: undefined })} data-testid="outgoing-batch-off">
          {records.ticked.everyBatch}
        </Button>
      )}
    </>
  );
}

function statusOf(value: string): PaperStatus | undefined {
  return PAPER_STATUSES.find((status) => status === value);
}
