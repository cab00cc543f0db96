import { countsColumns, tableHeading, withHeading } from '../../domain/typedText/tableHeading';
import { type TypedCell, type TypedGrid, typedGrid } from '../../domain/typedText/typedCells';
import type { TypedRows } from '../../domain/typedText/typedLines';
import type { Align, Cell, Column, HeadRow, Row, Table } from '../model';
import { type FittingKit, fittedTable } from './fitTables';
import { typedNumber } from './typedNumber';

const FIGURE = /^(?!0\d[\d .])[-+]?\d{1,3}([.\s]?\d{3})*(,\d+)?\s*%?$/u;
/** A negative figure as accountants write it. */
const IN_BRACKETS = /^\((?<figure>[^()]+)\)$/u;
/** What stands where there is no figure. */
const NO_FIGURE = /^([-–—…]|\.{2,})$/u;
const NO_BREAK_SPACE = '\u00a0';
/** "0905 123 456": digits of one number, which stay on one line. */
const PHONE = /^0\d{1,3}(?: \d{1,4}){1,3}$/u;
const ORDINAL_HEADER = /^(stt|tt|số tt|số thứ tự)\.?$/iu;
const ORDINAL = /^([\divxl]+\.?|\d+\.\d+|\p{L})$/iu;
const TOTAL = /^(tổng( cộng| số)?|cộng)\b[:.]?/iu;

interface TypedColumn {
  readonly header: string;
  /** Without the words of a total, which go over several columns. */
  readonly texts: readonly string[];
}

/** Rows that were typed or pasted, as a table for an upright sheet: as many heading rows as was said or they show. */
export function typedTable({ rows, headingRows }: Omit<TypedRows, 'kind'>, kit: FittingKit): Table {
  const typed = typedGrid(rows);
  const count = Math.min(headingRows ?? tableHeading(typed).rows, rows.length - 1);
  const grid = withHeading(typed, count);
  const columns = typedColumns(grid, count);
  const table: Table = {
    kind: 'table',
    size: 'normal',
    columns: columns.map((column): Column => ({ header: column.header, widthMm: 0, align: alignOf(column) })),
    rows: grid
      .slice(count)
      .map((row, index, body) => rowOf(numbered(row, columns.map(alignOf)), index === body.length - 1)),
    ...(count === 1 && isPlain(grid[0] ?? []) ? {} : { headRows: grid.slice(0, count).map(headRow) }),
  };
  return fittedTable(table, 'portrait', kit);
}

/** A column is called by the last words of its heading. */
function typedColumns(grid: TypedGrid, headingRows: number): readonly TypedColumn[] {
  const heading = grid.slice(0, headingRows).filter((row) => !countsColumns(row));
  const body = grid.slice(headingRows).map((row) => row.map((cell) => cell?.text ?? ''));
  return Array.from({ length: grid[0]?.length ?? 0 }, (_, index) => ({
    header: heading.map((row) => row[index]?.text ?? '').findLast((text) => text !== '') ?? '',
    texts: body.map((row) => (TOTAL.test(row[index] ?? '') ? '' : (row[index] ?? ''))),
  }));
}

function headRow(cells: TypedGrid[number]): HeadRow {
  return { kind: countsColumns(cells) ? 'numbers' : 'heading', cells: shownCells(cells) };
}

function isPlain(cells: TypedGrid[number]): boolean {
  return cells.every((cell) => cell?.rowSpan === 1 && cell.columnSpan === 1);
}

/** A row with the numbers that its columns of figures hold; a column with one text is no column of figures. */
type NumberedRow = readonly (Cell | null)[];

function numbered(row: TypedGrid[number], aligns: readonly Align[]): NumberedRow {
  return row.map((cell, index) => {
    if (cell === null) return null;
    const number = aligns[index] === 'right' ? typedNumber(cell.text) : undefined;
    return { ...cellOf(cell), ...(number === undefined ? {} : { number }) };
  });
}

function shownCells(cells: TypedGrid[number]): readonly Cell[] {
  return cells.filter((cell) => cell !== null).map(cellOf);
}

function onOneLine(text: string): string {
  return PHONE.test(text) ? text.replaceAll(' ', NO_BREAK_SPACE) : text;
}

function cellOf({ text, rowSpan, columnSpan }: TypedCell): Cell {
  return { text: onOneLine(text), ...(rowSpan > 1 ? { rowSpan } : {}), ...(columnSpan > 1 ? { columnSpan } : {}) };
}

/** The words of a total go over the empty cells beside them. */
function rowOf(row: NumberedRow, isLast: boolean): Row {
  const cells = row.filter((cell) => cell !== null);
  const texts = row.map((cell) => cell?.text ?? '');
  const at = texts.findIndex((text) => text !== '');
  if (!isLast || !TOTAL.test(texts[at] ?? '')) return { kind: 'body', cells };
  if (row.some((cell) => cell === null || (cell.rowSpan ?? cell.columnSpan) !== undefined))
    return { kind: 'total', cells };
  const next = texts.findIndex((text, index) => index > at && text !== '');
  const end = next < 0 ? at + 1 : next;
  return { kind: 'total', cells: [{ text: texts[at] ?? '', columnSpan: end, align: 'center' }, ...cells.slice(end)] };
}

function alignOf({ header, texts }: TypedColumn): Align {
  const filled = texts.filter((text) => text !== '');
  if (ORDINAL_HEADER.test(header) && filled.every((text) => ORDINAL.test(text))) return 'center';
  const others = filled.filter((text) => !NO_FIGURE.test(text));
  return others.length > 0 && others.every(isFigure) ? 'right' : 'left';
}

function isFigure(text: string): boolean {
  return FIGURE.test(IN_BRACKETS.exec(text)?.groups?.figure ?? text);
}
