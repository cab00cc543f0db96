import type { SortDirection } from '../lib/sorting';
import { strings } from '../text/vi';
import { cellClass } from './cellClass';
import { ArrowDown12Regular, ArrowUp12Regular } from './icons';
import styles from './Table.module.css';
import type { Column } from './tableTypes';

export interface Sort {
  readonly key: string;
  readonly direction: SortDirection;
}

export interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
}

function opposite(direction: SortDirection): SortDirection {
  return direction === 'ascending' ? 'descending' : 'ascending';
}

function SortButton<Row>({
  column,
  sort,
  onSort,
}: { readonly column: Column<Row> } & Omit<TableHeadProps<Row>, 'columns'>) {
  const direction = sort?.key === column.key ? sort.direction : null;
  const next = direction === null ? (column.firstDirection ?? 'ascending') : opposite(direction);
  const name = column.label ?? (typeof column.header === 'string' ? column.header : '');
  return (
    <button
      type="button"
      className={styles.sort}
      title={strings.table.sortBy(name)}
      onClick={() => onSort({ key: column.key, direction: next })}
    >
      <span>{column.header}</span>
      {direction === 'ascending' && <ArrowUp12Regular aria-hidden />}
      {direction === 'descending' && <ArrowDown12Regular aria-hidden />}
    </button>
  );
}

export function TableHead<Row>({ columns, sort, onSort }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={cellClass(column)}
            style={{ width: column.width, minWidth: column.minWidth }}
            aria-label={column.label}
            aria-sort={sort?.key === column.key ? sort.direction : undefined}
          >
            {column.sortValue ? <SortButton column={column} sort={sort} onSort={onSort} /> : column.header}
          </th>
        ))}
      </tr>
    </thead>
  );
}
