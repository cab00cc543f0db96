import type { CopiedArea, CopiedCell, SheetCopy } from '../documents/returns/sheetCopy';
import type { Issue } from '../domain/issue';
import { type Cell, cellsOfRow, type Sheet, usedRows, type Workbook } from '../imports/grid';
import { isKeySheet } from '../imports/report/formKey';

/** Longer sheets go back with their head and the rows that have something wrong: nobody looks for them among thousands. */
const MOST_ROWS = 3000;
const HEAD_ROWS = 40;
/** In all sheets together; rows of thousands of cells would make a workbook that nobody opens. */
const MOST_CELLS = 120_000;
const MOST_MERGES = 5_000;
/** A wider or higher join is no layout of a report, and is costly to write. */
const MOST_JOINED = 10_000;

/** The sheets an answer to the unit needs: those the issues name, else all it can see; and the key it was sent out with. */
export function copySheets(workbook: Workbook, issues: readonly Issue[]): readonly SheetCopy[] {
  const named = new Set(issues.flatMap(({ sheet }) => (sheet === undefined ? [] : [sheet])));
  const seen = workbook.sheets.filter(({ state, rowCount }) => state === 'visible' && rowCount > 0);
  const concerned = seen.filter(({ name }) => named.has(name));
  const key = workbook.sheets.filter((sheet) => isKeySheet(sheet) && sheet.state !== 'visible');
  const copies: SheetCopy[] = [];
  let left = MOST_CELLS;
  for (const sheet of [...key, ...(concerned.length > 0 ? concerned : seen)]) {
    if (left <= 0) break;
    const copy = copySheet(sheet, issues, left);
    left -= copy.cells.length;
    copies.push(copy);
  }
  return [...copies.slice(key.length), ...copies.slice(0, key.length)];
}

/** @param mostCells rows are left out from where their cells would be more */
function copySheet(sheet: Sheet, issues: readonly Issue[], mostCells: number): SheetCopy {
  const rows = Array.from(usedRows(sheet));
  const wanted = rows.length <= MOST_ROWS ? rows : someRows(rows, sheet, issues);
  const cells: CopiedCell[] = [];
  const kept = new Set<number>();
  for (const row of wanted) {
    const copied = cellsOfRow(sheet, row).flatMap(({ column, cell }) => copyCell(row, column, cell));
    if (cells.length + copied.length > mostCells) break;
    for (const cell of copied) cells.push(cell);
    kept.add(row);
  }
  return {
    name: sheet.name,
    isHidden: sheet.state !== 'visible',
    cells,
    merges: sheet.merges.filter((area) => kept.has(area.top) && joined(area) <= MOST_JOINED).slice(0, MOST_MERGES),
    widths: sheet.columnWidths ?? new Map(),
    isPartial: kept.size < rows.length,
  };
}

function joined({ top, left, bottom, right }: CopiedArea): number {
  return (bottom - top + 1) * (right - left + 1);
}

function someRows(rows: readonly number[], { name }: Sheet, issues: readonly Issue[]): readonly number[] {
  const told = new Set(
    issues.filter(({ sheet }) => sheet === name).flatMap(({ row }) => (row === undefined ? [] : [row])),
  );
  return rows.filter((row, at) => at < HEAD_ROWS || told.has(row)).slice(0, MOST_ROWS);
}

function copyCell(row: number, column: number, cell: Cell): readonly CopiedCell[] {
  const value = copiedValue(cell);
  return value === null ? [] : [{ row, column, value, format: cell.formatCode }];
}

/** A day as Excel's own date, so that it shows as it did whatever year the original counted from. */
function copiedValue(cell: Cell): CopiedCell['value'] | null {
  switch (cell.kind) {
    case 'formulaWithoutValue':
      return null;
    case 'date': {
      if (cell.shape === 'time') return cell.serial;
      const date = new Date(cell.shape === 'day' ? `${cell.value}T00:00Z` : `${cell.value}Z`);
      return Number.isNaN(date.getTime()) ? cell.value : date;
    }
    default:
      return cell.value;
  }
}
