import {
  AlignmentType,
  BorderStyle,
  Table as DocxTable,
  HeightRule,
  type IRunOptions,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type Align, type Cell, type HeadRow, headRowsOf, type Row, type Table } from '../model';
import { cellColumns } from '../tableGrid';
import { tableLook } from '../tableLook';
import type { DocxContext } from './context';
import { styleId } from './styles';
import { isTallRow } from './tallRows';
import { columnTwips, eighthPoints, halfPoints, mmToTwips } from './units';

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies Record<Align, string>;

/** A real table: fixed widths, heading row repeated on each page, rows never cut, the total kept with the row before. */
export function gridTable(table: Table, context: DocxContext): DocxTable {
  const { layout, orientation } = context;
  const widths = columnTwips(
    table.columns.map((column) => column.widthMm),
    layout,
    orientation,
  );
  const border = { style: BorderStyle.SINGLE, size: eighthPoints(layout.table.borderPt), color: '000000' };
  const padding = mmToTwips(tableLook(table.size, layout).paddingMm);
  const paddingVertical = mmToTwips(layout.table.cellPaddingVerticalMm);
  return new DocxTable({
    rows: [...headingRows(table, widths, context), ...bodyRows(table, widths, context)],
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    margins: { top: paddingVertical, bottom: paddingVertical, left: padding, right: padding },
  });
}

function rowHeight({ layout }: DocxContext) {
  return { value: mmToTwips(layout.table.rowMinimumMm), rule: HeightRule.ATLEAST };
}

/** Repeated on each page. */
function headingRows(table: Table, widths: readonly number[], context: DocxContext): readonly TableRow[] {
  const rows = headRowsOf(table);
  const places = cellColumns(rows);
  return rows.map((row, index) => headingRow(row, { table, widths, context, places: places[index] ?? [] }));
}

interface HeadPlace {
  readonly table: Table;
  readonly widths: readonly number[];
  readonly context: DocxContext;
  readonly places: readonly number[];
}

function headingRow({ kind, cells }: HeadRow, { table, widths, context, places }: HeadPlace): TableRow {
  const look = { ...sizeOf(table, context), ...(kind === 'numbers' ? { bold: false } : {}) };
  const children = cells.map((cell, index) => {
    return new TableCell({
      children: [new Paragraph({ style: styleId('tableHead'), keepNext: true, children: lineRuns(cell.text, look) })],
      verticalAlign: VerticalAlignTable.CENTER,
      ...spanOf(cell, places[index] ?? index, widths),
    });
  });
  return new TableRow({ children, tableHeader: true, cantSplit: true, height: rowHeight(context) });
}

/** Letters of the table's own size have theirs from the style. */
function sizeOf({ size }: Table, { layout }: DocxContext) {
  return size === 'normal' ? {} : { size: halfPoints(tableLook(size, layout).sizePt) };
}

/** A run for each line of a cell. */
function lineRuns(text: string, look: Omit<IRunOptions, 'text' | 'break'>): TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

/** Width and spans of a cell that stands in a column (from 0). */
function spanOf({ columnSpan = 1, rowSpan = 1 }: Cell, column: number, widths: readonly number[]) {
  const width = widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
  return {
    width: { size: width, type: WidthType.DXA },
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
  };
}

function bodyRows(table: Table, widths: readonly number[], context: DocxContext): readonly TableRow[] {
  const places = cellColumns(table.rows);
  const last = table.rows.length - 1;
  return table.rows.map((row, index) => {
    const isTied = table.rows[index + 1]?.kind === 'total' || (context.keepNext && index >= last - 1);
    const columns = row.cells.map((_, position) => places[index]?.[position] ?? position);
    const isParted = isTallRow(row, columns, table, context);
    const cells = row.cells.map((cell, position) =>
      bodyCell(cell, row, { table, widths, context, column: columns[position] ?? position, isTied, isParted }),
    );
    return new TableRow({ children: cells, ...(isParted ? {} : { cantSplit: true }), height: rowHeight(context) });
  });
}

interface CellPlace {
  readonly table: Table;
  readonly widths: readonly number[];
  readonly context: DocxContext;
  readonly column: number;
  readonly isTied: boolean;
  /** The row may go on over a page. */
  readonly isParted: boolean;
}

function bodyCell(cell: Cell, row: Row, { table, widths, context, column, isTied, isParted }: CellPlace): TableCell {
  const align = cell.align ?? table.columns[column]?.align ?? 'left';
  const look = { ...sizeOf(table, context), ...(row.kind === 'total' ? { bold: true } : {}) };
  return new TableCell({
    children: [
      new Paragraph({
        style: styleId('tableCell'),
        alignment: ALIGNMENTS[align],
        ...(isTied ? { keepNext: true } : {}),
        children: lineRuns(cell.text, look),
      }),
    ],
    verticalAlign: isParted ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    ...spanOf(cell, column, widths),
  });
}
