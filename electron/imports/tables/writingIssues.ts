import type { Issue } from '../../domain/issue';
import { foldForSearch } from '../../domain/vietnamese';
import { figureMessages } from '../../text/figureMessages';
import { type NamedPlace, importMessages as say } from '../../text/importMessages';
import { writingMessages } from '../../text/writingMessages';
import { textOf } from '../cells';
import { decimalSignOf, isGrouped, parseNumber } from '../counts';
import { isMonthFirst } from '../dayOrder';
import { parseRecordDay, parseTime } from '../days';
import { address, type Cell, cellAt, type DateCell } from '../grid';
import { issueAt } from '../issues';
import { codeIssues } from './codeIssues';
import { type ColumnReading, readingAt } from './columnReading';
import { daysForCodes, daysForHeadings } from './daysForCodes';
import { columnNotes, wordedFigure } from './figureIssues';
import { formatIssues } from './formatIssues';
import { isLostThousand, timesThousand } from './lostThousands';
import { oddFigureIssues } from './oddFigures';
import { percentIssues } from './percentIssues';
import { compactDay, countTypedAsDay, isDayShape, isPartOfDay, serialDay, turned, yearTypedAsDay } from './realDays';
import type { FoundTable, TableColumn } from './types';
import { understood } from './values';
import { dittoFigures, wordIssues, wordsAmongFigures } from './wordIssues';
import { holdsYears, yearIssues } from './yearIssues';

/** Figures and days whose way of writing leaves a doubt after the whole column was looked at. */
export function writingIssues(table: FoundTable): readonly Issue[] {
  const numbers = table.columns.filter(({ role }) => role === 'number');
  return [
    ...daysForHeadings(table),
    ...table.columns.flatMap((column) => columnIssues(table, column)),
    ...oddFigureIssues(table, numbers),
  ];
}

function columnIssues(table: FoundTable, column: TableColumn): readonly Issue[] {
  switch (column.role) {
    case 'date':
      return [...cellsIn(table, column, dayIssue), ...daysForCodes(table, column)];
    case 'percent':
      return [...percentIssues(table, column), ...formatIssues(table, column)];
    case 'number':
      return numberIssues(table, column);
    case 'text':
      return [
        ...codeIssues(table, column),
        ...daysForCodes(table, column),
        ...wordsAmongFigures(table, column),
        ...(holdsYears(table, column) ? yearIssues(table, column) : columnNotes(table, column)),
      ];
    default:
      return [];
  }
}

function numberIssues(table: FoundTable, column: TableColumn): readonly Issue[] {
  return [
    ...cellsIn(table, column, (cell, reading) => numberIssue(cell, column, reading)),
    ...(holdsYears(table, column)
      ? yearIssues(table, column)
      : [...wordIssues(table, column), ...dittoFigures(table, column), ...dayFigures(table, column)]),
    ...columnNotes(table, column),
    ...formatIssues(table, column),
  ];
}

export interface Said {
  readonly severity: 'warning' | 'note';
  readonly code: string;
  readonly raw: string;
  readonly understood: string;
  readonly message: (place: NamedPlace) => string;
}

function cellsIn(
  table: FoundTable,
  tableColumn: TableColumn,
  look: (cell: Cell, reading: ColumnReading) => Said | null,
): readonly Issue[] {
  const { column } = tableColumn;
  const sheet = table.sheet.name;
  return table.rows.flatMap(({ row, kind }) => {
    const cell = kind === 'record' || kind === 'total' ? cellAt(table.sheet, row, column) : undefined;
    const said = cell === undefined ? null : look(cell, readingAt(tableColumn, row));
    if (said === null) return [];
    const { severity, code, raw, understood: meant, message } = said;
    const place = { sheet, row, column };
    return [issueAt(severity, code, message({ sheet, cell: address(row, column) }), place, { raw, understood: meant })];
  });
}

/** Days among figures, but not in a row of days: "Ngày hoàn thành" of a table that has its units across. */
function dayFigures(table: FoundTable, column: TableColumn): readonly Issue[] {
  const [stub] = table.columns;
  const rows = table.rows.filter(({ row }) => {
    const label = stub === undefined || stub === column ? '' : textOf(cellAt(table.sheet, row, stub.column));
    return !/^(?:ngay|thoi (?:gian|diem|han)|han)\b/.test(foldForSearch(label));
  });
  return cellsIn({ ...table, rows }, column, dayInFigures);
}

/** A figure in a cell formatted as a day; a year or a count typed so is understood. */
function dayInFigures(cell: Cell): Said | null {
  if (cell.kind !== 'date' || yearTypedAsDay(cell) !== null) return null;
  const [raw, { serial }] = [textOf(cell), cell];
  const count = countTypedAsDay(cell);
  if (count !== null)
    return {
      severity: 'note',
      code: 'day-in-figures',
      raw,
      understood: String(count),
      message: (at) => figureMessages.countAsDay(at, raw, count),
    };
  const message: Said['message'] = (at) => figureMessages.dayInFigures(at, raw, serial);
  return { severity: 'warning', code: 'day-in-figures', raw, understood: raw, message };
}

function numberIssue(cell: Cell, column: TableColumn, reading: ColumnReading): Said | null {
  if (cell.kind === 'number') return lostThousand(cell, cell.value, reading);
  if (cell.kind !== 'text') return null;
  const raw = textOf(cell);
  const worded = wordedFigure(cell, raw, reading);
  if (worded !== null) return worded;
  const number = parseNumber(raw, reading.decimal);
  if (number.kind !== 'number') return null;
  const value = understood(cell, column.role, reading);
  const common = { severity: 'warning', raw, understood: String(value) } as const;
  if (reading.isMixed && (decimalSignOf(raw) !== null || isAmbiguous(raw)))
    return {
      ...common,
      code: 'mixed-separators',
      message: (at) => writingMessages.mixedSeparators(at, raw, number.value),
    };
  if (number.doubt !== 'comma-thousands' && !(reading.isCommaOpen && isGrouped(raw, ','))) return null;
  return { ...common, code: 'comma-thousands', message: (at) => say.commaThousands(at, raw, number.value) };
}

/** The two signs give it two values. */
function isAmbiguous(raw: string): boolean {
  const [left, right] = [parseNumber(raw, ','), parseNumber(raw, '.')];
  return left.kind === 'number' && right.kind === 'number' && left.value !== right.value;
}

/** 1.035 among whole numbers: Excel took the thousands' dot for a decimal point. */
function lostThousand(cell: Cell, value: number, { lostThousands }: ColumnReading): Said | null {
  if (lostThousands === 'no' || !isLostThousand(cell)) return null;
  const meant = timesThousand(value);
  const common = { raw: String(value), understood: String(meant), code: 'lost-thousands' };
  return lostThousands === 'by-total'
    ? { ...common, severity: 'note', message: (at) => writingMessages.lostThousandsByTotal(at, value, meant) }
    : { ...common, severity: 'warning', message: (at) => say.lostThousands(at, value, meant) };
}

/** A year that became a day, or a day whose month may stand first. */
function realDayIssue(cell: DateCell, { areDaysSwapped }: ColumnReading): Said | null {
  const year = yearTypedAsDay(cell);
  const common = { severity: 'warning', raw: textOf(cell) } as const;
  if (year !== null)
    return {
      ...common,
      code: 'year-as-day',
      understood: String(year),
      message: (at) => writingMessages.yearAsDay(at, common.raw, year),
    };
  const other = areDaysSwapped ? turned(cell) : null;
  if (other === null || cell.value.startsWith(other)) return null;
  return {
    ...common,
    code: 'days-swapped',
    understood: cell.value,
    message: (at) => writingMessages.daysSwapped(at, common.raw, other),
  };
}

/** A day that never was, and a number where a day should stand; a year alone is all some people know. */
function oddDay(cell: Cell, reading: ColumnReading): Said | null {
  const raw = textOf(cell);
  const value = understood(cell, 'date', reading);
  const day = serialDay(cell, reading.isFrom1904);
  if (day !== null)
    return {
      severity: 'note',
      code: 'serial-day',
      raw,
      understood: day,
      message: (at) => writingMessages.serialDay(at, raw, day),
    };
  const compact = compactDay(cell);
  if (compact !== null)
    return {
      severity: 'note',
      code: 'compact-day',
      raw,
      understood: compact,
      message: (at) => figureMessages.compactDay(at, raw, compact),
    };
  if (cell.kind === 'text' && isUnread(cell, raw, value))
    return {
      severity: 'warning',
      code: 'unread-day',
      raw,
      understood: raw,
      message: (at) => figureMessages.unreadDay(at, raw),
    };
  if (!(isDayShape(cell) || /^\d{5,}$/.test(raw)) || (cell.kind === 'text' && value !== raw)) return null;
  return {
    severity: 'warning',
    code: 'no-such-day',
    raw,
    understood: raw,
    message: (at) => writingMessages.noSuchDay(at, raw),
  };
}

/** Figures that make no day, nor a year or month of one; "chưa tiêm" has none. */
function isUnread(cell: Cell, raw: string, value: unknown): boolean {
  const isDay = value !== raw || parseRecordDay(raw) !== null || parseTime(raw, null) !== null;
  if (/^\d{1,2} ?(?::|h|giờ) ?(?:\d{1,2})?(?: ?phút)?$/iu.test(raw.normalize('NFC'))) return false; // an hour of the day
  return /\d/.test(raw) && !isDay && !isDayShape(cell) && !isPartOfDay(cell);
}

/** Month first in a column of days that start with the day, or a column where nothing tells. */
function dayIssue(cell: Cell, reading: ColumnReading): Said | null {
  if (cell.kind === 'date') return realDayIssue(cell, reading);
  const odd = oddDay(cell, reading);
  if (odd !== null) return odd;
  if (cell.kind !== 'text' || reading.dayOrder === 'day-first') return null;
  const raw = textOf(cell);
  const value = String(understood(cell, 'date', reading));
  const common = { raw, understood: value } as const;
  if (reading.dayOrder === 'contradictory')
    return {
      ...common,
      severity: 'warning',
      code: 'day-order',
      message: (at) => writingMessages.dayOrder(at, raw, value),
    };
  if (isMonthFirst(raw)) return null;
  return {
    ...common,
    severity: 'note',
    code: 'month-first',
    message: (at) => writingMessages.monthFirst(at, raw, value),
  };
}
