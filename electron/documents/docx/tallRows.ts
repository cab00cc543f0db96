import { textHeightMm } from '../layout';
import type { Cell, Row, Table } from '../model';
import { tableLook } from '../tableLook';
import { lineWidthsMm } from '../wrapText';
import type { DocxContext } from './context';

/** As on the printed page: keeping such a row whole would leave too much of the page before it blank. */
const TALL_SHARE = 1 / 3;
const MM_PER_PT = 25.4 / 72;

/** Whether a row is higher than a third of a page, by the widths of its letters: it may go on over a page. */
export function isTallRow(row: Row, columns: readonly number[], table: Table, context: DocxContext): boolean {
  if (row.cells.some(({ rowSpan }) => (rowSpan ?? 1) > 1)) return false;
  const { layout, orientation } = context;
  const most = textHeightMm(layout, orientation) * TALL_SHARE;
  const around = 2 * layout.table.cellPaddingVerticalMm;
  return row.cells.some((cell, index) => around + textMm(cell, columns[index] ?? index, table, context) > most);
}

/** Height of the text of a cell in millimetres. */
function textMm(cell: Cell, column: number, table: Table, { layout, fonts }: DocxContext): number {
  const span = table.columns.slice(column, column + (cell.columnSpan ?? 1));
  const { sizePt, paddingMm } = tableLook(table.size, layout);
  const width = span.reduce((sum, { widthMm }) => sum + widthMm, 0) - 2 * paddingMm;
  const lines = lineWidthsMm(cell.text, 'regular', sizePt, width, fonts).length;
  return lines * sizePt * layout.line.single * layout.font.lineHeightEm * MM_PER_PT;
}
