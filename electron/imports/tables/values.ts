import { normalisePhones } from '../../domain/phone';
import { tidy } from '../../domain/vietnamese';
import { rawValue, textOf } from '../cells';
import { isMonthFirst, withDayFirst } from '../dayOrder';
import { parseRecordDay, parseTime } from '../days';
import { type Cell, cellAt, mergeAt, numberAt, plainTextAt, type Sheet } from '../grid';
import { zeroPadded } from '../grid/zeroPadded';
import { type ColumnReading, PLAIN_READING, readingAt } from './columnReading';
import { figureOf } from './figureText';
import { isLostThousand, timesThousand } from './lostThousands';
import { percentIn, scaledPercent } from './percents';
import { compactDay, countTypedAsDay, serialDay, yearTypedAsDay } from './realDays';
import type { ColumnRole, TableColumn } from './types';

/** What a cell of a record says once its column is understood; null is a blank, "-" and "x" stay what they are. */
export type RecordValue = string | number | boolean | null;

const COUNTED: ReadonlySet<ColumnRole> = new Set(['number', 'ordinal', 'percent']);

/**
 * Value of a record; text of a vertically merged cell counts for every row it covers, a number only once. A number that
 * the file still holds under the merge counts too, as it does in the sums of Excel.
 */
export function recordValue(sheet: Sheet, row: number, column: TableColumn): RecordValue {
  const merge = mergeAt(sheet, row, column.column);
  const plain = merge === null ? plainValue(sheet, row, column) : undefined;
  if (plain !== undefined) return plain;
  const reading = readingAt(column, row);
  if (merge === null || (merge.top === row && merge.left === column.column))
    return understood(cellAt(sheet, row, column.column), column.role, reading);
  if (COUNTED.has(column.role)) return understood(numberUnder(sheet, row, column.column), column.role, reading);
  if (merge.left !== column.column) return null;
  return understood(cellAt(sheet, merge.top, column.column), column.role, reading);
}

const WORDS: ReadonlySet<ColumnRole> = new Set(['unit', 'name', 'address', 'text']);

/** What most cells say, told without making a cell of them; undefined: this one has to be looked at. */
function plainValue(sheet: Sheet, row: number, { role, column, reading }: TableColumn): string | number | undefined {
  if (WORDS.has(role)) return tidy(plainTextAt(sheet, row, column) ?? '') || undefined;
  const isAsWritten = (role === 'number' || role === 'ordinal') && (reading?.lostThousands ?? 'no') === 'no';
  return isAsWritten ? (numberAt(sheet, row, column) ?? undefined) : undefined;
}

/** A number of its own that a cell covered by a merge still holds; undefined when it only repeats what the merge shows. */
export function numberUnder(sheet: Sheet, row: number, column: number): Cell | undefined {
  const merge = mergeAt(sheet, row, column);
  if (merge === null || (merge.top === row && merge.left === column)) return undefined;
  const own = cellAt(sheet, row, column);
  if (own === undefined || own.kind === 'formulaWithoutValue' || textOf(own) === '') return undefined;
  return textOf(own) === textOf(cellAt(sheet, merge.top, merge.left)) ? undefined : own;
}

/** @param reading how the column is written; what stands in one cell may mean two things */
export function understood(cell: Cell | undefined, role: ColumnRole, reading = PLAIN_READING): RecordValue {
  if (cell === undefined || cell.kind === 'formulaWithoutValue') return null;
  if (cell.kind === 'boolean') return cell.value;
  if (cell.kind === 'date')
    return yearTypedAsDay(cell) ?? (role === 'number' ? countTypedAsDay(cell) : null) ?? cell.value;
  const text = textOf(cell);
  if (text === '') return null;
  if (cell.kind === 'error') return text;
  if (role === 'phone') return normalisePhones(rawValue(cell))[0]?.phone ?? text;
  if (role === 'percent') return percentOrText(cell, text, reading);
  if (cell.kind === 'number' && role === 'date')
    return serialDay(cell, reading.isFrom1904) ?? compactDay(cell) ?? cell.value;
  const code = role === 'text' ? zeroPadded(cell) : null;
  if (code !== null) return code;
  if (cell.kind === 'number')
    return reading.lostThousands !== 'no' && isLostThousand(cell) ? timesThousand(cell.value) : cell.value;
  if (role === 'date') return serialDay(cell, reading.isFrom1904) ?? dayOrText(text, reading);
  if (role === 'ordinal' && /^\d+[.,]\d/.test(text)) return text; // 1.10 follows 1.9, it is not 1.1
  return isCounted(role) && !holdsSeveral(cell) ? numberOrText(text, reading) : text;
}

/** "100" and "250" on lines of one cell are two figures, not 100250. */
function holdsSeveral(cell: Cell): boolean {
  return cell.kind === 'text' && /\d\s*[\n\r]+\s*\d/.test(cell.value);
}

function isCounted(role: ColumnRole): boolean {
  return role === 'number' || role === 'percent' || role === 'ordinal';
}

function dayOrText(text: string, { dayOrder }: ColumnReading): RecordValue {
  const written = dayOrder === 'month-first' || isMonthFirst(text) ? withDayFirst(text) : text;
  return parseTime(written, null) ?? parseRecordDay(written) ?? text;
}

function percentOrText(cell: Cell, text: string, reading: ColumnReading): RecordValue {
  const percent = percentIn(cell, reading.decimal);
  return percent === null ? numberOrText(text, reading) : scaledPercent(percent, reading.percent);
}

function numberOrText(text: string, column: ColumnReading): RecordValue {
  const reading = figureOf(text, column);
  if (reading.kind === 'number') return reading.value;
  if (reading.kind === 'percent') return Number(reading.value.toPrecision(12));
  return reading.kind === 'blank' ? null : text;
}
