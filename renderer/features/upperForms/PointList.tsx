import { formatCount } from '../../../electron/domain/numbers';
import { type CellPlace, placeKey } from '../../../electron/domain/upper/point';
import type { WordedPoint } from '../../../electron/ipc/contract';
import { upperForms as words } from '../../text/upperForms';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import { WorkButton } from '../../ui/WorkButton';
import styles from './UpperForms.module.css';

export interface PointListProps {
  readonly points: readonly WordedPoint[];
  readonly onEdit: (place: CellPlace) => void;
  readonly onDrop: (place: CellPlace) => void;
}

/** All cells of the form that take something. */
export function PointList({ points, onEdit, onDrop }: PointListProps) {
  const columns: readonly Column<WordedPoint>[] = [
    {
      key: 'cell',
      header: words.columns.cell,
      width: 170,
      isRowHeader: true,
      render: ({ sheet, cell }) => `${sheet}!${cell}`,
    },
    { key: 'takes', header: words.columns.takes, render: ({ label }) => label, sortValue: ({ label }) => label },
    { key: 'near', header: words.columns.near, width: 280, render: ({ near }) => near },
    {
      key: 'actions',
      call: 'upperTemplates.savePoints',
      header: words.columns.actions,
      width: 130,
      render: (point) => (
        <>
          <WorkButton
            call="upperTemplates.savePoints"
            size="small"
            appearance="subtle"
            aria-label={words.editCell(point.cell)}
            onClick={() => onEdit({ sheet: point.sheet, cell: point.cell })}
          >
            {words.edit}
          </WorkButton>
          <WorkButton
            call="upperTemplates.savePoints"
            size="small"
            appearance="subtle"
            aria-label={words.dropCell(point.cell)}
            onClick={() => onDrop({ sheet: point.sheet, cell: point.cell })}
          >
            {words.drop}
          </WorkButton>
        </>
      ),
    },
  ];
  return (
    <section>
      <h2>{words.points(formatCount(points.length))}</h2>
      <div className={styles.scroll}>
        <Table
          caption={words.points(formatCount(points.length))}
          columns={columns}
          rows={points}
          rowKey={placeKey}
          noRows={words.noPoints}
          testId="upper-points"
        />
      </div>
    </section>
  );
}
