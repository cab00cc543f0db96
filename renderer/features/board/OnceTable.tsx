import { useRef } from 'react';
import { type BoardCell, type BoardRow, cellState } from '../../../electron/domain/board';
import { formatTime } from '../../lib/formatting';
import { vi } from '../../text/vi';
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
    { key: 'ordinal', header: vi.table.ordinal, width: 48, align: 'end', render: ({ place }) => place + 1 },
    {
      key: 'unit',
      header: vi.table.unit,
      width: 280,
      isRowHeader: true,
      isSticky: true,
      sortValue: ({ row }) => row.unitName,
      render: ({ row }) => row.unitName,
    },
    {
      key: 'state',
      header: vi.board.status,
      width: 200,
      sortValue: ({ cell }) => vi.state[cellState(cell)],
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
      header: vi.board.receivedAt,
      width: 140,
      sortValue: ({ cell }) => cell.receivedAt,
      render: ({ cell }) => (cell.receivedAt === null ? vi.dash : formatTime(cell.receivedAt)),
    },
    {
      key: 'channel',
      header: vi.board.detail.channel,
      width: 130,
      sortValue: ({ cell }) => cell.channel,
      render: ({ cell }) => cell.channel ?? vi.dash,
    },
    {
      key: 'file',
      header: vi.board.file,
      minWidth: 150,
      isClipped: true,
      render: ({ cell }) => <span title={cell.fileName ?? undefined}>{cell.fileName ?? vi.dash}</span>,
    },
    { key: 'warnings', header: vi.board.warnings, width: 110, render: ({ cell }) => marksText(cell) },
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
        caption={vi.board.caption(section.formLabel, section.title, formatTime(asOf))}
        columns={columnsFor({ onOpen, onPoint })}
        rows={rows}
        rowKey={({ row }) => row.unitId}
        noRows={vi.board.noRows}
        isFilled
        onOrder={(ordered) => {
          shown.current = ordered;
        }}
        testId={`board-table-${section.formId}`}
      />
    </div>
  );
}
