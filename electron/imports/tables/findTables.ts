import { foldForSearch } from '../../domain/vietnamese';
import { shownCells } from '../cells';
import { type Cell, cellAt, type Sheet, usedRows } from '../grid';
import { classifyRows, type TableGround } from './classifyRows';
import { readColumn } from './columnReading';
import { type HeadedColumn, headedColumns, splitSideBySide } from './columns';
import { headingAt, usedRowsAfter } from './findHeading';
import { roleOf } from './roles';
import type { FoundTable, Heading, TableColumn, TableRow } from './types';
import { isLetterhead, isOrdinalHeading } from './words';

/** Records whose values are looked at to tell what a column is. */
const SAMPLE_ROWS = 400;
const NAME_HEADING = /^ho(?:,| va)? ?ten|^ten nguoi|^full name/;
const NOT_A_GROUP = /^(?:don vi tinh|dvt|\()/;

/** A sheet never changes, and more than one reader asks for its tables. */
const known = new WeakMap<Sheet, readonly FoundTable[]>();

/** Every table of a sheet, from the top down, side by side from left to right. */
export function findTables(sheet: Sheet): readonly FoundTable[] {
  const tables = known.get(sheet) ?? searchTables(sheet);
  known.set(sheet, tables);
  return tables;
}

function searchTables(sheet: Sheet): readonly FoundTable[] {
  const tables: FoundTable[] = [];
  let done = 0;
  for (const row of usedRows(sheet)) {
    if (row <= done) continue;
    const heading = headingAt(sheet, row);
    if (heading === null) continue;
    const found = tablesUnder(sheet, withGroupsAbove(sheet, heading));
    tables.push(...found);
    done = Math.max(heading.bottom, ...found.map(({ area }) => area.bottom));
  }
  return tables;
}

function tablesUnder(sheet: Sheet, heading: Heading): readonly FoundTable[] {
  const wide = withOrdinalLeft(sheet, heading);
  const rowsBelow = usedRowsAfter(sheet, wide.bottom, SAMPLE_ROWS);
  const isEmptyBelow = (column: number) => !rowsBelow.some((row) => cellAt(sheet, row, column) !== undefined);
  return splitSideBySide(headedColumns(sheet, wide), isEmptyBelow).map((columns) => tableOf(sheet, wide, columns));
}

function tableOf(sheet: Sheet, heading: Heading, columns: readonly HeadedColumn[]): FoundTable {
  const left = columns[0]?.column ?? heading.left;
  const right = columns.at(-1)?.column ?? heading.right;
  const ground: TableGround = {
    heading: { ...heading, left, right },
    ordinal: ordinalColumn(sheet, heading, columns),
    isPersonList: columns.some((column) => NAME_HEADING.test(foldForSearch(column.header))),
  };
  const rows = classifyRows(sheet, ground);
  const bottom = Math.max(heading.bottom, ...rows.slice(-1).map(({ row }) => row));
  return {
    sheet,
    area: { top: heading.top, left, bottom, right },
    headerRows: [heading.top, heading.bottom],
    columns: columns.map((column) => withRole(sheet, ground, rows, column)),
    rows,
  };
}

function withRole(sheet: Sheet, ground: TableGround, rows: readonly TableRow[], column: HeadedColumn): TableColumn {
  if (column.column === ground.ordinal) return { ...column, role: 'ordinal' };
  const role = roleOf(column, sampleOf(sheet, rows, column.column));
  return { ...column, role, reading: readColumn(sheet, rows, column.column, role) };
}

function sampleOf(sheet: Sheet, rows: readonly TableRow[], column: number): readonly Cell[] {
  const sample: Cell[] = [];
  for (const { row, kind } of rows) {
    const cell = kind === 'record' ? cellAt(sheet, row, column) : undefined;
    if (cell !== undefined && !(cell.kind === 'text' && cell.value.trim() === '')) sample.push(cell);
    if (sample.length === SAMPLE_ROWS) break;
  }
  return sample;
}

function ordinalColumn(sheet: Sheet, heading: Heading, columns: readonly HeadedColumn[]): number | null {
  const named = columns.find((column) => isOrdinalHeading(foldForSearch(column.header)));
  if (named !== undefined) return named.column;
  const [first] = columns;
  if (first === undefined || first.path.length > 0) return null;
  return countsUp(sheet, heading, first.column) ? first.column : null;
}

/** A column of ordinals without a heading, left of the first headed one, belongs to the table. */
function withOrdinalLeft(sheet: Sheet, heading: Heading): Heading {
  const column = heading.left - 1;
  return column >= 1 && countsUp(sheet, heading, column) ? { ...heading, left: column } : heading;
}

function countsUp(sheet: Sheet, heading: Heading, column: number): boolean {
  const cells = usedRowsAfter(sheet, heading.bottom, 3).map((row) => cellAt(sheet, row, column));
  return cells.length > 1 && cells.slice(0, 2).every((cell, at) => cell?.kind === 'number' && cell.value === at + 1);
}

/** "Kết quả cài đặt" merged over some of the columns in the row above is part of the heading. */
function withGroupsAbove(sheet: Sheet, heading: Heading): Heading {
  const row = heading.top - 1;
  const above = row < 1 ? [] : shownCells(sheet, row);
  const isGroup = above.every(
    (cell) =>
      cell.cell.kind === 'text' &&
      cell.right > cell.column &&
      cell.column > heading.left &&
      cell.right <= heading.right &&
      !isLetterhead(foldForSearch(cell.text)) &&
      !NOT_A_GROUP.test(foldForSearch(cell.text)),
  );
  return above.length > 0 && isGroup ? { ...heading, top: row } : heading;
}
