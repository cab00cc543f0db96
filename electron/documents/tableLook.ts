import type { Layout } from './layout';
import type { Table } from './model';

/** Letters of a table in points, and the room at the left and right of a cell's text in millimetres. */
export interface TableLook {
  readonly sizePt: number;
  readonly paddingMm: number;
}

export function tableLook(size: Table['size'], { sizePt, table }: Layout): TableLook {
  const looks: Readonly<Record<Table['size'], TableLook>> = {
    normal: { sizePt: sizePt.table, paddingMm: table.cellPaddingMm },
    small: { sizePt: sizePt.tableSmall, paddingMm: table.cellPaddingMm },
    fine: { sizePt: sizePt.tableFine, paddingMm: table.cellPaddingFineMm },
  };
  return looks[size];
}
