import { useState } from 'react';
import { type AuditOutcome, outcomeOf } from '../../../electron/domain/percentAudit/audited';
import type { AuditedPaper } from '../../../electron/ipc/contract';
import { fromCore } from '../../text/coreWords';
import { strings } from '../../text/vi';
import { FilterChips } from '../../ui/FilterChips';
import { Notice } from '../../ui/Notice';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import styles from './Ruler.module.css';

const words = strings.percentAudit;

type Row = AuditedPaper['percents'][number];
const SHOWN: readonly AuditOutcome[] = ['wrong', 'right', 'unchecked'];

/** What the auditor found: sentences that can be forwarded first, then every percentage with how it was recomputed. */
export function AuditView({ paper }: { readonly paper: AuditedPaper }) {
  const { percents, remarks, counts } = paper;
  const sentences = [
    ...percents.flatMap(({ message, span }) => (message === null ? [] : [{ message, span }])),
    ...remarks,
  ];
  const [chosen, setChosen] = useState<AuditOutcome | null>(null);
  const shown = chosen ?? SHOWN.find((kind) => counts[kind] > 0) ?? 'right';
  return (
    <div data-testid="audit">
      <h2 className={styles.heading}>{paper.name ?? words.pasted}</h2>
      <Notice tone={sentences.length === 0 ? 'success' : 'warning'} testId="audit-summary">
        {fromCore(paper.summary)}
      </Notice>
      {sentences.length > 0 && (
        <ol className={styles.sentences} aria-label={words.findings} data-testid="audit-findings">
          {sentences.map(({ message, span }) => (
            <li key={`${span.start} ${message}`}>{message}</li>
          ))}
        </ol>
      )}
      {counts.all > 0 && (
        <>
          <FilterChips
            label={words.filter}
            chips={SHOWN.map((value) => ({ value, label: words.shown[value], count: counts[value] }))}
            value={shown}
            onChange={setChosen}
            testId="audit-filter"
          />
          <Table
            caption={words.caption}
            columns={COLUMNS}
            rows={percents.filter((row) => outcomeOf(row) === shown)}
            rowKey={({ span, printed }) => `${span.start} ${printed}`}
            noRows={words.none}
          />
        </>
      )}
    </div>
  );
}

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'printed',
    header: words.printed,
    width: '10%',
    isRowHeader: true,
    align: 'end',
    render: ({ printed }) => printed,
  },
  { key: 'counts', header: words.counts, width: '20%', render: ({ countsText }) => countsText },
  { key: 'verdict', header: words.verdict, width: '18%', render: ({ verdictText }) => verdictText },
  { key: 'rounded', header: words.rounded, width: '10%', align: 'end', render: ({ rounded }) => rounded ?? '' },
  { key: 'truncated', header: words.truncated, width: '10%', align: 'end', render: ({ truncated }) => truncated ?? '' },
  { key: 'quote', header: words.quote, width: '32%', render: ({ quote }) => quote },
];
