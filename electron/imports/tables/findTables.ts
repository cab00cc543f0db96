import { foldForSearch } from '../../domain/vietnamese';
import type { SheetCell } from '../cells';
import { type Area, type Cell, cellAt, type Sheet } from '../grid';
import { classifyRows } from './classifyRows';
import { readColumn } from './columnReading';
import { type HeadedColumn, headedColumns, isOrdinalColumn, splitSideBySide } from './columns';
import { isDitto } from './ditto';
import { evidence, headingAt, mayBeHeading } from './findHeading';
import { isData, isYear } from './headingCells';
import { TableMeasures } from './measures';
import { roleOf } from './roles';
import { SearchBudget } from './searchBudget';
import { settleRows } from './settleRows';
import { SheetRows } from './sheetRows';
import { countsUp, groundOf, type TableGround, withStub } from './tableGround';
import type { FoundTable, Heading, TableColumn, TableRow } from './types';
import { isCheckingHeading } from './words';

/** Records whose values are looked at to tell what a column is. */
const SAMPLE_ROWS = 400;
const ROWS_LOOKED_AHEAD = 60;
/** Tables beside tables beside tables: deeper than this nobody goes. */
const DEEPEST = 4;

interface Search {
  readonly rows: SheetRows;
  readonly budget: SearchBudget;
}

interface SearchResult {
  readonly tables: readonly FoundTable[];
  readonly stoppedAt: number | null;
}

/** A sheet never changes, and more than one reader asks for its tables. */
const known = new WeakMap<Sheet, SearchResult>();

/** Every table of a sheet, from the top down, side by side from left to right; at most `MOST_TABLES`. */
export function findTables(sheet: Sheet): readonly FoundTable[] {
  return searched(sheet).tables;
}

/** First row of a sheet with too many tables that was not searched; null when all of it was. */
export function searchStoppedAt(sheet: Sheet): number | null {
  return searched(sheet).stoppedAt;
}

function searched(sheet: Sheet): SearchResult {
  const result = known.get(sheet) ?? searchTables(sheet);
  known.set(sheet, result);
  return result;
}

function searchTables(sheet: Sheet): SearchResult {
  const search = { rows: new SheetRows(sheet), budget: new SearchBudget() };
  const whole: Area = { top: 1, left: 1, bottom: sheet.rowCount, right: sheet.columnCount };
  const tables = [...tablesIn(search, whole, sheet.rowCount, 0)].sort(
    (one, other) => one.area.top - other.area.top || one.area.left - other.area.left,
  );
  return { tables, stoppedAt: search.budget.stoppedAt };
}

/**
 * Tables whose heading starts inside the area; their bodies may run on below it.
 * @param lastRow where bodies end at the latest
 */
function tablesIn(search: Search, area: Area, lastRow: number, depth: number): readonly FoundTable[] {
  const { rows, budget } = search;
  const tables: FoundTable[] = [];
  let open: FoundTable[] = [];
  let done = area.top - 1;
  for (let index = rows.indexAfter(done); index < rows.used.length; index += 1) {
    const row = rows.used[index] ?? 0;
    if (row > area.bottom) break;
    if (row <= done) continue;
    open = open.filter((table) => table.area.bottom >= row);
    const cells = free(rows.within(row, area), open);
    if (!mayBeHeading(rows, row, cells)) continue;
    if (!budget.allowsHeading(row)) break;
    const heading = headingAt(rows, row, cells, area);
    if (heading === null) continue;
    const found = budget.taking(tablesUnder(rows, heading, area, lastRow), row);
    if (found.length === 0) continue;
    const beside = depth < DEEPEST ? besides(search, found, area, lastRow, depth) : [];
    tables.push(...found, ...beside);
    open.push(...found, ...beside);
    done = Math.max(heading.bottom, Math.min(...found.map(({ area: each }) => each.bottom)));
  }
  return tables;
}

/** Cells that no table has taken yet. */
function free(cells: readonly SheetCell[], tables: readonly FoundTable[]): readonly SheetCell[] {
  const row = cells[0]?.row ?? 0;
  const near = tables.filter(({ area }) => area.top <= row && row <= area.bottom);
  if (near.length === 0) return cells;
  return cells.filter(({ column }) => !near.some(({ area }) => area.left <= column && column <= area.right));
}

/** Tables that start in the rows of the found ones, to their left or right. */
function besides(
  search: Search,
  found: readonly FoundTable[],
  area: Area,
  lastRow: number,
  depth: number,
): readonly FoundTable[] {
  const top = Math.min(...found.map((table) => table.area.top));
  const bottom = Math.max(...found.map((table) => table.area.bottom));
  const left = Math.min(...found.map((table) => table.area.left));
  const right = Math.max(...found.map((table) => table.area.right));
  const strips = [
    { top, bottom, left: area.left, right: left - 1 },
    { top, bottom, left: right + 1, right: area.right },
  ];
  return strips
    .filter((strip) => strip.right > strip.left)
    .flatMap((strip) => tablesIn(search, strip, lastRow, depth + 1));
}

function tablesUnder(rows: SheetRows, heading: Heading, area: Area, lastRow: number): readonly FoundTable[] {
  const wide = withStub(rows, heading, area);
  const body = rows.after(wide.bottom, ROWS_LOOKED_AHEAD);
  const look = {
    isEmpty: (column: number) => !body.some((row) => cellAt(rows.sheet, row, column) !== undefined),
    isLabels: (column: number) =>
      isLabels(rows, body, column) || countsUp(rows, wide.bottom, column) || isTimeLine(rows, body, column),
  };
  const groups = splitSideBySide(headedColumns(rows, wide), look);
  const isNamed = ([first]: readonly HeadedColumn[]) =>
    first !== undefined && (isOrdinalColumn(first) || look.isLabels(first.column));
  const kept = groups.filter(
    (group, at) => groups.length === 1 || ((at === 0 || isNamed(group)) && isTableOfItsOwn(rows, wide, group)),
  );
  return kept.map((columns) => tableOf(rows, wide, columns, lastRow));
}

function isLabels(rows: SheetRows, body: readonly number[], column: number): boolean {
  const cells = body.flatMap((row) => rows.at(row).filter((cell) => cell.column === column));
  return cells.length > 0 && cells.filter((cell) => !isData(cell)).length >= cells.length * 0.6;
}

/** 2019, 2020, 2021 downwards: years that name the rows beside them. */
function isTimeLine(rows: SheetRows, body: readonly number[], column: number): boolean {
  const cells = body.flatMap((row) => rows.at(row).filter((cell) => cell.column === column));
  return (
    cells.length > 1 &&
    cells.every((cell, at) => isYear(cell) && (at === 0 || Number(cell.text) === Number(cells[at - 1]?.text) + 1))
  );
}

function isTableOfItsOwn(rows: SheetRows, heading: Heading, columns: readonly HeadedColumn[]): boolean {
  const span = { left: columns[0]?.column ?? 0, right: columns.at(-1)?.column ?? 0 };
  if (columns.length < 2) return false;
  if (columns.every(({ header }) => header === '' || isCheckingHeading(foldForSearch(header)))) return false;
  if (evidence(rows, { ...heading, ...span }) >= 2) return true;
  const filled = rows.after(heading.bottom, 3).filter((row) => rows.within(row, span).length === columns.length);
  return columns.every(({ path }) => path.length > 0) && filled.length > 1;
}

function tableOf(rows: SheetRows, heading: Heading, columns: readonly HeadedColumn[], lastRow: number): FoundTable {
  const left = columns[0]?.column ?? heading.left;
  const right = columns.at(-1)?.column ?? heading.right;
  const ground = groundOf(rows, { ...heading, left, right }, columns);
  const told = classifyRows(rows, ground, lastRow);
  const roled = columns.map((column) => withRole(rows.sheet, ground, told, column));
  const bottom = Math.max(heading.bottom, ...told.slice(-1).map(({ row }) => row));
  const table: FoundTable = {
    sheet: rows.sheet,
    area: { top: heading.top, left, bottom, right },
    headerRows: [heading.top, heading.bottom],
    columns: roled,
    rows: told,
  };
  const read = withReadings(table);
  const settled = settleRows(read, ground.ordinal);
  return settled === told ? read : withReadings({ ...table, rows: settled });
}

function withRole(sheet: Sheet, ground: TableGround, rows: readonly TableRow[], column: HeadedColumn): TableColumn {
  if (column.column === ground.ordinal) return { ...column, role: 'ordinal' };
  return { ...column, role: roleOf(column, sampleOf(sheet, rows, column.column)) };
}

/** Which rows are totals decides how the figures are to be read. */
function withReadings(table: FoundTable): FoundTable {
  let measures: TableMeasures | null = null;
  const measuresOf = () => {
    measures ??= new TableMeasures(table);
    return measures;
  };
  const columns = table.columns.map((column) =>
    column.role === 'ordinal' ? column : { ...column, reading: readColumn(table, column, measuresOf) },
  );
  return { ...table, columns };
}

/** A blank, or marks that only repeat the cell above. */
function saysNothing(text: string): boolean {
  return text.trim() === '' || isDitto(text.trim());
}

function sampleOf(sheet: Sheet, rows: readonly TableRow[], column: number): readonly Cell[] {
  const sample: Cell[] = [];
  for (const { row, kind } of rows) {
    const cell = kind === 'record' ? cellAt(sheet, row, column) : undefined;
    if (cell !== undefined && !(cell.kind === 'text' && saysNothing(cell.value))) sample.push(cell);
    if (sample.length === SAMPLE_ROWS) break;
  }
  return sample;
}
