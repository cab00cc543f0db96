import type { BoardRow, BoardSection } from '../../../electron/domain/board';
import type { LocalTime } from '../../../electron/domain/calendar';
import { isDayPeriod, type PeriodKey } from '../../../electron/domain/period';
import { formatDayShort, formatPeriodShort, formatShare, formatTime, formatWeekday } from '../../lib/formatting';
import { vi } from '../../text/vi';
import { BoardCellButton, type OnOpenCell } from './BoardCellButton';
import styles from './BoardTable.module.css';
import { countPeriod, currentPeriod } from './boardModel';
import { COLUMN_WIDTH, useColumnWindow } from './useColumnWindow';
import { useGridKeys } from './useGridKeys';

export interface BoardTableProps {
  readonly section: BoardSection;
  readonly asOf: LocalTime;
  readonly onOpen: OnOpenCell;
}

interface PeriodHeadProps {
  readonly section: BoardSection;
  readonly period: PeriodKey;
  readonly isCurrent: boolean;
}

function PeriodHead({ section, period, isCurrent }: PeriodHeadProps) {
  const { reported, expected } = countPeriod(section, period);
  if (period === 'once') return <th scope="col">{vi.board.status}</th>;
  return (
    <th scope="col" className={isCurrent ? styles.current : undefined} aria-current={isCurrent ? 'date' : undefined}>
      {isDayPeriod(period) && <span className={styles.weekday}>{formatWeekday(period)}</span>}
      <span className={styles.day}>
        {isDayPeriod(period) ? formatDayShort(period) : formatPeriodShort(period)}
        <span className={styles.share} data-testid={`board-share-${period}`}>
          {formatShare(reported, expected)}
        </span>
      </span>
    </th>
  );
}

/** In place of the columns that are not drawn. */
function Gap({ columns }: { readonly columns: number }) {
  return columns > 0 ? <td aria-hidden colSpan={columns} /> : null;
}

interface DrawnColumns {
  readonly first: number;
  readonly end: number;
}

interface UnitRowProps extends Pick<BoardTableProps, 'section' | 'onOpen'>, DrawnColumns {
  readonly row: BoardRow;
  readonly place: number;
}

function UnitRow({ section: { periods }, row, place, onOpen, first, end }: UnitRowProps) {
  return (
    <tr>
      <th scope="row" className={styles.unit}>
        <span className={styles.ordinal}>{place + 1}</span>
        {row.unitName}
      </th>
      <Gap columns={first} />
      {periods.slice(first, end).map((period, index) => {
        const cell = row.cells.find((found) => found.period === period);
        const shared = {
          unitName: row.unitName,
          onOpen,
          row: place,
          column: first + index,
          isStop: place + index === 0,
        };
        return (
          <td key={period} aria-colindex={first + index + 2}>
            {cell && <BoardCellButton cell={cell} {...shared} />}
          </td>
        );
      })}
      <Gap columns={periods.length - end} />
    </tr>
  );
}

/** Units down, days across. One tab stop; the arrow keys walk the cells. */
export function BoardTable({ section, asOf, onOpen }: BoardTableProps) {
  const keys = useGridKeys();
  const { periods } = section;
  const current = currentPeriod(section, asOf);
  const { frame, onScroll, first, end } = useColumnWindow(
    periods.length,
    current === null ? -1 : periods.indexOf(current),
  );
  return (
    <div className={styles.frame} data-testid={`board-table-${section.formId}`} ref={frame} onScroll={onScroll}>
      <table
        className={styles.table}
        style={{ minWidth: `calc(var(--unit-width) + ${periods.length * COLUMN_WIDTH}px)` }}
        aria-colcount={periods.length + 1}
        {...keys}
      >
        <caption className="offScreen">
          {vi.board.caption(section.formLabel, section.title, formatTime(asOf))} {vi.board.keysHint}
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.unit}>
              {vi.table.unit}
            </th>
            <Gap columns={first} />
            {periods.slice(first, end).map((period) => (
              <PeriodHead key={period} section={section} period={period} isCurrent={period === current} />
            ))}
            <Gap columns={periods.length - end} />
          </tr>
        </thead>
        <tbody>
          {section.rows.map((row, place) => (
            <UnitRow key={row.unitId} {...{ section, row, place, onOpen, first, end }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
