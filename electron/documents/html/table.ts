import { type Align, type Cell, columnNumbers, type Row, type Table } from '../model';
import { cellColumns } from '../tableGrid';
import { escapeHtml } from './escape';

/** A table with fixed column widths in millimetres; the heading is repeated on each page by `renderer/print`. */
export function tableHtml(table: Table): string {
  const columns = table.columns.map((column) => `<col style="width:${column.widthMm}mm">`).join('');
  const heading = table.columns.map((column) => `<th scope="col">${escapeHtml(column.header)}</th>`).join('');
  const numbers = columnNumbers(table)
    .map((number) => `<th class="column-number">${number}</th>`)
    .join('');
  const places = cellColumns(table.rows);
  const aligns = table.columns.map((column) => column.align);
  const rows = table.rows.map((row, index) => rowHtml(row, places[index] ?? [], aligns)).join('');
  const size = table.size === 'small' ? ' small' : '';
  return `<table class="grid${size}" data-flow="table"><colgroup>${columns}</colgroup><thead><tr>${heading}</tr>${numbers === '' ? '' : `<tr>${numbers}</tr>`}</thead><tbody>${rows}</tbody></table>`;
}

function rowHtml(row: Row, places: readonly number[], aligns: readonly Align[]): string {
  const cells = row.cells.map((cell, index) => cellHtml(cell, aligns[places[index] ?? -1] ?? 'left')).join('');
  return row.kind === 'total' ? `<tr class="total">${cells}</tr>` : `<tr>${cells}</tr>`;
}

function cellHtml(cell: Cell, columnAlign: Align): string {
  const rowSpan = (cell.rowSpan ?? 1) > 1 ? ` rowspan="${cell.rowSpan}"` : '';
  const columnSpan = (cell.columnSpan ?? 1) > 1 ? ` colspan="${cell.columnSpan}"` : '';
  return `<td class="${cell.align ?? columnAlign}"${rowSpan}${columnSpan}>${escapeHtml(cell.text)}</td>`;
}
