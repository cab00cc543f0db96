import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useState } from 'react';
import { cellClass } from './cellClass';
import styles from './Table.module.css';
import type { Column, TableProps } from './tableTypes';
import { walkRows } from './usePlainRows';

/** Up to here every row is drawn: find-in-page, printing and screen readers then see them all. */
const DRAWN_AT_ONCE = 200;
const USUAL_ROW_HEIGHT = 38;

type BodyProps<Row> = TableProps<Row> & {
  readonly frame: HTMLElement | null;
  /** The rows hold nothing that takes the focus, so they take it themselves. */
  readonly isPlain: boolean;
};

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
  readonly focus: RowFocus;
}

/** Which row Tab comes to; null: the rows take no focus. */
interface RowFocus {
  readonly current: number | null;
  readonly onFocus: (index: number) => void;
}

function useRowFocus(isPlain: boolean): RowFocus {
  const [current, setCurrent] = useState(0);
  return { current: isPlain ? current : null, onFocus: setCurrent };
}

function BodyRow<Row>({ row, index, columns, look, onRowClick, measure, focus }: RowProps<Row>) {
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
      {...(focus.current !== null && {
        tabIndex: focus.current === index ? 0 : -1,
        onFocus: () => focus.onFocus(index),
        onKeyDown: (event) => {
          if (event.key === 'Enter') onRowClick?.(row);
        },
      })}
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

function LongBody<Row>({ rows, rowKey, frame, startsAt = -1, isPlain, ...rest }: BodyProps<Row>) {
  const focus = useRowFocus(isPlain);
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
  const isDrawn = items.some(({ index }) => index === focus.current);
  const drawn = isDrawn || focus.current === null ? focus : { ...focus, current: items[0]?.index ?? 0 };
  return (
    <tbody onKeyDown={walkRows}>
      <Gap height={items[0]?.start ?? 0} columns={rest.columns.length} />
      {items.map(({ index }) => {
        const row = rows[index];
        if (row === undefined) return null;
        const shared = { ...rest, row, index, measure: virtualizer.measureElement, focus: drawn };
        return <BodyRow key={rowKey(row)} {...shared} />;
      })}
      <Gap height={last ? virtualizer.getTotalSize() - last.end : 0} columns={rest.columns.length} />
    </tbody>
  );
}

export function TableBody<Row>(props: BodyProps<Row>) {
  const { rows, rowKey, columns, look, onRowClick, isFilled = false, startsAt = -1, frame, isPlain } = props;
  const focus = useRowFocus(isPlain);
  const isLong = isFilled && rows.length > DRAWN_AT_ONCE;
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (startsAt >= 0 && !isLong)
      frame?.querySelector(`[data-index="${startsAt}"]`)?.scrollIntoView({ block: 'center' });
  }, [frame]);
  if (isLong) return <LongBody {...props} />;
  const at = focus.current === null ? null : Math.min(focus.current, rows.length - 1);
  const shared = {
    columns,
    focus: { ...focus, current: at },
    ...(look ? { look } : {}),
    ...(onRowClick ? { onRowClick } : {}),
  };
  return (
    <tbody onKeyDown={walkRows}>
      {rows.map((row, index) => (
        <BodyRow key={rowKey(row)} row={row} index={index} {...shared} />
      ))}
    </tbody>
  );
}
