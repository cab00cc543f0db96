import { useState } from 'react';
import { COMPARISON_BASES, type ComparisonBasis } from '../../../electron/domain/comparison/comparison';
import { formatCount } from '../../../electron/domain/numbers';
import type { TotalsQuestion } from '../../../electron/domain/summary/dataHour';
import type { WordedComparison } from '../../../electron/ipc/contract';
import { inNameOrder } from '../../lib/sorting';
import { useQuery } from '../../lib/useQuery';
import { fromCore } from '../../text/coreWords';
import { strings } from '../../text/vi';
import { EmptyState } from '../../ui/EmptyState';
import { FilterChips } from '../../ui/FilterChips';
import { DataTrending20Regular } from '../../ui/icons';
import { Card, Toolbar } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { Table } from '../../ui/Table';
import { WhenNear } from '../../ui/WhenNear';
import styles from './Compilation.module.css';
import { baseColumns, comparedColumns } from './comparedColumns';
import { GapHistoryView } from './GapHistoryView';

const words = strings.comparison;

/** The figures against another time, on every base, and against the counts of another body. */
export function ComparisonView(question: TotalsQuestion) {
  const [basis, setBasis] = useState<ComparisonBasis>('period');
  const comparison = useQuery('comparison.get', { ...question, basis });
  return (
    <>
      <Toolbar>
        <span>{words.against}</span>
        <FilterChips
          label={words.against}
          chips={COMPARISON_BASES.map((value) => ({ value, label: words.bases[value] }))}
          value={basis}
          onChange={setBasis}
          testId="against"
        />
      </Toolbar>
      <QueryView query={comparison}>
        {({ indicators }) =>
          indicators.length === 0 ? (
            <EmptyState
              icon={<DataTrending20Regular fontSize={40} />}
              title={words.empty}
              hint={words.emptyHint}
              next={['openDirective']}
            />
          ) : (
            indicators.map((one) => <Compared key={one.indicatorId} one={one} />)
          )
        }
      </QueryView>
    </>
  );
}

/** From so many rows on a table scrolls by itself and draws what is in view. */
const LONG = 60;

function Compared({ one }: { readonly one: WordedComparison['indicators'][number] }) {
  const isLong = one.units.length > LONG;
  return (
    <Card title={one.label} testId={`compared-${one.indicatorId}`}>
      <p className={styles.rules} data-testid={`compared-summary-${one.indicatorId}`}>
        {fromCore(one.summary)}
      </p>
      {one.notes.map((note) => (
        <p key={note} className={styles.rules}>
          {fromCore(note)}
        </p>
      ))}
      {one.units.length > 0 && (
        <WhenNear isAtOnce={!isLong}>
          <div className={isLong ? styles.scroll : undefined}>
            <Table
              caption={words.caption(one.label)}
              columns={comparedColumns(one)}
              rows={inNameOrder(one.units, nameOf)}
              rowKey={({ id }) => id}
              foot={<Total one={one} />}
              isFilled={isLong}
              searchText={nameOf}
              testId={`compared-units-${one.indicatorId}`}
            />
          </div>
        </WhenNear>
      )}
      {one.bases.length > 1 && (
        <>
          <h3 className={styles.label}>{words.basesTitle}</h3>
          <p className={styles.rules}>{words.basesHint}</p>
          <Table
            caption={words.basesTitle}
            columns={baseColumns}
            rows={one.bases}
            rowKey={({ measureKey }) => measureKey ?? ''}
            testId={`bases-${one.indicatorId}`}
          />
        </>
      )}
      {one.gaps !== null && <GapHistoryView gaps={one.gaps} />}
    </Card>
  );
}

function Total({ one }: { readonly one: WordedComparison['indicators'][number] }) {
  const total = {
    id: '',
    name: words.total(formatCount(one.units.length)),
    rankBefore: null,
    rankNow: null,
    rankChange: null,
    ...one,
  };
  return (
    <tr>
      {comparedColumns(one).map((column) =>
        column.key === 'unit' ? (
          <th key={column.key} scope="row">
            {total.name}
          </th>
        ) : (
          <td key={column.key} className={styles.number}>
            {column.key.startsWith('rank') ? null : column.render(total, 0)}
          </td>
        ),
      )}
    </tr>
  );
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}
