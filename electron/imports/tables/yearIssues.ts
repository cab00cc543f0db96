import type { Issue } from '../../domain/issue';
import { nfc } from '../../domain/vietnamese';
import { figureMessages as say } from '../../text/figureMessages';
import { textOf } from '../cells';
import { parseRecordDay } from '../days';
import { address, type Cell, cellAt } from '../grid';
import { issueAt } from '../issues';
import { isApproximate } from './figureText';
import { isPartOfDay, serialDay } from './realDays';
import type { FoundTable, TableColumn } from './types';

const FIRST_YEAR = 1900;
/** A year of birth or of foundation beyond it is a slip: 2085 for 1985. */
const LAST_YEAR = 2050;
const ROWS_READ = 400;

/** Not folded: "nam" would be the men as well. */
const OF_YEARS = /năm (?:sinh|thành lập|tốt nghiệp|xây dựng|cấp|vào)/;
const MAY_BE_YEARS = /^năm(?: |$)/;

/** Whether a column is one of years: by its heading, or by most of its figures under a heading "Năm". */
export function holdsYears({ sheet, rows }: FoundTable, column: TableColumn): boolean {
  const heading = nfc(column.header).toLowerCase();
  const isCertain = OF_YEARS.test(heading);
  if (!isCertain && !MAY_BE_YEARS.test(heading)) return false;
  const cells = rows.slice(0, ROWS_READ).flatMap(({ row, kind }) => {
    const cell = kind === 'record' ? cellAt(sheet, row, column.column) : undefined;
    return cell === undefined ? [] : [cell];
  });
  const years = cells.filter(isYear).length;
  return years > 0 && (isCertain || years * 2 >= cells.length);
}

/** Cells of a column of years that are none, nor a day or month of one. */
export function yearIssues(table: FoundTable, column: TableColumn): readonly Issue[] {
  const sheet = table.sheet.name;
  return table.rows.flatMap(({ row, kind }) => {
    const cell = kind === 'record' ? cellAt(table.sheet, row, column.column) : undefined;
    if (cell === undefined || !isOdd(cell)) return [];
    const raw = textOf(cell);
    const named = { sheet, cell: address(row, column.column) };
    const day = serialDay(cell, table.sheet.cells.date1904);
    const message = day === null ? say.oddYear(named, raw) : say.serialInYears(named, raw, day);
    return [issueAt('warning', 'odd-year', message, { sheet, row, column: column.column }, { raw })];
  });
}

function isYear(cell: Cell): boolean {
  if (cell.kind === 'number') return isYearNumber(cell.value);
  return cell.kind === 'text' && /^\d{4}$/.test(textOf(cell)) && isYearNumber(Number(textOf(cell)));
}

function isYearNumber(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
}

/** "Không rõ" tells that nobody knows; "~1960" is said among the approximations. */
function isOdd(cell: Cell): boolean {
  if (cell.kind === 'number') return !isYear(cell);
  if (cell.kind !== 'text' || isYear(cell) || isPartOfDay(cell) || isApproximate(cell)) return false;
  const text = textOf(cell);
  const isSeveral = (text.match(/\b\d{4}\b/g) ?? []).length > 1; // said as several values in a cell
  return /\d/.test(text) && !isSeveral && parseRecordDay(text) === null;
}
