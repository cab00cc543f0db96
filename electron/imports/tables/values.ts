import { normalisePhones } from '../../domain/phone';
import { rawValue, textOf } from '../cells';
import { isMonthFirst, withDayFirst } from '../dayOrder';
import { parseRecordDay, parseTime } from '../days';
import { type Cell, cellAt, mergeAt, type Sheet } from '../grid';
import { type ColumnReading, PLAIN_READING, readingAt } from './columnReading';
import { figureOf } from './figureText';
import { isLostThousand, timesThousand } from './lostThousands';
import { serialDay, yearTypedAsDay } from './realDays';
import type { ColumnRole, TableColumn } from './types';

/** What a cell of a record says once its column is understood; null is a blank, "-" and "x" stay what they are. */
export type RecordValue = string | number | boolean | null;

/** Value of a record; text of a vertically merged cell counts for every row it covers, a number only once. */
export function recordValue(sheet: Sheet, row: number, column: TableColumn): RecordValue {
  const merge = mergeAt(sheet, row, column.column);
  if (merge !== null && merge.left !== column.column) return null;
  const isCovered = merge !== null && merge.top !== row;
  if (isCovered && (column.role === 'number' || column.role === 'ordinal' || column.role === 'percent')) return null;
  return understood(cellAt(sheet, merge?.top ?? row, column.column), column.role, readingAt(column, row));
}

/** @param reading how the column is written; what stands in one cell may mean two things */
export function understood(cell: Cell | undefined, role: ColumnRole, reading = PLAIN_READING): RecordValue {
  if (cell === undefined || cell.kind === 'formulaWithoutValue') return null;
  if (cell.kind === 'boolean') return cell.value;
  if (cell.kind === 'date') return yearTypedAsDay(cell) ?? cell.value;
  const text = textOf(cell);
  if (text === '') return null;
  if (cell.kind === 'error') return text;
  if (role === 'phone') return normalisePhones(rawValue(cell))[0]?.phone ?? text;
  if (cell.kind === 'number' && role === 'date') return serialDay(cell, reading.isFrom1904) ?? cell.value;
  if (cell.kind === 'number')
    return reading.lostThousands !== 'no' && isLostThousand(cell) ? timesThousand(cell.value) : cell.value;
  if (role === 'date') return dayOrText(text, reading);
  if (role === 'ordinal' && /^\d+[.,]\d/.test(text)) return text; // 1.10 follows 1.9, it is not 1.1
  return isCounted(role) ? numberOrText(text, reading) : text;
}

function isCounted(role: ColumnRole): boolean {
  return role === 'number' || role === 'percent' || role === 'ordinal';
}

function dayOrText(text: string, { dayOrder }: ColumnReading): RecordValue {
  const written = dayOrder === 'month-first' || isMonthFirst(text) ? withDayFirst(text) : text;
  return parseTime(written, null) ?? parseRecordDay(written) ?? text;
}

function numberOrText(text: string, column: ColumnReading): RecordValue {
  const reading = figureOf(text, column);
  if (reading.kind === 'number') return reading.value;
  if (reading.kind === 'percent') return Number(reading.value.toPrecision(12));
  return reading.kind === 'blank' ? null : text;
}
