import { type KeyboardEvent, useState } from 'react';
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

/** How far a key goes; Tab stops once in the whole sheet, however long it is. */
const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** The sample as a sheet of cells; the rows of the heading or of the label lines are pointed at with mouse or keyboard. */
export function SampleGrid({ sheet, heading, holds, onPoint }: SampleGridProps) {
  const [walked, setWalked] = useState<number | null>(null);
  const rows = sheet.rows.map(({ row }) => row);
  const wanted = walked ?? heading?.top ?? null;
  const stop = wanted !== null && rows.includes(wanted) ? wanted : rows[0];
  const walk = (event: KeyboardEvent<HTMLElement>, row: number) => {
    const next = rows[rows.indexOf(row) + (STEPS[event.key] ?? Number.NaN)];
    if (next === undefined) return;
    event.preventDefault();
    setWalked(next);
    event.currentTarget.closest('tbody')?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus();
  };
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
                    tabIndex={row === stop ? 0 : -1}
                    data-row={row}
                    onKeyDown={(event) => walk(event, row)}
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
