import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { formatPaperNumber, parsePaperNumber } from '../../../electron/domain/numbering/series';
import type { SeriesNumbers } from '../../../electron/ipc/contract';
import { formatDay, formatTimeDated } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { records } from '../../text/records';
import { FailureNotice } from '../../ui/FailureNotice';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import { WorkButton } from '../../ui/WorkButton';
import { WorkFields } from '../../ui/WorkFields';
import styles from './Records.module.css';

const words = records.series;
type Issued = SeriesNumbers['numbers'][number];

export interface SeriesNumbersViewProps {
  readonly seriesId: string;
  readonly year: number;
  readonly data: SeriesNumbers;
}

/** What is next, what is free, what is kept, and every number that is used up. */
export function SeriesNumbersView({ seriesId, year, data }: SeriesNumbersViewProps) {
  const release = useMutation('outgoing.release');
  const free = data.free
    .map(({ from, to }) => (from === to ? padded(from) : `${padded(from)}–${padded(to)}`))
    .join(', ');
  return (
    <>
      <div className={styles.row}>
        <strong data-testid="series-next">{words.next(padded(data.next))}</strong>
        <span data-testid="series-free">{free === '' ? words.noFree : words.free(free)}</span>
      </div>
      <WorkFields call="outgoing.reserve">
        <div className={styles.row}>
          <ReserveForm seriesId={seriesId} year={year} />
          <StrikeForm seriesId={seriesId} year={year} />
          <StartForm seriesId={seriesId} year={year} start={data.start} />
        </div>
      </WorkFields>
      <FailureNotice failure={release.failure} />
      <Table
        caption={words.caption}
        columns={columns((number) => void release.run({ seriesId, year, number }))}
        rows={data.numbers.toReversed()}
        rowKey={formatPaperNumber}
        look={({ state, number }) => ({ isMuted: state === 'cancelled', testId: `series-number-${number}` })}
        noRows={words.empty}
        searchText={searchTextOf}
        isFilled
        testId="series-table"
      />
    </>
  );
}

function searchTextOf(issued: Issued): string {
  const { issuedOn, state, subject, reason, notedBy } = issued;
  const day = issuedOn === null ? '' : formatDay(issuedOn);
  return [formatPaperNumber(issued), day, words.states[state], subject, reason, notedBy].join(' ');
}

function padded(number: number): string {
  return formatPaperNumber({ number, suffix: '' });
}

function columns(onRelease: (number: string) => void): readonly Column<Issued>[] {
  return [
    {
      key: 'number',
      header: words.columns.number,
      width: 80,
      isRowHeader: true,
      render: (issued) => (
        <span className={issued.state === 'cancelled' ? styles.struck : undefined}>{formatPaperNumber(issued)}</span>
      ),
    },
    {
      key: 'day',
      header: words.columns.day,
      width: 110,
      render: ({ issuedOn }) => (issuedOn === null ? '' : formatDay(issuedOn)),
    },
    { key: 'state', header: words.columns.state, width: 110, render: ({ state }) => words.states[state] },
    {
      key: 'paper',
      header: words.columns.paper,
      minWidth: 240,
      render: ({ subject, reason }) => [subject ?? '', reason].filter(Boolean).join('; '),
    },
    {
      key: 'noted',
      header: words.columns.noted,
      width: 220,
      render: ({ notedAt, notedBy }) => records.stepBy(notedBy, formatTimeDated(notedAt)),
    },
    {
      key: 'release',
      call: 'outgoing.release',
      header: '',
      label: words.release,
      width: 90,
      align: 'end',
      render: (issued) =>
        issued.state === 'reserved' && (
          <WorkButton call="outgoing.release" size="small" onClick={() => onRelease(formatPaperNumber(issued))}>
            {words.release}
          </WorkButton>
        ),
    },
  ];
}

interface Place {
  readonly seriesId: string;
  readonly year: number;
}

function ReserveForm({ seriesId, year }: Place) {
  const [count, setCount] = useState('1');
  const [reason, setReason] = useState('');
  const reserve = useMutation('outgoing.reserve');
  const isCount = /^[1-9]\d{0,2}$/.test(count.trim());
  const run = async () => {
    const order = { seriesId, year, number: null, count: Number(count.trim()), reason, insist: false };
    const reply = await reserve.run(order);
    if (reply?.ok) setReason('');
  };
  return (
    <>
      <Field label={words.reserveReason} size="small">
        <Input
          size="small"
          style={{ width: 220 }}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
          data-testid="reserve-reason"
        />
      </Field>
      <Field label={words.reserveCount} size="small" validationMessage={isCount ? null : words.badCount}>
        <Input
          size="small"
          style={{ width: 64 }}
          value={count}
          onChange={(_, { value }) => setCount(value)}
          data-testid="reserve-count"
        />
      </Field>
      <WorkButton
        call="outgoing.reserve"
        size="small"
        disabled={reserve.isPending || !isCount || reason.trim() === ''}
        onClick={() => void run()}
        data-testid="reserve"
      >
        {words.reserve}
      </WorkButton>
      <FailureNotice failure={reserve.failure} />
    </>
  );
}

function StrikeForm({ seriesId, year }: Place) {
  const [number, setNumber] = useState('');
  const [reason, setReason] = useState('');
  const strike = useMutation('outgoing.strike');
  const isNumber = number.trim() === '' || parsePaperNumber(number) !== null;
  const run = async () => {
    const reply = await strike.run({ seriesId, year, number, reason });
    if (!reply?.ok) return;
    setNumber('');
    setReason('');
  };
  return (
    <>
      <Field label={words.strikeNumber} size="small" validationMessage={isNumber ? null : words.badNumber}>
        <Input
          size="small"
          style={{ width: 90 }}
          value={number}
          onChange={(_, { value }) => setNumber(value)}
          data-testid="strike-number"
        />
      </Field>
      <Field label={records.number.reason} size="small">
        <Input
          size="small"
          style={{ width: 160 }}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
          data-testid="strike-reason"
        />
      </Field>
      <WorkButton
        call="outgoing.strike"
        size="small"
        disabled={strike.isPending || parsePaperNumber(number) === null || reason.trim() === ''}
        onClick={() => void run()}
        data-testid="strike"
      >
        {words.strike}
      </WorkButton>
      <FailureNotice failure={strike.failure} />
    </>
  );
}

function StartForm({ seriesId, year, start }: Place & { readonly start: number }) {
  const [first, setFirst] = useState(String(start));
  const set = useMutation('series.setStart');
  const isNumber = /^[1-9]\d{0,5}$/.test(first.trim());
  return (
    <>
      <Field label={words.start} size="small" validationMessage={isNumber ? null : words.badStart}>
        <Input
          size="small"
          style={{ width: 90 }}
          value={first}
          title={words.startHint}
          onChange={(_, { value }) => setFirst(value)}
          data-testid="series-start"
        />
      </Field>
      <WorkButton
        call="series.setStart"
        size="small"
        disabled={set.isPending || !isNumber || Number(first) === start}
        onClick={() => void set.run({ seriesId, year, first: Number(first.trim()) })}
        data-testid="series-set-start"
      >
        {words.setStart}
      </WorkButton>
      <FailureNotice failure={set.failure} />
    </>
  );
}
