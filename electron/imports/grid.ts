/**
 * A workbook as plain cells, whatever kind of file it came from. Every reader produces this; nothing above the readers
 * knows about zip, XML or BIFF. Rows and columns are counted from 1, as people and messages count them.
 *
 * Readers give text exactly as the file has it; `decodeWorkbook` then turns it into Unicode and keeps the raw text aside.
 * A blank cell is absent; a cell that holds the empty text is there, with `value: ''`.
 */

import type { ContainerName } from './containerName';
import { type Area, findArea } from './grid/areas';
import { CELL_BOOLEAN, CELL_DATE, CELL_ERROR, CELL_NUMBER, CELL_TEXT, FORMULA_FLAG } from './grid/cellCodes';
import { type CellStore, findCell, findRow, type StoredText } from './grid/cellStore';
import { type DateShape, serialToDate } from './grid/serialDate';
import type { SheetTexts } from './text/sheetTexts';

export type { Area } from './grid/areas';
export type { DateShape } from './grid/serialDate';

/** A stretch of text in one font; `font: null` = the font of the cell. */
export interface TextRun {
  readonly text: string;
  readonly font: string | null;
}

interface CellBase {
  /** Number format string as in the file; null = General. */
  readonly formatCode: string | null;
  /** The format shows the number × 100 with a percent sign; the value itself is still the fraction. */
  readonly isPercent: boolean;
  /** Font the cell declares; proves nothing about the encoding of its text, but helps. */
  readonly font: string | null;
  /** The value is the cached result of a formula. */
  readonly isFormula: boolean;
}
export interface TextCell extends CellBase {
  readonly kind: 'text';
  readonly value: string;
  /** Only when some part of the text declares its own font; the texts of the runs join to `value`. */
  readonly runs: readonly TextRun[] | null;
}
export interface NumberCell extends CellBase {
  readonly kind: 'number';
  readonly value: number;
}
export interface BooleanCell extends CellBase {
  readonly kind: 'boolean';
  readonly value: boolean;
}
/**
 * `shape` day: `YYYY-MM-DD`; dayTime: `YYYY-MM-DDTHH:mm`; time: `HH:mm`, a time of day or a duration (hours may pass 24).
 * Times end in `:ss` when the seconds are not zero. `1900-02-29`, a day only Excel knows, comes out as such.
 */
export interface DateCell extends CellBase {
  readonly kind: 'date';
  readonly value: string;
  readonly shape: DateShape;
  /** The number in the file. */
  readonly serial: number;
}
/** `value`: the error as printed, `#DIV/0!`. */
export interface ErrorCell extends CellBase {
  readonly kind: 'error';
  readonly value: string;
}
/** A formula that was saved without its result: what it shows cannot be known. */
export interface FormulaWithoutValueCell extends CellBase {
  readonly kind: 'formulaWithoutValue';
  readonly value: null;
}
export type Cell = TextCell | NumberCell | BooleanCell | DateCell | ErrorCell | FormulaWithoutValueCell;

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

export interface Sheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** Read it through `cellAt`, `cellsOfRow` and `usedRows`. */
  readonly cells: CellStore;
  /** Merged areas of more than one cell, by top row. */
  readonly merges: readonly Area[];
  /** Hidden rows that hold cells. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Widths in characters of columns that do not have the usual one, so that a copy looks alike; absent: not known. */
  readonly columnWidths?: ReadonlyMap<number, number>;
  /** Last row and last column that hold a cell; 0 when there is none. Formatting alone does not count. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** What was found when its texts were turned into Unicode; absent as a reader hands it out. */
  readonly texts?: SheetTexts;
}

export interface Workbook {
  readonly container: ContainerName;
  /** Sheets of cells in the order of their tabs; charts and macro sheets are left out. */
  readonly sheets: readonly Sheet[];
  readonly date1904: boolean;
}

/** The cell, or undefined when it is blank. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  const index = findCell(sheet.cells, row, column);
  return index < 0 ? undefined : cellOf(sheet.cells, index);
}

/** The text of a cell of text, without making a cell of it: for whoever goes down a long column. null: another cell. */
export function plainTextAt({ cells }: Sheet, row: number, column: number): string | null {
  const index = findCell(cells, row, column);
  if (index < 0 || ((cells.codes[index] ?? 0) & ~FORMULA_FLAG) !== CELL_TEXT) return null;
  return plainTextOf(cells.texts[cells.values[index] ?? 0]);
}

/** The number of a cell of that kind, likewise. null: another cell. */
export function numberAt({ cells }: Sheet, row: number, column: number): number | null {
  const index = findCell(cells, row, column);
  if (index < 0 || ((cells.codes[index] ?? 0) & ~FORMULA_FLAG) !== CELL_NUMBER) return null;
  if (cells.styles[cells.styleIds[index] ?? 0]?.isDate !== true) return cells.values[index] ?? 0;
  const cell = cellOf(cells, index);
  return cell.kind === 'number' ? cell.value : null;
}

/** Rows that hold a cell, ascending. */
export function usedRows(sheet: Sheet): Uint32Array {
  return sheet.cells.rowNumbers;
}

/** Cells of one row from left to right; empty for a blank row. */
export function cellsOfRow(sheet: Sheet, row: number): PlacedCell[] {
  const { rowStarts, columns } = sheet.cells;
  const rowIndex = findRow(sheet.cells, row);
  const placed: PlacedCell[] = [];
  if (rowIndex < 0) return placed;
  const end = rowStarts[rowIndex + 1] ?? 0;
  for (let index = rowStarts[rowIndex] ?? 0; index < end; index += 1) {
    placed.push({ row, column: columns[index] ?? 0, cell: cellOf(sheet.cells, index) });
  }
  return placed;
}

/** The merged area that holds the place, or null. */
export function mergeAt(sheet: Sheet, row: number, column: number): Area | null {
  return findArea(sheet.merges, row, column);
}

/**
 * What a place shows. Only the top left cell of a merged area shows its value; the other places are `covered`, even
 * when the file still holds something there (`cellAt` tells), so that a sum never counts a value twice.
 */
export type Shown =
  | { readonly kind: 'cell'; readonly cell: Cell; readonly merge: Area | null }
  | { readonly kind: 'blank'; readonly merge: Area | null }
  | { readonly kind: 'covered'; readonly merge: Area };

export function shownAt(sheet: Sheet, row: number, column: number): Shown {
  const merge = mergeAt(sheet, row, column);
  if (merge && (merge.top !== row || merge.left !== column)) return { kind: 'covered', merge };
  const cell = cellAt(sheet, row, column);
  return cell ? { kind: 'cell', cell, merge } : { kind: 'blank', merge };
}

/** `address(12, 2)` → `B12`. */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** `columnLetters(28)` → `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function cellOf(store: CellStore, index: number): Cell {
  const code = store.codes[index] ?? 0;
  const value = store.values[index] ?? 0;
  const style = store.styles[store.styleIds[index] ?? 0];
  const isFormula = (code & FORMULA_FLAG) !== 0;
  const formatCode = style?.formatCode ?? null;
  const isPercent = style?.isPercent ?? false;
  const font = style?.font ?? null;
  switch (code & ~FORMULA_FLAG) {
    case CELL_TEXT: {
      const stored = store.texts[value] ?? '';
      const isPlain = typeof stored === 'string'; // no spreading here: this runs a million times
      const text = isPlain ? stored : stored.text;
      return { kind: 'text', value: text, runs: isPlain ? null : stored.runs, formatCode, isPercent, font, isFormula };
    }
    case CELL_BOOLEAN:
      return { kind: 'boolean', value: value !== 0, formatCode, isPercent, font, isFormula };
    case CELL_ERROR:
      return { kind: 'error', value: plainTextOf(store.texts[value]), formatCode, isPercent, font, isFormula };
    case CELL_NUMBER:
    case CELL_DATE: {
      const isDate = (code & ~FORMULA_FLAG) === CELL_DATE || style?.isDate === true;
      const date = isDate ? serialToDate(value, store.date1904, style?.isElapsed ?? false) : null;
      if (date) return { kind: 'date', ...date, serial: value, formatCode, isPercent, font, isFormula };
      return { kind: 'number', value, formatCode, isPercent, font, isFormula };
    }
    default:
      return { kind: 'formulaWithoutValue', value: null, formatCode, isPercent, font, isFormula };
  }
}

function plainTextOf(stored: StoredText | undefined): string {
  return typeof stored === 'object' ? stored.text : (stored ?? '');
}
