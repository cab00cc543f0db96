import type { Issue } from '../../domain/issue';
import { foldedPhrase } from '../../domain/vietnamese';
import { writingMessages as say } from '../../text/writingMessages';
import { textOf } from '../cells';
import { address, type Cell, cellAt, type DateCell } from '../grid';
import { CELL_TEXT } from '../grid/cellCodes';
import { issueAt } from '../issues';
import { cellsOfCode } from './figureIssues';
import { isHeadingOfCodes } from './roles';
import type { FoundTable, TableColumn } from './types';

/** Headings of numbers that may have a stroke in them: plots, houses, classes. */
const NUMBERED = /^(?:ten |so )?(?:thua|lop|nha|lo|to|phong|khoi|can|hem|ngo|kiet|ngach|ky hieu|so hieu)\b/;
const IS_DAY = /\b(?:ngay|thang|thoi (?:gian|diem|han)|date)\b/;
/** "126/1", "88/2A", "12-5": what Excel takes for a day when it can. */
const WITH_STROKE = /^\d+[/-]\d+[A-Za-z]?$/;
/** Formats of days that show no year: what Excel gives to "3/12" typed into a plain cell. */
const WITHOUT_YEAR = /^[^y]*d[^y]*m[^y]*$|^[^y]*m[^y]*d[^y]*$/i;

/** Days under a heading that is of none: Excel made them of "3/12", the number of a plot or a house. */
export function daysForCodes(table: FoundTable, column: TableColumn): readonly Issue[] {
  if (!holdsNumbersWithStroke(table, column)) return [];
  const { sheet } = table;
  return table.rows.flatMap(({ row, kind }) => {
    const cell = kind === 'record' ? cellAt(sheet, row, column.column) : undefined;
    return cell?.kind === 'date' && cell.shape === 'day' ? [dayForCode(table, row, column.column, cell)] : [];
  });
}

function holdsNumbersWithStroke(table: FoundTable, column: TableColumn): boolean {
  const heading = foldedPhrase(column.header);
  if (IS_DAY.test(heading)) return false;
  if (NUMBERED.test(heading) || isHeadingOfCodes(heading)) return true;
  if (column.role !== 'text') return false;
  for (const { cell } of cellsOfCode(table, column.column, CELL_TEXT)) if (WITH_STROKE.test(textOf(cell))) return true;
  return false;
}

/** A heading that Excel made a day of, "6-11", among headings that are none. */
export function daysForHeadings({ sheet, headerRows, columns }: FoundTable): readonly Issue[] {
  const days = columns.flatMap(({ column }) => {
    const cell = cellAt(sheet, headerRows[1], column);
    return cell !== undefined && isShortDay(cell) ? [{ column, cell }] : [];
  });
  const ranges = columns.filter(({ header }) => /^\d+ ?[-–/] ?\d+$/.test(header)).length;
  return days.length > ranges ? [] : days.map(({ column, cell }) => dayForCode({ sheet }, headerRows[1], column, cell));
}

function isShortDay(cell: Cell): cell is DateCell {
  return cell.kind === 'date' && cell.shape === 'day' && !cell.isFormula && WITHOUT_YEAR.test(cell.formatCode ?? '');
}

function dayForCode({ sheet }: Pick<FoundTable, 'sheet'>, row: number, column: number, cell: DateCell): Issue {
  const raw = textOf(cell);
  const [, month = '', day = ''] = cell.value
    .slice(0, 10)
    .split('-')
    .map((part) => String(Number(part)));
  const message = say.dayForCode(
    { sheet: sheet.name, cell: address(row, column) },
    raw,
    `${day}/${month}`,
    `${month}-${day}`,
  );
  return issueAt(
    'warning',
    'day-for-code',
    message,
    { sheet: sheet.name, row, column },
    { raw, understood: cell.value },
  );
}
