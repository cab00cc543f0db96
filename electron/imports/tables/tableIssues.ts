import type { Issue } from '../../domain/issue';
import { normalisePhones } from '../../domain/phone';
import { importMessages as say } from '../../text/importMessages';
import { rawValue, textOf } from '../cells';
import { parseNumber } from '../counts';
import { address, type Cell, cellAt } from '../grid';
import { issueAt } from '../issues';
import { phoneIssues } from '../phoneIssues';
import type { CheckedTotal } from './totals';
import type { FoundTable, TableColumn } from './types';

/** Everything doubtful in the cells of one table, whatever the table is for. */
export function tableIssues(table: FoundTable, totals: readonly CheckedTotal[]): readonly Issue[] {
  return [...totals.flatMap((total) => totalIssues(table, total)), ...cellIssues(table), ...thousandsIssues(table)];
}

export function totalIssues({ sheet }: FoundTable, { row, label, differences }: CheckedTotal): readonly Issue[] {
  return differences.map(({ column, stated, sum, isRounding }) => {
    const named = { sheet: sheet.name, cell: address(row, column) };
    const place = { sheet: sheet.name, row, column };
    const values = { raw: String(stated), understood: String(sum) };
    return isRounding
      ? issueAt('note', 'total-rounding', say.totalRounded(named, label, stated, sum), place, values)
      : issueAt('warning', 'total-differs', say.totalDiffers(named, label, stated, sum), place, values);
  });
}

function cellIssues(table: FoundTable): readonly Issue[] {
  const issues: Issue[] = [];
  for (const { row, kind } of table.rows) {
    if (kind !== 'record' && kind !== 'total') continue;
    for (const column of table.columns) {
      const cell = cellAt(table.sheet, row, column.column);
      if (cell !== undefined) issues.push(...cellIssue(table, row, column, cell, kind === 'record'));
    }
  }
  return issues;
}

function cellIssue(
  { sheet }: FoundTable,
  row: number,
  { column, role }: TableColumn,
  cell: Cell,
  isRecord: boolean,
): readonly Issue[] {
  const place = { sheet: sheet.name, row, column };
  const named = { sheet: sheet.name, cell: address(row, column) };
  if (cell.kind === 'error')
    return [issueAt('warning', 'error-cell', say.errorCell(named, cell.value), place, { raw: cell.value })];
  if (cell.kind === 'formulaWithoutValue')
    return [issueAt('warning', 'formula-without-value', say.formulaWithoutValue(named), place)];
  const raw = textOf(cell);
  if (role === 'phone' && isRecord && hasDigits(raw)) return phoneIssues(place, raw, normalisePhones(rawValue(cell)));
  if (role !== 'number' || cell.kind !== 'text') return [];
  const reading = parseNumber(raw);
  if (reading.kind !== 'number' || reading.doubt !== 'comma-thousands') return [];
  const message = say.commaThousands(named, raw, reading.value);
  return [issueAt('warning', 'comma-thousands', message, place, { raw, understood: String(reading.value) })];
}

function hasDigits(text: string): boolean {
  return /\d/.test(text);
}

/** 1.035 typed where the other numbers of the column are whole: Excel took the thousands' dot for a decimal point. */
function thousandsIssues(table: FoundTable): readonly Issue[] {
  return table.columns.filter(({ role }) => role === 'number').flatMap((column) => thousandsIn(table, column));
}

function thousandsIn({ sheet, rows }: FoundTable, { column }: TableColumn): readonly Issue[] {
  const numbers = rows.flatMap(({ row, kind }) => {
    const cell = kind === 'record' ? cellAt(sheet, row, column) : undefined;
    return cell?.kind === 'number' && !cell.isFormula ? [{ row, value: cell.value }] : [];
  });
  const broken = numbers.filter(({ value }) => !Number.isInteger(value));
  const isMostlyWhole = broken.length > 0 && broken.length * 3 <= numbers.length;
  if (!isMostlyWhole) return [];
  return broken.flatMap(({ row, value }) => {
    const meant = Number((value * 1000).toPrecision(12));
    if (!Number.isInteger(meant)) return [];
    const message = say.lostThousands({ sheet: sheet.name, cell: address(row, column) }, value, meant);
    return [
      issueAt(
        'warning',
        'lost-thousands',
        message,
        { sheet: sheet.name, row, column },
        { raw: String(value), understood: String(meant) },
      ),
    ];
  });
}
