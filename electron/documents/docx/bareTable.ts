import { BorderStyle, type ITableCellOptions, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

/** A table without borders that only puts things side by side. Rows stay whole. */
export function bareTable(rows: readonly TableRow[], widths: readonly number[], paddingTwips: number): Table {
  return new Table({
    rows: [...rows],
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: { top: 0, bottom: 0, left: paddingTwips, right: paddingTwips },
  });
}

export function bareRow(
  cells: readonly TableCell[],
  height?: { readonly value: number; readonly rule: 'exact' },
): TableRow {
  return new TableRow({ children: [...cells], cantSplit: true, ...(height ? { height } : {}) });
}

export function bareCell(
  children: ITableCellOptions['children'],
  width: number,
  extras: Omit<ITableCellOptions, 'children' | 'width'> = {},
): TableCell {
  return new TableCell({ ...extras, children: [...children], width: { size: width, type: WidthType.DXA } });
}
