import type { FormSample } from '../../../electron/ipc/contract';
import { strings } from '../../text/vi';
import styles from './Designer.module.css';
import type { PointedHeading } from './designModel';

type SampleSheet = FormSample['sheets'][number];

export interface SampleGridProps {
  readonly sheet: SampleSheet;
  readonly heading: PointedHeading | null;
  /** What the rows pointed at are. */
  readonly holds: 'heading' | 'lines';
  readonly onPoint: (row: number) => void;
}

/** The sample as a sheet of cells; the rows of the heading or of the label lines are pointed at with mouse or keyboard. */
export function SampleGrid({ sheet, heading, holds, onPoint }: SampleGridProps) {
  return (
    <div className={styles.gridFrame} data-testid="sample-grid">
      <table className={styles.grid}>
        <caption className="offScreen">{strings.designer.gridCaption(sheet.name)}</caption>
        <tbody>
          {sheet.rows.map(({ row, cells }) => {
            const isHeading = heading !== null && heading.top <= row && row <= heading.bottom;
            return (
              <tr key={row} className={isHeading ? styles.headingRow : undefined} onClick={() => onPoint(row)}>
                <th scope="row">
                  <button
                    type="button"
                    className={styles.rowButton}
                    aria-pressed={isHeading}
                    aria-label={strings.designer.pointing[holds].row(String(row))}
                    onClick={(event) => {
                      event.stopPropagation();
                      onPoint(row);
                    }}
                    data-testid={`sample-row-${row}`}
                  >
                    {row}
                  </button>
                </th>
                <Cells cells={cells} columnCount={sheet.columnCount} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Cells({
  cells,
  columnCount,
}: {
  readonly cells: SampleSheet['rows'][number]['cells'];
  readonly columnCount: number;
}) {
  const shown = [];
  for (let column = 1; column <= columnCount; ) {
    const cell = cells.find((one) => one.column === column);
    const span = cell === undefined ? 1 : cell.right - cell.column + 1;
    shown.push(
      <td key={column} colSpan={span} title={cell?.text}>
        {cell?.text}
      </td>,
    );
    column += span;
  }
  return shown;
}
