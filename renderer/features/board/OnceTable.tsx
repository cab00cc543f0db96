import { useRef } from 'react';
import { type BoardCell, type BoardRow, cellState } from '../../../electron/domain/board';
import { formatTime } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import { BoardCellButton, marksText } from './BoardCellButton';
import type { BoardTableProps } from './BoardTable';
import styles from './BoardTable.module.css';
import { useGridKeys } from './useGridKeys';

interface OnceRow {
  readonly row: BoardRow;
  readonly cell: BoardCell;
  readonly place: number;
}

function columnsFor({ onOpen, onPoint }: Pick<BoardTableProps, 'onOpen' | 'onPoint'>): readonly Column<OnceRow>[] {
  return [
    { key: 'ordinal', header: strings.table.ordinal, width: 48, align: 'end', render: ({ place }) => place + 1 },
    {
      key: 'unit',
      header: strings.table.unit,
      width: 280,
      isRowHeader: true,
      isSticky: true,
      sortValue: ({ row }) => row.unitName,
      render: ({ row }) => row.unitName,
    },
    {
      key: 'state',
      header: strings.board.status,
      width: 200,
      sortValue: ({ cell }) => strings.state[cellState(cell)],
      render: ({ row, cell }, index) => (
        <BoardCellButton
          {...{ cell, onOpen, onPoint }}
          unitName={row.unitName}
          row={index}
          column={0}
          every={1}
          isStop={index === 0}
        />
      ),
    },
    {
      key: 'receivedAt',
      header: strings.board.receivedAt,
      width: 140,
      sortValue: ({ cell }) => cell.receivedAt,
      render: ({ cell }) => (cell.receivedAt === null ? strings.dash : formatTime(cell.receivedAt)),
    },
    {
      key: 'channel',
      header: strings.board.detail.channel,
      width: 130,
      sortValue: ({ cell }) => cell.channel,
      render: ({ cell }) => cell.channel ?? strings.dash,
    },
    {
      key: 'file',
      header: strings.board.file,
      minWidth: 150,
      isClipped: true,
      render: ({ cell }) => <span title={cell.fileName ?? undefined}>{cell.fileName ?? strings.dash}</span>,
    },
    { key: 'warnings', header: strings.board.warnings, width: 110, render: ({ cell }) => marksText(cell) },
  ];
}

/** A report owed once: one state per unit leaves room for when and in which file it came. */
export function OnceTable({ section, asOf, onOpen, onPoint }: BoardTableProps) {
  const shown = useRef<readonly OnceRow[]>([]);
  const keys = useGridKeys(() => shown.current.map(({ row }) => row.unitName));
  const rows = section.rows.flatMap((row, place) => {
    const cell = row.cells[0];
    return cell ? [{ row, cell, place }] : [];
  });
  return (
    <div className={styles.keys} {...keys}>
      <Table
        caption={strings.board.caption(section.formLabel, section.title, formatTime(asOf))}
        columns={columnsFor({ onOpen, onPoint })}
        rows={rows}
        rowKey={({ row }) => row.unitId}
        noRows={strings.board.noRows}
        isFilled
        onOrder={(ordered) => {
          shown.current = ordered;
        }}
        testId={`board-table-${section.formId}`}
      />
    </div>
  );
}
