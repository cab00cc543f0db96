import { Select } from '@fluentui/react-components';
import { useState } from 'react';
import { isOverdue } from '../../../electron/domain/arrivalDue';
import type { IsoDay } from '../../../electron/domain/calendar';
import type { IncomingPaper } from '../../../electron/domain/incomingPaper';
import { formatPaperNumber } from '../../../electron/domain/numbering/series';
import { formatDay } from '../../lib/formatting';
import { useQuery } from '../../lib/useQuery';
import { useSettled } from '../../lib/useSettled';
import { useToday } from '../../lib/useToday';
import { records } from '../../text/records';
import { EmptyState } from '../../ui/EmptyState';
import { Add20Regular, DocumentFolder20Regular } from '../../ui/icons';
import { Spacer, Toolbar } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { SearchBox } from '../../ui/SearchBox';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import { WorkButton } from '../../ui/WorkButton';
import { IncomingDialog } from './IncomingDialog';
import { openColumn } from './openColumn';
import styles from './Records.module.css';

const words = records.incoming;
const SEARCH_DELAY_MS = 200;

/** The register of incoming papers, the last to arrive first. */
export function IncomingTab() {
  const [text, setText] = useState('');
  const [year, setYear] = useState<number | null>(null);
  const [round, setRound] = useState(0);
  const [open, setOpen] = useState<IncomingPaper | 'new' | null>(null);
  const today = useToday();
  const settled = useSettled(text, SEARCH_DELAY_MS);
  const list = useQuery('incoming.list', {
    ...(settled.trim() !== '' && { text: settled }),
    ...(year !== null && { year }),
  });
  const years = list.status === 'success' ? list.data.years : [];
  return (
    <>
      <Toolbar>
        <SearchBox key={round} label={records.search} width={330} onSearch={setText} testId="incoming-search" />
        <Select
          className={styles.narrow}
          aria-label={records.year}
          value={String(year ?? '')}
          onChange={(_, { value }) => setYear(value === '' ? null : Number(value))}
          data-testid="incoming-year"
        >
          <option value="">{records.allYears}</option>
          {years.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
        <Spacer />
        <WorkButton
          call="incoming.save"
          icon={<Add20Regular />}
          onClick={() => setOpen('new')}
          data-testid="incoming-add"
        >
          {words.add}
        </WorkButton>
      </Toolbar>
      <QueryView query={list}>
        {({ papers }) =>
          papers.length === 0 && settled.trim() === '' && year === null ? (
            <EmptyState
              icon={<DocumentFolder20Regular fontSize={40} />}
              title={words.empty}
              hint={words.emptyHint}
              todo={words.emptyTodo}
            >
              <WorkButton
                call="incoming.save"
                appearance="primary"
                onClick={() => setOpen('new')}
                data-testid="incoming-first"
              >
                {words.add}
              </WorkButton>
            </EmptyState>
          ) : (
            <Table
              caption={words.caption}
              columns={columns(today, setOpen)}
              rows={papers}
              rowKey={({ id }) => id}
              look={({ id, isCancelled }) => ({ isMuted: isCancelled, testId: `incoming-${id}` })}
              onRowClick={setOpen}
              onShowAll={() => {
                setText('');
                setYear(null);
                setRound(round + 1);
              }}
              isFilled
              testId="incoming-table"
            />
          )
        }
      </QueryView>
      {open !== null && today !== null && (
        <IncomingDialog paper={open === 'new' ? null : open} today={today} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

/** A limit that has passed is said in words, not by colour alone. */
function DueOn({ paper, today }: { readonly paper: IncomingPaper; readonly today: IsoDay | null }) {
  if (paper.dueOn === null) return null;
  const day = formatDay(paper.dueOn);
  if (today === null || !isOverdue(paper, today)) return day;
  return (
    <span className={styles.overdue} data-testid={`incoming-overdue-${paper.number}`}>
      {day} <strong>{words.overdue}</strong>
    </span>
  );
}

function columns(today: IsoDay | null, onOpen: (paper: IncomingPaper) => void): readonly Column<IncomingPaper>[] {
  return [
    {
      key: 'number',
      header: words.columns.number,
      width: 80,
      isRowHeader: true,
      render: ({ number, suffix, isCancelled }) => (
        <span className={isCancelled ? styles.struck : undefined}>{formatPaperNumber({ number, suffix })}</span>
      ),
      sortValue: ({ year, number }) => `${year} ${String(number).padStart(6, '0')}`,
    },
    {
      key: 'arrived',
      header: words.columns.arrived,
      width: 105,
      render: ({ arrivedOn, arrivedClock }) =>
        `${formatDay(arrivedOn)}${arrivedClock === null ? '' : ` ${arrivedClock.replace(':', 'h')}`}`,
      sortValue: ({ arrivedOn }) => arrivedOn,
    },
    { key: 'author', header: words.columns.author, width: 160, render: ({ author }) => author },
    {
      key: 'paper',
      header: words.columns.paper,
      width: 150,
      render: ({ numberAndCode, issuedOn }) =>
        [numberAndCode, issuedOn === null ? '' : formatDay(issuedOn)].filter(Boolean).join(', '),
    },
    {
      key: 'subject',
      header: words.columns.subject,
      minWidth: 200,
      render: ({ kindName, subject, isCancelled, cancelReason }) => (
        <>
          {kindName} <span className={styles.quiet}>·</span> {subject}
          {isCancelled && <span className={styles.quiet}> ({words.cancelled(cancelReason)})</span>}
        </>
      ),
      sortValue: ({ subject }) => subject,
    },
    { key: 'forwarded', header: words.columns.forwarded, width: 140, render: ({ forwardedTo }) => forwardedTo },
    {
      key: 'due',
      header: words.columns.due,
      width: 120,
      render: (paper) => <DueOn paper={paper} today={today} />,
      sortValue: ({ dueOn }) => dueOn ?? '~',
    },
    {
      key: 'progress',
      header: words.columns.progress,
      width: 150,
      render: ({ progress, answer }) => [progress, answer].filter(Boolean).join('; '),
    },
    openColumn<IncomingPaper>({
      label: words.open,
      named: (paper) => words.openNamed(formatPaperNumber(paper)),
      testId: ({ number }) => `incoming-open-${number}`,
      onOpen,
    }),
  ];
}
