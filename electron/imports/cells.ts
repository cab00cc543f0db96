import { tidy } from '../domain/vietnamese';
import { type Area, address, type Cell, cellAt, cellsOfRow, mergeAt, plainTextAt, type Sheet } from './grid';

/** A cell that shows something, with the ground it covers. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  /** Last row and column of its merged area; its own when not merged. */
  readonly bottom: number;
  readonly right: number;
  readonly cell: Cell;
  /** NFC, tidy, on one line: what a person reads there. */
  readonly text: string;
}

/** The last few rows of each sheet: whoever walks down a sheet looks at every row several times. */
const lastRows = new WeakMap<Sheet, Map<number, readonly SheetCell[]>>();
const ROWS_KEPT = 32;

/** Cells of a row that show something: no blank text, none covered by a merged neighbour. */
export function shownCells(sheet: Sheet, row: number): readonly SheetCell[] {
  const kept = lastRows.get(sheet) ?? new Map<number, readonly SheetCell[]>();
  const known = kept.get(row);
  if (known !== undefined) return known;
  if (kept.size >= ROWS_KEPT) kept.clear();
  const cells = cellsShownIn(sheet, row);
  lastRows.set(sheet, kept.set(row, cells));
  return cells;
}

/** The cell of a row that shows something over the column, merged or not. */
export function shownCellOver(sheet: Sheet, row: number, column: number): SheetCell | null {
  const merge = mergeAt(sheet, row, column);
  if (merge !== null && merge.top !== row) return null;
  const left = merge?.left ?? column;
  const cell = cellAt(sheet, row, left);
  const text = textOf(cell);
  if (cell === undefined || text === '') return null;
  return { row, column: left, bottom: merge?.bottom ?? row, right: merge?.right ?? column, cell, text };
}

function cellsShownIn(sheet: Sheet, row: number): readonly SheetCell[] {
  const shown: SheetCell[] = [];
  for (const { column, cell } of cellsOfRow(sheet, row)) {
    const merge = mergeAt(sheet, row, column);
    if (merge !== null && (merge.top !== row || merge.left !== column)) continue;
    const text = textOf(cell);
    if (text !== '')
      shown.push({ row, column, bottom: merge?.bottom ?? row, right: merge?.right ?? column, cell, text });
  }
  return shown;
}

/** What a person reads in the cell, on one line; a number as Excel keeps it, a day as d/m/yyyy. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined || cell.kind === 'formulaWithoutValue') return '';
  if (cell.kind === 'date') return dateText(cell.value);
  return tidy(String(cell.value));
}

/** The same of a place, without making a cell of a text: for whoever goes down a long column. */
export function textAt(sheet: Sheet, row: number, column: number): string {
  const text = plainTextAt(sheet, row, column);
  return text === null ? textOf(cellAt(sheet, row, column)) : tidy(text);
}

function dateText(value: string): string {
  const [day, clock] = value.split('T');
  const parts = /^(\d+)-(\d+)-(\d+)$/.exec(day ?? '');
  if (parts === null) return value;
  const printed = `${Number(parts[3])}/${Number(parts[2])}/${parts[1]}`;
  return clock === undefined ? printed : `${printed} ${clock}`;
}

/** Number or text of a cell as the value parsers take it; "" for a cell that says nothing. */
export function rawValue(cell: Cell | undefined): string | number {
  if (cell === undefined || cell.kind === 'formulaWithoutValue') return '';
  return cell.kind === 'number' ? cell.value : textOf(cell);
}

export function cellAddress({ row, column }: { readonly row: number; readonly column: number }): string {
  return address(row, column);
}

export function rangeText(area: Area): string {
  return `${address(area.top, area.left)}:${address(area.bottom, area.right)}`;
}
