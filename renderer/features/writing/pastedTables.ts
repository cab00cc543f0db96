import { type ForeignTable, tableText } from '../../../electron/domain/typedText/tableText';
import type { TypedCell } from '../../../electron/domain/typedText/typedCells';

/** No form has a cell over more columns or rows. */
const LARGEST_SPAN = 200;
const BLOCKS = 'p, div, li, ul, ol, h1, h2, h3, h4, h5, h6, blockquote, pre';
const SILENT = 'style, script, title';

/**
 * What a spreadsheet, Word or a page put on the clipboard, as lines to be typed, with its merged cells marked.
 * @returns null when plain text says as much: no table has merged cells, a heading of its own or several lines in a cell
 */
export function pastedTables(html: string): string | null {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const tables = Array.from(body.querySelectorAll('table'));
  if (!tables.some(hasMore)) return null;
  const lines = [''];
  takeLines(body, lines);
  return lines.filter((line) => line.trim() !== '').join('\n');
}

function hasMore(table: HTMLTableElement): boolean {
  return table.querySelector('[colspan], [rowspan], th, td br, td p + p') !== null;
}

/** Adds what stands below a node to the last line; tables, breaks and blocks begin a new one. */
function takeLines(node: Node, lines: string[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE)
      lines.push((lines.pop() ?? '') + (child.nodeValue ?? '').replaceAll(/\s+/gu, ' '));
    if (!(child instanceof Element) || child.matches(SILENT)) continue;
    if (child instanceof HTMLTableElement) lines.push(textOf(child), '');
    else if (child instanceof HTMLBRElement) lines.push('');
    else if (!child.matches(BLOCKS)) takeLines(child, lines);
    else {
      lines.push(child instanceof HTMLLIElement ? markerOf(child) : '');
      takeLines(child, lines);
      lines.push('');
    }
  }
}

function markerOf(item: HTMLLIElement): string {
  const list = item.parentElement;
  if (!(list instanceof HTMLOListElement)) return '- ';
  return `${list.start + Array.from(list.children).indexOf(item)}. `;
}

function textOf(table: HTMLTableElement): string {
  const rows = Array.from(table.rows).filter((row) => !isWidthsOnly(row));
  const inHead = rows.filter((row) => row.parentElement === table.tHead || isHeading(row)).length;
  const foreign: ForeignTable = {
    rows: rows.map((row) => Array.from(row.cells, cellOf)),
    headingRows: inHead === 0 ? null : inHead,
  };
  return tableText(foreign);
}

function isHeading(row: HTMLTableRowElement): boolean {
  return row.cells.length > 0 && Array.from(row.cells).every(({ tagName }) => tagName === 'TH');
}

/** Excel puts a hidden row with nothing in it below a table, to tell the widths of its columns. */
function isWidthsOnly(row: HTMLTableRowElement): boolean {
  return row.style.display === 'none' && (row.textContent ?? '').trim() === '';
}

function cellOf(cell: HTMLTableCellElement): TypedCell {
  const lines = [''];
  takeLines(cell, lines);
  return {
    text: lines.join('\n'),
    columnSpan: Math.min(Math.max(1, cell.colSpan), LARGEST_SPAN),
    rowSpan: Math.min(Math.max(1, cell.rowSpan), LARGEST_SPAN),
  };
}
