import type { BoardRow, BoardSection } from '../../../electron/domain/board';
import type { LocalTime } from '../../../electron/domain/calendar';
import type { PeriodKey } from '../../../electron/domain/submission';
import { formatDayShort, formatShare, formatTime, formatWeekday } from '../../lib/formatting';
import { vi } from '../../text/vi';
import { BoardCellButton, type OnOpenCell } from './BoardCellButton';
import styles from './BoardTable.module.css';
import { countPeriod, currentPeriod } from './boardModel';
import { useGridKeys } from './useGridKeys';

export interface BoardTableProps {
  readonly section: BoardSection;
  readonly asOf: LocalTime;
  readonly onOpen: OnOpenCell;
}

function PeriodHead({ section, period, isCurrent }: { section: BoardSection; period: PeriodKey; isCurrent: boolean }) {
  const { reported, expected } = countPeriod(section, period);
  if (period === 'once') return <th scope="col">{vi.board.status}</th>;
  return (
    <th scope="col" className={isCurrent ? styles.current : undefined} aria-current={isCurrent ? 'date' : undefined}>
      <span className={styles.weekday}>{formatWeekday(period)}</span>
      <span className={styles.day}>
        {formatDayShort(period)}
        <span className={styles.share} data-testid={`board-share-${period}`}>
          {formatShare(reported, expected)}
        </span>
      </span>
    </th>
  );
}

interface UnitRowProps extends Pick<BoardTableProps, 'section' | 'onOpen'> {
  readonly row: BoardRow;
  readonly place: number;
}

function UnitRow({ section, row, place, onOpen }: UnitRowProps) {
  return (
    <tr>
      <th scope="row" className={styles.unit}>
        <span className={styles.ordinal}>{place + 1}</span>
        {row.unitName}
      </th>
      {section.periods.map((period, column) => {
        const cell = row.cells.find((found) => found.period === period);
        return (
          <td key={period}>
            {cell && <BoardCellButton cell={cell} unitName={row.unitName} onOpen={onOpen} at={[place, column]} />}
          </td>
        );
      })}
    </tr>
  );
}

/** Units down, days across. One tab stop; the arrow keys walk the cells. */
export function BoardTable({ section, asOf, onOpen }: BoardTableProps) {
  const keys = useGridKeys();
  const current = currentPeriod(section, asOf);
  return (
    <div className={styles.frame} data-testid={`board-table-${section.formId}`}>
      <table className={styles.table} {...keys}>
        <caption className="offScreen">
          {vi.board.caption(section.formLabel, section.title, formatTime(asOf))} {vi.board.keysHint}
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.unit}>
              {vi.table.unit}
            </th>
            {section.periods.map((period) => (
              <PeriodHead key={period} section={section} period={period} isCurrent={period === current} />
            ))}
          </tr>
        </thead>
        <tbody>
          {section.rows.map((row, place) => (
            <UnitRow key={row.unitId} section={section} row={row} place={place} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
