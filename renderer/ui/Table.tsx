import { useEffect, useMemo, useState } from 'react';
import { sortRows } from '../lib/sorting';
import { useMay } from '../lib/vault';
import { strings } from '../text/vi';
import { NoMatch } from './NoMatch';
import styles from './Table.module.css';
import { TableBody } from './TableBody';
import { type Sort, TableHead } from './TableHead';
import type { TableProps } from './tableTypes';
import { usePlainRows } from './usePlainRows';
import { useTableSearch } from './useTableSearch';

/** A real table with a caption, sortable columns and a header that stays; long lists draw only what is in view. */
export function Table<Row>(props: TableProps<Row>) {
  const {
    caption,
    columns: all,
    rows,
    foot,
    isFilled = false,
    noRows = strings.table.noMatch,
    onShowAll,
    onOrder,
    isCopied = true,
    isFocusable,
    searchText,
    remark,
    testId,
  } = props;
  const mayCall = useMay();
  const columns = useMemo(() => all.filter(({ call }) => call === undefined || mayCall(call)), [all, mayCall]);
  const search = useTableSearch(rows, searchText, testId, remark);
  const { box, found, isSearched } = search;
  const showAll = isSearched ? search.showAll : onShowAll;
  const [sort, setSort] = useState<Sort | null>(null);
  const [frame, setFrame] = useState<HTMLDivElement | null>(null); // state, not a ref: long lists wait for it
  const isPlain = usePlainRows(frame);
  const sorted = useMemo(() => {
    const valueIn = columns.find(({ key }) => key === sort?.key)?.sortValue;
    return sort && valueIn ? sortRows(found, valueIn, sort.direction) : found;
  }, [columns, found, sort]);
  useEffect(() => onOrder?.(sorted), [onOrder, sorted]);
  return (
    <>
      {box}
      <div
        ref={setFrame}
        className={isFilled ? `${styles.frame} ${styles.filled}` : styles.frame}
        {...(isFocusable && { role: 'region', 'aria-label': caption, ...(!isPlain && { tabIndex: 0 }) })}
        data-menu-copies={isCopied ? undefined : 'false'}
        data-testid={testId}
      >
        <table className={styles.table} aria-rowcount={rows.length + 1}>
          <caption className="offScreen">{caption}</caption>
          <TableHead columns={columns} sort={sort} onSort={setSort} />
          {sorted.length === 0 ? (
            <tbody>
              <tr>
                <td className={styles.noRows} colSpan={columns.length}>
                  <NoMatch
                    words={isSearched ? strings.table.noMatch : noRows}
                    {...(showAll && { onShowAll: showAll })}
                  />
                </td>
              </tr>
            </tbody>
          ) : (
            <TableBody {...props} columns={columns} rows={sorted} frame={isFilled ? frame : null} isPlain={isPlain} />
          )}
          {foot && sorted.length > 0 && <tfoot>{foot}</tfoot>}
        </table>
      </div>
    </>
  );
}
