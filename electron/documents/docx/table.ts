import {
  AlignmentType,
  BorderStyle,
  Table as DocxTable,
  HeightRule,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type Align, type Cell, columnNumbers, type Row, type Table } from '../model';
import { cellColumns } from '../tableGrid';
import type { DocxContext } from './context';
import { styleId } from './styles';
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
  const padding = mmToTwips(layout.table.cellPaddingMm);
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

/** What the columns hold and, in a register, their numbers; both are repeated on each page. */
function headingRows(table: Table, widths: readonly number[], context: DocxContext): readonly TableRow[] {
  const size = table.size === 'small' ? { size: halfPoints(context.layout.sizePt.tableSmall) } : {};
  const headings = table.columns.map(({ header }) => new TextRun({ text: header, ...size }));
  const numbers = columnNumbers(table).map((text) => new TextRun({ text, bold: false, ...size }));
  return [headings, ...(numbers.length === 0 ? [] : [numbers])].map((runs) => headingRow(runs, widths, context));
}

function headingRow(runs: readonly TextRun[], widths: readonly number[], context: DocxContext): TableRow {
  const cells = runs.map(
    (run, index) =>
      new TableCell({
        children: [new Paragraph({ style: styleId('tableHead'), keepNext: true, children: [run] })],
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.CENTER,
      }),
  );
  return new TableRow({ children: cells, tableHeader: true, cantSplit: true, height: rowHeight(context) });
}

function bodyRows(table: Table, widths: readonly number[], context: DocxContext): readonly TableRow[] {
  const places = cellColumns(table.rows);
  const last = table.rows.length - 1;
  return table.rows.map((row, index) => {
    const isTied = table.rows[index + 1]?.kind === 'total' || (context.keepNext && index >= last - 1);
    const cells = row.cells.map((cell, position) =>
      bodyCell(cell, row, { table, widths, context, column: places[index]?.[position] ?? position, isTied }),
    );
    return new TableRow({ children: cells, cantSplit: true, height: rowHeight(context) });
  });
}

interface CellPlace {
  readonly table: Table;
  readonly widths: readonly number[];
  readonly context: DocxContext;
  readonly column: number;
  readonly isTied: boolean;
}

function bodyCell(cell: Cell, row: Row, { table, widths, context, column, isTied }: CellPlace): TableCell {
  const span = cell.columnSpan ?? 1;
  const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
  const align = cell.align ?? table.columns[column]?.align ?? 'left';
  const run = new TextRun({
    text: cell.text,
    ...(row.kind === 'total' ? { bold: true } : {}),
    ...(table.size === 'small' ? { size: halfPoints(context.layout.sizePt.tableSmall) } : {}),
  });
  return new TableCell({
    children: [
      new Paragraph({
        style: styleId('tableCell'),
        alignment: ALIGNMENTS[align],
        ...(isTied ? { keepNext: true } : {}),
        children: [run],
      }),
    ],
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(span > 1 ? { columnSpan: span } : {}),
    ...((cell.rowSpan ?? 1) > 1 ? { rowSpan: cell.rowSpan ?? 1 } : {}),
  });
}
