import type { Issue } from '../../domain/issue';
import { foldedPhrase, foldForSearch } from '../../domain/vietnamese';
import { writingMessages } from '../../text/writingMessages';
import { textOf } from '../cells';
import { isGrouped, measureOf, parseNumber, remarkedNumber } from '../counts';
import { type Cell, cellAt } from '../grid';
import { CELL_TEXT, FORMULA_FLAG } from '../grid/cellCodes';
import { findCell } from '../grid/cellStore';
import { issueAt } from '../issues';
import { type ColumnReading, PLAIN_READING } from './columnReading';
import { countsWholeThings, isApproximate, isCode, isExact } from './figureText';
import type { FoundTable, TableColumn } from './types';
import type { Said } from './writingIssues';

const SCALED = /\b(?:trieu|ty|nghin|ngan)\b/;
const COUNT_HEADING = /^(?:so|tong|luy ke|ke hoach|thuc hien|uoc)\b/;

/** A cell in a column of figures whose words matter: an approximation, a code, a remark behind the number. */
export function wordedFigure(cell: Cell, raw: string, { decimal, isMoney }: ColumnReading): Said | null {
  const kept = { severity: 'warning', raw, understood: raw } as const;
  if (isApproximate(cell))
    return { ...kept, code: 'approximate', message: (at) => writingMessages.approximate(at, raw) };
  if (isTooLong(raw, decimal, isMoney))
    return { ...kept, code: 'number-too-long', message: (at) => writingMessages.numberTooLong(at, raw) };
  if (isCode(raw) && (!isMoney || raw.startsWith('0')))
    return { ...kept, code: 'code-in-figures', message: (at) => writingMessages.codeInFigures(at, raw) };
  const value = remarkedNumber(raw, decimal);
  if (value === null) return null;
  const message: Said['message'] = (at) => writingMessages.remarked(at, raw, value);
  return { ...kept, code: 'remark-in-figure', understood: String(value), message };
}

/** Grouped by threes, or under a heading of money, so many digits are a number of which the last would get lost. */
function isTooLong(raw: string, decimal: ColumnReading['decimal'], isMoney: boolean): boolean {
  if (isCode(raw) && (!isMoney || raw.startsWith('0'))) return false;
  const reading = parseNumber(raw, decimal);
  return reading.kind === 'number' && !isExact(reading.value);
}

/** What is said once of a whole column of figures, at its first cell that shows it. */
export function columnNotes(table: FoundTable, column: TableColumn): readonly Issue[] {
  const { measures, isDotOpen } = column.reading ?? PLAIN_READING;
  if (measures.length > 0) return measureNote(table, column, measures.length > 1);
  const isScaled = SCALED.test(foldForSearch(column.path.join(' ')));
  if (isDotOpen && (isScaled || !table.columns.some((other) => groupsThousands(table, other))))
    return atFirst(table, column, (raw) => raw.includes('.'), 'warning', 'dot-thousands', writingMessages.dotOpen);
  if (column.role === 'text' && COUNT_HEADING.test(foldedPhrase(column.header))) return approximations(table, column);
  if (column.role === 'number' && !COUNT_HEADING.test(foldedPhrase(column.header)))
    return atFirst(table, column, (raw) => /^0\d$/.test(raw), 'note', 'leading-zeros', writingMessages.leadingZeros);
  return [];
}

/** The column shows that this table sets off thousands with a dot: by its heading, or by smaller numbers beside. */
function groupsThousands(table: FoundTable, { role, path, column, reading = PLAIN_READING }: TableColumn): boolean {
  if (role !== 'number') return false;
  const heading = foldForSearch(path.join(' '));
  if (reading.isDotOpen) return countsWholeThings(heading) && !SCALED.test(heading);
  if (reading.decimal === '.' || reading.isMixed) return false;
  for (const { cell } of cellsOfCode(table, column, CELL_TEXT)) if (isGrouped(textOf(cell), '.')) return true;
  return false;
}

function measureNote(table: FoundTable, column: TableColumn, isMixed: boolean): readonly Issue[] {
  const isMeasured = (raw: string) => measureOf(raw) !== null;
  if (!isMixed)
    return column.role === 'number'
      ? atFirst(table, column, isMeasured, 'note', 'measure-in-cells', writingMessages.measureInCells)
      : [];
  return atFirst(table, column, isMeasured, 'warning', 'measures-mixed', writingMessages.measuresMixed);
}

function approximations(table: FoundTable, column: TableColumn): readonly Issue[] {
  const isNear = (_raw: string, cell: Cell) => isApproximate(cell);
  return atFirst(table, column, isNear, 'warning', 'approximate', writingMessages.approximateColumn);
}

function atFirst(
  table: FoundTable,
  { column, letter }: TableColumn,
  shows: (raw: string, cell: Cell) => boolean,
  severity: 'warning' | 'note',
  code: string,
  message: (sheet: string, letter: string, raw: string) => string,
): readonly Issue[] {
  const sheet = table.sheet.name;
  for (const { row, cell } of cellsOfCode(table, column, CELL_TEXT)) {
    const raw = textOf(cell);
    if (shows(raw, cell))
      return [issueAt(severity, code, message(sheet, letter, raw), { sheet, row, column }, { raw })];
  }
  return [];
}

/** Cells of one kind in the records; the others, most of a long list, are not even unpacked. */
export function* cellsOfCode(
  { sheet, rows }: FoundTable,
  column: number,
  code: number,
): Generator<{ row: number; cell: Cell }> {
  for (const { row, kind } of rows) {
    const at = kind === 'record' ? findCell(sheet.cells, row, column) : -1;
    if (at < 0 || ((sheet.cells.codes[at] ?? 0) & ~FORMULA_FLAG) !== code) continue;
    const cell = cellAt(sheet, row, column);
    if (cell !== undefined) yield { row, cell };
  }
}
