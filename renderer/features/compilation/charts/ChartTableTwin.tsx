import { useMemo } from 'react';
import type { ChartPicture } from '../../../../electron/domain/charts/scene';
import { strings } from '../../../text/vi';
import { Table } from '../../../ui/Table';
import type { Column } from '../../../ui/tableTypes';
import styles from './Charts.module.css';

/** The figures of a picture as a table, for who would rather read them. */
export function ChartTableTwin({ picture: { title, table } }: { readonly picture: ChartPicture }) {
  const columns = useMemo(
    () =>
      table.headers.map(
        (header, index): Column<readonly string[]> => ({
          key: String(index),
          header,
          ...(index === 0 ? { isRowHeader: true, minWidth: 180 } : { align: 'end' as const, minWidth: 70 }),
          render: (row) => row[index] ?? strings.dash,
        }),
      ),
    [table.headers],
  );
  return (
    <details className={styles.twin} data-testid="chart-table">
      <summary>{strings.charts.table}</summary>
      <Table
        caption={title}
        columns={columns}
        rows={table.rows}
        rowKey={(row) => row.join(' ')}
        testId="chart-figures"
      />
    </details>
  );
}
