import { type MouseEvent, memo } from 'react';
import { type BoardCell, cellState } from '../../../electron/domain/board';
import { formatLateness, formatTime } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { StatusCell } from '../../ui/StatusCell';
import styles from './BoardTable.module.css';
import { cellText, LOOK_OF_STATE, periodWords } from './boardModel';

export type OnOpenCell = (unitName: string, cell: BoardCell) => void;
/** Right button, Menu key or Shift+F10 on a cell. */
export type OnPointCell = (unitName: string, cell: BoardCell, event: MouseEvent<Element>) => void;

export interface BoardCellButtonProps {
  readonly cell: BoardCell;
  readonly unitName: string;
  readonly onOpen: OnOpenCell;
  readonly onPoint: OnPointCell;
  /** Spans of one report of the duty. */
  readonly every: number;
  /** For the arrow keys. */
  readonly row: number;
  readonly column: number;
  /** Where Tab stops until the arrow keys have moved on. */
  readonly isStop: boolean;
}

const BACKGROUNDS: Partial<Record<BoardCell['state'], string | undefined>> = {
  missing: styles.missing,
  late: styles.late,
};

/** What the corner mark of a cell stands for: a late report of nothing, doubts to look at, a report that was replaced; "" without a mark. */
export function marksText({ state, lateMinutes, versions, warnings }: BoardCell): string {
  const isLateNil = state === 'zero' && lateMinutes !== null;
  const marks = [
    isLateNil ? strings.board.cell.lateBy(formatLateness(lateMinutes)) : '',
    warnings > 0 ? strings.board.warningCount(String(warnings)) : '',
    versions > 1 ? strings.board.versionCount(String(versions)) : '',
  ];
  return marks.filter((mark) => mark !== '').join(strings.listSeparator);
}

function titleOf({ receivedAt, channel }: BoardCell, marks: string): string | undefined {
  const parts = [receivedAt === null ? '' : formatTime(receivedAt), channel ?? '', marks].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join(strings.listSeparator);
}

/** Drawn again only when what it shows has changed: there are hundreds. */
export const BoardCellButton = memo(function BoardCellButton(props: BoardCellButtonProps) {
  const { cell, unitName, every, onOpen, onPoint, row, column, isStop } = props;
  const text = cellText(cell);
  const marks = marksText(cell);
  const said = [text, marks].filter((part) => part !== '').join(strings.listSeparator);
  const classes = [styles.cell, BACKGROUNDS[cell.state], marks === '' ? '' : styles.corner];
  return (
    <button
      type="button"
      className={classes.filter(Boolean).join(' ')}
      tabIndex={isStop ? 0 : -1}
      data-row={row}
      data-column={column}
      aria-label={strings.board.cell.open(unitName, periodWords(cell.period, every), said)}
      title={titleOf(cell, marks)}
      onClick={() => onOpen(unitName, cell)}
      onContextMenu={(event) => onPoint(unitName, cell, event)}
      data-testid={`board-cell-${cell.unitId}-${cell.period}`}
    >
      <StatusCell look={LOOK_OF_STATE[cellState(cell)]}>{text}</StatusCell>
    </button>
  );
});
