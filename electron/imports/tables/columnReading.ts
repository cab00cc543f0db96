import { foldForSearch } from '../../domain/vietnamese';
import { textOf } from '../cells';
import { type DecimalSign, decimalSignOf, isGrouped, measureOf, parseNumber } from '../counts';
import { type DayOrder, dayOrderOf } from '../dayOrder';
import { type Cell, cellAt, type Sheet } from '../grid';
import { CELL_NUMBER, FORMULA_FLAG } from '../grid/cellCodes';
import { findCell } from '../grid/cellStore';
import type { HeadedColumn } from './columns';
import { figureOf, isOfMoney } from './figureText';
import { areDaysSwapped } from './realDays';
import type { ColumnRole, TableRow } from './types';

/**
 * How the figures and days of one column are to be read, decided from the whole column: one convention for all its cells,
 * or none when they contradict each other.
 */
export interface ColumnReading {
  /** The sign before the decimals; null when the column does not tell, and when its cells contradict each other. */
  readonly decimal: DecimalSign | null;
  /** Some cells write decimals with a comma, others with a dot. */
  readonly isMixed: boolean;
  /** Every figure is a text like 1.035, and nothing tells whether the dot stands before thousands or decimals. */
  readonly isDotOpen: boolean;
  /** Its heading is of money: many digits are a sum and no code. */
  readonly isMoney: boolean;
  /** Folded measures its cells carry ("kg", "tan"); with more than one the figures cannot be added up. */
  readonly measures: readonly string[];
  /** Excel took the thousands' dot for a decimal point: 1.035 stands for 1035. */
  readonly lostThousands: 'no' | 'likely' | 'by-total';
  readonly dayOrder: DayOrder;
  /** The days in cells of days may have day and month turned round; the values stay as the file has them. */
  readonly areDaysSwapped: boolean;
  /** Bare day numbers are counted from 1904, as in old files of the Mac. */
  readonly isFrom1904: boolean;
}

export const PLAIN_READING: ColumnReading = {
  decimal: null,
  isMixed: false,
  isDotOpen: false,
  isMoney: false,
  measures: [],
  lostThousands: 'no',
  dayOrder: 'day-first',
  areDaysSwapped: false,
  isFrom1904: false,
};

/** Whole numbers that must stand beside a broken one before it is taken for a lost thousand. */
const WHOLE_PER_BROKEN = 2;

/**
 * The reading of a column from its records and totals.
 * @param path headings over the column
 */
export function readColumn(
  sheet: Sheet,
  rows: readonly TableRow[],
  { column, path }: HeadedColumn,
  role: ColumnRole,
): ColumnReading {
  const cellsOf = (kind: TableRow['kind']) => cellsOfKind(sheet, rows, column, kind);
  if (role === 'date') return { ...readDays(cellsOf('record')), isFrom1904: sheet.cells.date1904 };
  if (role === 'text') return { ...PLAIN_READING, measures: measuresOfTexts(sheet, rows, column) };
  if (role !== 'number' && role !== 'percent') return PLAIN_READING;
  if (isWholeNumbers(sheet, rows, column)) return PLAIN_READING;
  const isMoney = isOfMoney(foldForSearch(path.join(' ')));
  return readNumbers(cellsOf('record'), cellsOf('total'), role, isMoney);
}

function readDays(records: readonly Cell[]): ColumnReading {
  return { ...PLAIN_READING, dayOrder: dayOrderOf(textsOf(records)), areDaysSwapped: areDaysSwapped(records) };
}

function cellsOfKind(sheet: Sheet, rows: readonly TableRow[], column: number, kind: TableRow['kind']): readonly Cell[] {
  const cells: Cell[] = [];
  for (const row of rows) {
    const cell = row.kind === kind ? cellAt(sheet, row.row, column) : undefined;
    if (cell !== undefined) cells.push(cell);
  }
  return cells;
}

/** Nearly every column of figures: nothing typed as text and no fraction, so there is nothing to decide. */
function isWholeNumbers(sheet: Sheet, rows: readonly TableRow[], column: number): boolean {
  const { codes, values } = sheet.cells;
  for (const { row, kind } of rows) {
    const at = kind === 'record' || kind === 'total' ? findCell(sheet.cells, row, column) : -1;
    if (at < 0) continue;
    if (((codes[at] ?? 0) & ~FORMULA_FLAG) !== CELL_NUMBER || !Number.isInteger(values[at])) return false;
  }
  return true;
}

function readNumbers(
  records: readonly Cell[],
  totals: readonly Cell[],
  role: ColumnRole,
  isMoney: boolean,
): ColumnReading {
  const signs = textsOf([...records, ...totals]).map(decimalSignOf);
  const isMixed = signs.includes(',') && signs.includes('.');
  const told = isMixed ? null : (signs.find((sign) => sign !== null) ?? null);
  const decimal = told ?? (isMixed ? null : signByTotal(records, totals));
  const lostThousands = role === 'number' ? lostIn(records, totals, decimal) : 'no';
  const isDotOpen = role === 'number' && decimal === null && !isMixed && areAllDotGroups(records);
  return { ...PLAIN_READING, decimal, isMixed, isDotOpen, isMoney, measures: measuresIn(records), lostThousands };
}

function measuresIn(records: readonly Cell[]): readonly string[] {
  return [...new Set(textsOf(records).flatMap((text) => measureOf(text) ?? []))];
}

/** Rows of a column of texts that are looked at for measures. */
const TEXTS_READ = 400;

/** Measures of a column of texts, when most of its first texts are figures with one. */
function measuresOfTexts(sheet: Sheet, rows: readonly TableRow[], column: number): readonly string[] {
  const records = cellsOfKind(sheet, rows.slice(0, TEXTS_READ), column, 'record');
  const measured = records.filter((cell) => cell.kind === 'text' && measureOf(textOf(cell)) !== null);
  return measured.length >= records.length * 0.6 ? measuresIn(measured) : [];
}

const FEWEST_DOT_GROUPS = 2;

/** "1.035", "2.117" and no other figure: a number below a thousand or one more group would have told. */
function areAllDotGroups(records: readonly Cell[]): boolean {
  if (records.some((cell) => cell.kind === 'number')) return false;
  const figures = textsOf(records).filter((text) => parseNumber(text).kind === 'number');
  return figures.length >= FEWEST_DOT_GROUPS && figures.every((text) => isGrouped(text, '.'));
}

function textsOf(cells: readonly Cell[]): readonly string[] {
  return cells.flatMap((cell) => (cell.kind === 'text' ? [textOf(cell)] : []));
}

/** "82,930" is a thousand or a decimal: the reading whose sum is the stated total. */
function signByTotal(records: readonly Cell[], totals: readonly Cell[]): DecimalSign | null {
  const isAsked = textsOf(records).some((text) => doubtIn(text)) || areAllDotGroups(records);
  if (!isAsked) return null;
  const fits = ([',', '.'] as const).filter((sign) => hasTotal(sumOf(records, sign), totals, sign));
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

function doubtIn(text: string): boolean {
  const reading = parseNumber(text);
  return reading.kind === 'number' && reading.doubt === 'comma-thousands';
}

function lostIn(
  records: readonly Cell[],
  totals: readonly Cell[],
  decimal: DecimalSign | null,
): ColumnReading['lostThousands'] {
  const typed = records.filter((cell) => cell.kind === 'number' && !cell.isFormula);
  const broken = typed.filter(isLostThousand);
  if (broken.length === 0 || typed.some((cell) => isBroken(cell) && !isLostThousand(cell))) return 'no';
  if (hasTotal(sumOf(records, decimal), totals, decimal)) return 'no';
  if (hasTotal(sumOf(records, decimal, true), totals, decimal)) return 'by-total';
  return broken.length * WHOLE_PER_BROKEN <= typed.length - broken.length ? 'likely' : 'no';
}

function isBroken(cell: Cell): boolean {
  return cell.kind === 'number' && !Number.isInteger(cell.value);
}

/** A number typed with a dot of which Excel kept at most three decimals. */
export function isLostThousand(cell: Cell): boolean {
  return isBroken(cell) && cell.kind === 'number' && !cell.isFormula && Number.isInteger(timesThousand(cell.value));
}

/** 1.035 → 1035, without the dust of binary fractions. */
export function timesThousand(value: number): number {
  return Number((value * 1000).toPrecision(12));
}

function readingOf(cell: Cell, decimal: DecimalSign | null, isLost: boolean): number {
  if (cell.kind === 'number') return isLost && isLostThousand(cell) ? timesThousand(cell.value) : cell.value;
  const reading = cell.kind === 'text' ? figureOf(textOf(cell), { decimal, measures: [], isMoney: false }) : null;
  return reading?.kind === 'number' ? reading.value : 0;
}

function sumOf(cells: readonly Cell[], decimal: DecimalSign | null, isLost = false): number {
  return cells.reduce((sum, cell) => sum + readingOf(cell, decimal, isLost), 0);
}

/** Some total states the sum; one that lost its thousands too is counted back. */
function hasTotal(sum: number, totals: readonly Cell[], decimal: DecimalSign | null): boolean {
  return totals.some((cell) => {
    const stated = readingOf(cell, decimal, false);
    return stated !== 0 && Math.abs(stated - sum) <= 1e-9 * Math.max(1, Math.abs(sum));
  });
}
