import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect } from 'react';
import { cellClass } from './cellClass';
import styles from './Table.module.css';
import type { Column, TableProps } from './tableTypes';

/** Up to here every row is drawn: find-in-page, printing and screen readers then see them all. */
const DRAWN_AT_ONCE = 200;
const USUAL_ROW_HEIGHT = 38;

type BodyProps<Row> = TableProps<Row> & { readonly frame: HTMLElement | null };

function Cells<Row>({ columns, row, index }: { columns: readonly Column<Row>[]; row: Row; index: number }) {
  return columns.map((column) =>
    column.isRowHeader ? (
      <th key={column.key} scope="row" className={cellClass(column)}>
        {column.render(row, index)}
      </th>
    ) : (
      <td key={column.key} className={cellClass(column)}>
        {column.render(row, index)}
      </td>
    ),
  );
}

interface RowProps<Row> extends Pick<TableProps<Row>, 'columns' | 'look' | 'onRowClick'> {
  readonly row: Row;
  readonly index: number;
  readonly measure?: (element: HTMLTableRowElement | null) => void;
}

function BodyRow<Row>({ row, index, columns, look, onRowClick, measure }: RowProps<Row>) {
  const { isSelected = false, isMuted = false, testId } = look?.(row) ?? {};
  const classes = [isSelected && styles.selected, isMuted && styles.muted, onRowClick && styles.clickable];
  return (
    <tr
      ref={measure}
      data-index={index}
      data-testid={testId}
      data-row-menu
      aria-rowindex={index + 2}
      className={classes.filter(Boolean).join(' ')}
      onClick={onRowClick && (() => onRowClick(row))}
    >
      <Cells columns={columns} row={row} index={index} />
    </tr>
  );
}

function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td className={styles.gap} colSpan={columns} style={{ height }} />
    </tr>
  );
}

function LongBody<Row>({ rows, rowKey, frame, startsAt = -1, ...rest }: BodyProps<Row>) {
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame,
    estimateSize: () => USUAL_ROW_HEIGHT,
    overscan: 12,
    useFlushSync: false,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a table that comes up is turned to its row
  useEffect(() => {
    if (startsAt >= 0) virtualizer.scrollToIndex(startsAt, { align: 'center' });
  }, [frame]);
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1);
  return (
    <tbody>
      <Gap height={items[0]?.start ?? 0} columns={rest.columns.length} />
      {items.map(({ index }) => {
        const row = rows[index];
        if (row === undefined) return null;
        return <BodyRow key={rowKey(row)} {...rest} row={row} index={index} measure={virtualizer.measureElement} />;
      })}
      <Gap height={last ? virtualizer.getTotalSize() - last.end : 0} columns={rest.columns.length} />
    </tbody>
  );
}

export function TableBody<Row>(props: BodyProps<Row>) {
  const { rows, rowKey, columns, look, onRowClick, isFilled = false, startsAt = -1, frame } = props;
  const isLong = isFilled && rows.length > DRAWN_AT_ONCE;
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (startsAt >= 0 && !isLong)
      frame?.querySelector(`[data-index="${startsAt}"]`)?.scrollIntoView({ block: 'center' });
  }, [frame]);
  if (isLong) return <LongBody {...props} />;
  const shared = { columns, ...(look ? { look } : {}), ...(onRowClick ? { onRowClick } : {}) };
  return (
    <tbody>
      {rows.map((row, index) => (
        <BodyRow key={rowKey(row)} row={row} index={index} {...shared} />
      ))}
    </tbody>
  );
}
