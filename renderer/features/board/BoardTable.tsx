import { memo, useEffect } from 'react';
import type { BoardCell } from '../../../electron/domain/board';
import { currentPeriod, type PeriodCount } from '../../../electron/domain/boardView';
import type { LocalTime } from '../../../electron/domain/calendar';
import { isDayPeriod, type PeriodKey } from '../../../electron/domain/period';
import { formatDayShort, formatPeriodShort, formatShare, formatTime, formatWeekday } from '../../lib/formatting';
import type { Span } from '../../lib/gridWindow';
import type { ShownSection } from '../../lib/useBoard';
import { strings } from '../../text/vi';
import { BoardCellButton, type OnOpenCell, type OnPointCell } from './BoardCellButton';
import styles from './BoardTable.module.css';
import { countOf } from './boardModel';
import { sectionGrid } from './sectionGrid';
import { TypedName } from './TypedName';
import { useGridFocus } from './useGridFocus';
import { COLUMN_WIDTH, ROW_HEIGHT, UNIT_WIDTH, useGridWindow } from './useGridWindow';

export interface BoardTableProps {
  readonly section: ShownSection;
  readonly asOf: LocalTime;
  readonly onOpen: OnOpenCell;
  readonly onPoint: OnPointCell;
  readonly onDrawn: (columns: Span) => void;
}

interface PeriodHeadProps {
  readonly period: PeriodKey;
  readonly every: number;
  /** null: not known yet. */
  readonly count: PeriodCount | null;
  readonly isCurrent: boolean;
}

function PeriodHead({ period, every, count, isCurrent }: PeriodHeadProps) {
  if (period === 'once') return <th scope="col">{strings.board.status}</th>;
  return (
    <th scope="col" className={isCurrent ? styles.current : undefined} aria-current={isCurrent ? 'date' : undefined}>
      {isDayPeriod(period) && <span className={styles.weekday}>{formatWeekday(period)}</span>}
      <span className={styles.day}>
        {isDayPeriod(period) ? formatDayShort(period) : formatPeriodShort(period, every)}
        <span className={styles.share} data-testid={`board-share-${period}`}>
          {count && formatShare(count.reported, count.expected)}
        </span>
      </span>
    </th>
  );
}

/** In place of the columns that are not drawn. */
function Gap({ columns }: { readonly columns: number }) {
  return columns > 0 ? <td aria-hidden colSpan={columns} /> : null;
}

/** In place of the rows that are not drawn. */
function RowGap({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden>
      <td className={styles.gap} colSpan={columns} style={{ height: rows * ROW_HEIGHT }} />
    </tr>
  );
}

function isWithin(column: number, { first, end }: Span): boolean {
  return column >= first && column < end;
}

interface UnitRowProps extends Span {
  readonly unitName: string;
  readonly cells: readonly (BoardCell | undefined)[];
  readonly place: number;
  readonly every: number;
  /** Column of the row's Tab stop; null: in another row. */
  readonly stop: number | null;
  /** Columns whose cells are known. */
  readonly known: Span;
  readonly onOpen: OnOpenCell;
  readonly onPoint: OnPointCell;
}

/** Drawn again only when something of it has changed: while the grid moves down, most rows stay. */
const UnitRow = memo(function UnitRow(props: UnitRowProps) {
  const { unitName, cells, place, every, stop, known, onOpen, onPoint, first, end } = props;
  return (
    <tr aria-rowindex={place + 2}>
      <th scope="row" className={styles.unit} title={unitName}>
        <span className={styles.ordinal}>{place + 1}</span>
        <span data-row-menu>{unitName}</span>
      </th>
      <Gap columns={first} />
      {cells.slice(first, end).map((cell, index) => {
        const column = first + index;
        const shared = { unitName, every, onOpen, onPoint, row: place, column, isStop: column === stop };
        return (
          <td key={column} aria-colindex={column + 2}>
            {cell && <BoardCellButton cell={cell} {...shared} />}
            {!isWithin(column, known) && <div className={styles.waiting} aria-busy />}
          </td>
        );
      })}
      <Gap columns={cells.length - end} />
    </tr>
  );
});

/** Units down, periods across; draws what is in view. One tab stop; keys walk the cells, letters find a unit. */
export function BoardTable({ section, asOf, onOpen, onPoint, onDrawn }: BoardTableProps) {
  const { periods, every, rows, formId, columns: known, counts } = section;
  const { cellsOf } = sectionGrid(section);
  const current = currentPeriod(section, asOf);
  const grid = useGridWindow(rows.length, periods.length, current === null ? -1 : periods.indexOf(current));
  const focus = useGridFocus(
    rows.map(({ unitName }) => unitName),
    periods.length,
    grid,
  );
  const { first, end } = grid.columns;
  useEffect(() => onDrawn({ first, end }), [first, end, onDrawn]);
  return (
    <div className={styles.grid}>
      <div
        className={styles.frame}
        data-testid={`board-table-${formId}`}
        ref={grid.frame}
        tabIndex={-1}
        onScroll={grid.onScroll}
        {...focus.handlers}
      >
        <table
          className={styles.table}
          style={{ minWidth: UNIT_WIDTH + periods.length * COLUMN_WIDTH }}
          aria-colcount={periods.length + 1}
          aria-rowcount={rows.length + 1}
        >
          <caption className="offScreen">
            {strings.board.caption(section.formLabel, section.title, formatTime(asOf))} {strings.board.keysHint}
          </caption>
          <thead>
            <tr>
              <th scope="col" className={styles.unit}>
                {strings.table.unit}
              </th>
              <Gap columns={first} />
              {periods.slice(first, end).map((period, index) => (
                <PeriodHead
                  key={period}
                  period={period}
                  every={every}
                  count={isWithin(first + index, known) ? countOf(counts, period) : null}
                  isCurrent={period === current}
                />
              ))}
              <Gap columns={periods.length - end} />
            </tr>
          </thead>
          <tbody>
            <RowGap rows={grid.rows.first} columns={periods.length + 1} />
            {rows.slice(grid.rows.first, grid.rows.end).map((row, index) => {
              const place = grid.rows.first + index;
              const stop = focus.stop.row === place ? focus.stop.column : null;
              const shared = { place, stop, every, known, onOpen, onPoint, first, end };
              return <UnitRow key={row.unitId} unitName={row.unitName} cells={cellsOf(row)} {...shared} />;
            })}
            <RowGap rows={rows.length - grid.rows.end} columns={periods.length + 1} />
          </tbody>
        </table>
        {rows.length === 0 && <p className={styles.noRows}>{strings.board.filter.noRows}</p>}
      </div>
      <TypedName typed={focus.typed} isNotFound={focus.isNotFound} />
    </div>
  );
}
