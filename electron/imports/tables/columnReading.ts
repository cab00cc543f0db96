import { foldForSearch } from '../../domain/vietnamese';
import { textOf } from '../cells';
import { type DecimalSign, decimalSignOf, isGrouped, measureOf, parseNumber } from '../counts';
import { type DayOrder, dayOrderOf } from '../dayOrder';
import { type Cell, cellAt, type Sheet } from '../grid';
import { CELL_NUMBER, FORMULA_FLAG } from '../grid/cellCodes';
import { findCell } from '../grid/cellStore';
import { hasTotal, sumOf } from './columnSums';
import { isOfMoney } from './figureText';
import { lostThousandsIn } from './lostThousands';
import { divisibilityOfWords, type TableMeasures } from './measures';
import { type PercentScale, percentScaleOf } from './percents';
import { areDaysSwapped } from './realDays';
import type { ColumnRole, FoundTable, TableColumn, TableRow } from './types';

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
  /** Decimals stand behind a dot, and nothing shows that a comma sets off thousands: "2,110" ha may be 2,11. */
  readonly isCommaOpen: boolean;
  /** Its heading is of money: many digits are a sum and no code. */
  readonly isMoney: boolean;
  /** Folded measures its cells carry ("kg", "tan"); with more than one the figures cannot be added up. */
  readonly measures: readonly string[];
  /** Excel took the thousands' dot for a decimal point: 1.035 stands for 1035. */
  readonly lostThousands: 'no' | 'likely' | 'by-total';
  /** Rows whose fraction is one all the same: hectares among heads of cattle. */
  readonly fractionRows: ReadonlySet<number>;
  /** A column of percents with and without a sign: what a bare number counts in, and all its values; null: one way only. */
  readonly percent: PercentScale;
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
  isCommaOpen: false,
  isMoney: false,
  measures: [],
  lostThousands: 'no',
  fractionRows: new Set(),
  percent: null,
  dayOrder: 'day-first',
  areDaysSwapped: false,
  isFrom1904: false,
};

/** The reading of one cell of a column. */
export function readingAt({ reading = PLAIN_READING }: Pick<TableColumn, 'reading'>, row: number): ColumnReading {
  return reading.fractionRows.has(row) ? { ...reading, lostThousands: 'no' } : reading;
}

/**
 * The reading of a column from its records and totals.
 * @param measures of the whole table; asked only when the column has fractions
 */
export function readColumn(
  { sheet, rows }: Pick<FoundTable, 'sheet' | 'rows'>,
  { column, path, role }: Omit<TableColumn, 'reading'>,
  measures: () => TableMeasures,
): ColumnReading {
  const cellsOf = (kind: TableRow['kind']) => cellsOfKind(sheet, rows, column, kind);
  if (role === 'date') return { ...readDays(cellsOf('record')), isFrom1904: sheet.cells.date1904 };
  if (role === 'text') return { ...PLAIN_READING, measures: measuresOfTexts(sheet, rows, column) };
  if (role !== 'number' && role !== 'percent') return PLAIN_READING;
  if (role === 'number' && isWholeNumbers(sheet, rows, column)) return PLAIN_READING;
  const heading = foldForSearch(path.join(' '));
  const kind = { isMoney: isOfMoney(heading), isSpanned: divisibilityOfWords(heading) === 'divided' };
  const reading = readNumbers(cellsOf('record'), cellsOf('total'), role, kind);
  if (role === 'percent') return { ...reading, percent: percentScaleOf(cellsOf('record'), reading.decimal) };
  if (role !== 'number') return reading;
  return { ...reading, ...lostThousandsIn({ sheet, rows }, column, reading.decimal, measures) };
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
  { isMoney, isSpanned }: { readonly isMoney: boolean; readonly isSpanned: boolean },
): ColumnReading {
  const texts = textsOf([...records, ...totals]);
  const signs = texts.map(decimalSignOf);
  const isMixed = signs.includes(',') && signs.includes('.');
  const told = isMixed ? null : (signs.find((sign) => sign !== null) ?? null);
  const decimal = told ?? (isMixed ? null : signByTotal(records, totals));
  const isDotOpen = role === 'number' && decimal === null && !isMixed && areAllDotGroups(records);
  const isCommaOpen = told === '.' && isSpanned && !texts.some(setsOffByCommas);
  return { ...PLAIN_READING, decimal, isMixed, isDotOpen, isCommaOpen, isMoney, measures: measuresIn(records) };
}

/** "1,234,567", "1,234.5": a comma can be nothing but the sign of thousands. */
function setsOffByCommas(text: string): boolean {
  return /\d,\d{3}(?:,\d{3})*\.\d|\d,\d{3},\d{3}/.test(text);
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
