import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { formatShare } from '../lib/formatting';
import { matches, SEARCHED_FROM } from '../lib/search';
import { strings } from '../text/vi';
import { SearchBox } from './SearchBox';
import styles from './Table.module.css';

export interface TableSearch<Row> {
  /** The box, unless the list is short or nobody said what to look in, and what stands beside it. */
  readonly box: ReactNode;
  readonly found: readonly Row[];
  /** Rows are left out. */
  readonly isSearched: boolean;
  readonly showAll: () => void;
}

/** The rows that are looked for, and the box to say which. */
export function useTableSearch<Row>(
  rows: readonly Row[],
  searchText: ((row: Row) => string) | undefined,
  testId: string | undefined,
  remark: ReactNode,
): TableSearch<Row> {
  const [query, setQuery] = useState('');
  const [round, setRound] = useState(0); // a box keeps its own text: to empty it, it begins anew
  const wanted = useDeferredValue(query);
  const isSearched = searchText !== undefined && rows.length > SEARCHED_FROM;
  const found = useMemo(
    () => (isSearched && wanted.trim() !== '' ? rows.filter((row) => matches(wanted, searchText(row))) : rows),
    [rows, isSearched, wanted, searchText],
  );
  const showAll = () => {
    setQuery('');
    setRound(round + 1);
  };
  if (!isSearched)
    return { box: remark && <div className={styles.search}>{remark}</div>, found, isSearched: false, showAll };
  const box = (
    <div className={styles.search}>
      <SearchBox
        key={round}
        label={strings.table.search}
        onSearch={setQuery}
        {...(testId && { testId: `${testId}-search` })}
      />
      <span className={styles.found} role="status">
        {found.length < rows.length && strings.table.found(formatShare(found.length, rows.length))}
      </span>
      {remark}
    </div>
  );
  return { box, found, isSearched: found.length < rows.length, showAll };
}
