import type { ReactNode } from 'react';
import type { Channel } from '../../electron/ipc/contract';
import type { SortDirection, SortValue } from '../lib/sorting';

export interface Column<Row> {
  readonly key: string;
  readonly header: ReactNode;
  /** Spoken name of the column where `header` is not plain text. */
  readonly label?: string;
  readonly width?: number | string;
  /** Below it the table scrolls sideways, when its frame does, instead of squeezing the column. */
  readonly minWidth?: number;
  readonly align?: 'start' | 'center' | 'end';
  readonly render: (row: Row, index: number) => ReactNode;
  /** Makes the column sortable. */
  readonly sortValue?: (row: Row) => SortValue;
  /** Direction of the first click; counts are usually wanted largest first. */
  readonly firstDirection?: SortDirection;
  readonly isRowHeader?: boolean;
  readonly isSticky?: boolean;
  /** Takes what width is left and cuts long texts off. */
  readonly isClipped?: boolean;
  /** It holds nothing but what asks this in the end: not there for who may not. */
  readonly call?: Channel;
}

export interface RowLook {
  readonly isSelected?: boolean;
  readonly isMuted?: boolean;
  /** Can be focused, to be scrolled by keys: for a filled table whose rows hold no controls. */
  readonly isFocusable?: boolean;
  readonly testId?: string;
}

export interface TableProps<Row> {
  /** Said by screen readers; the screen has its own headings. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly look?: (row: Row) => RowLook;
  /** A click anywhere in the row; the row must also hold a control that does the same for the keyboard. */
  readonly onRowClick?: (row: Row) => void;
  readonly foot?: ReactNode;
  readonly noRows?: string;
  /** Takes search and filter away, where these leave no row. */
  readonly onShowAll?: (() => void) | undefined;
  /** Takes the height that is left and scrolls by itself. */
  readonly isFilled?: boolean;
  /** Told the rows in the order they are shown in, whenever that changes. */
  readonly onOrder?: (rows: readonly Row[]) => void;
  /** Row that is scrolled to when the table comes up; -1: its beginning. */
  readonly startsAt?: number;
  /** Can be focused, to be scrolled by keys: for a filled table whose rows hold no controls. */
  readonly isFocusable?: boolean;
  /** false: the menu of a row copies nothing, for lists that show personal data in full. */
  readonly isCopied?: boolean;
  /** What a row is found by, without dấu too; a box to type in stands above a list of more than a screenful. */
  readonly searchText?: (row: Row) => string;
  /** What is to be known of the rows; stands beside that box, or above a list without one. */
  readonly remark?: ReactNode;
  readonly testId?: string;
}
