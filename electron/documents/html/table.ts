import { type Align, type Cell, type HeadRow, headRowsOf, type Row, type Table } from '../model';
import { cellColumns } from '../tableGrid';
import { escapeHtml } from './escape';

/**
 * A table with fixed column widths in millimetres; the heading is repeated on each page by `renderer/print`.
 * @param attributes further ones, as they stand in HTML
 */
export function tableHtml(table: Table, attributes = ''): string {
  const columns = table.columns.map((column) => `<col style="width:${column.widthMm}mm">`).join('');
  const heading = headRowsOf(table).map(headRowHtml).join('');
  const places = cellColumns(table.rows);
  const aligns = table.columns.map((column) => column.align);
  const rows = table.rows.map((row, index) => rowHtml(row, places[index] ?? [], aligns)).join('');
  const size = table.size === 'normal' ? '' : ` ${table.size}`;
  return `<table class="grid${size}" data-flow="table"${attributes}><colgroup>${columns}</colgroup>${heading === '' ? '' : `<thead>${heading}</thead>`}<tbody>${rows}</tbody></table>`;
}

function headRowHtml({ kind, cells }: HeadRow): string {
  const look = kind === 'numbers' ? ' class="column-number"' : '';
  const isGroup = ({ columnSpan = 1 }: Cell) => columnSpan > 1;
  const html = cells.map(
    (cell) =>
      `<th scope="${isGroup(cell) ? 'colgroup' : 'col'}"${look}${spansHtml(cell)}>${escapeHtml(cell.text)}</th>`,
  );
  return `<tr>${html.join('')}</tr>`;
}

function rowHtml(row: Row, places: readonly number[], aligns: readonly Align[]): string {
  const cells = row.cells.map((cell, index) => cellHtml(cell, aligns[places[index] ?? -1] ?? 'left')).join('');
  return row.kind === 'total' ? `<tr class="total">${cells}</tr>` : `<tr>${cells}</tr>`;
}

function cellHtml(cell: Cell, columnAlign: Align): string {
  return `<td class="${cell.align ?? columnAlign}"${spansHtml(cell)}>${escapeHtml(cell.text)}</td>`;
}

function spansHtml({ rowSpan = 1, columnSpan = 1 }: Cell): string {
  return `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
}
