import type { Align, Cell, Column, Row, Table } from '../model';
import { type FittingKit, fittedTable } from './fitTables';

const FIGURE = /^[-+]?\d{1,3}([.\s]?\d{3})*(,\d+)?\s*%?$/u;
const ORDINAL_HEADER = /^(stt|tt|số tt|số thứ tự)\.?$/iu;
const ORDINAL = /^([\divxl]+\.?|\d+\.\d+|\p{L})$/iu;
const TOTAL = /^(tổng( cộng| số)?|cộng)\b[:.]?/iu;

interface TypedColumn {
  readonly header: string;
  /** Without the words of a total, which go over several columns. */
  readonly texts: readonly string[];
}

/** Rows that were typed or pasted, the first of them the heading, as a table for an upright sheet. */
export function typedTable(rows: readonly (readonly string[])[], kit: FittingKit): Table {
  const columns = typedColumns(rows);
  const table: Table = {
    kind: 'table',
    size: 'normal',
    columns: columns.map((column): Column => ({ header: column.header, widthMm: 0, align: alignOf(column) })),
    rows: rows.slice(1).map((row, index) => rowOf(row, columns.length, index === rows.length - 2)),
  };
  return fittedTable(table, 'portrait', kit);
}

/** Columns that are empty from top to bottom at the right edge come from a spreadsheet's selection and are left out. */
function typedColumns(rows: readonly (readonly string[])[]): readonly TypedColumn[] {
  const used = rows.map((row) => row.findLastIndex((cell) => cell !== '') + 1);
  const count = Math.max(1, ...used);
  return Array.from({ length: count }, (_, index) => ({
    header: rows[0]?.[index] ?? '',
    texts: rows.slice(1).map((row) => (TOTAL.test(row[index] ?? '') ? '' : (row[index] ?? ''))),
  }));
}

/** The words of a total go over the empty cells beside them. */
function rowOf(row: readonly string[], count: number, isLast: boolean): Row {
  const texts = Array.from({ length: count }, (_, index) => row[index] ?? '');
  const cells = texts.map((text): Cell => ({ text }));
  const at = texts.findIndex((text) => text !== '');
  if (!isLast || !TOTAL.test(texts[at] ?? '')) return { kind: 'body', cells };
  const next = texts.findIndex((text, index) => index > at && text !== '');
  const end = next < 0 ? at + 1 : next;
  return { kind: 'total', cells: [{ text: texts[at] ?? '', columnSpan: end, align: 'center' }, ...cells.slice(end)] };
}

function alignOf({ header, texts }: TypedColumn): Align {
  const filled = texts.filter((text) => text !== '');
  if (ORDINAL_HEADER.test(header) && filled.every((text) => ORDINAL.test(text))) return 'center';
  return filled.length > 0 && filled.every((text) => FIGURE.test(text)) ? 'right' : 'left';
}
