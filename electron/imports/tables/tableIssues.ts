import type { Issue } from '../../domain/issue';
import { normalisePhones } from '../../domain/phone';
import { importMessages as say } from '../../text/importMessages';
import { rawValue, textOf } from '../cells';
import { address, type Cell, cellAt } from '../grid';
import { issueAt } from '../issues';
import { phoneIssues } from '../phoneIssues';
import { mergeIssues } from './mergeIssues';
import { rowDoubts } from './rowDoubts';
import { rowSumIssues } from './rowSums';
import { severalInCell } from './severalInCell';
import type { CheckedTotal } from './totals';
import type { FoundTable, RowKind, TableColumn } from './types';
import { writingIssues } from './writingIssues';

/** Everything doubtful in the cells of one table, whatever the table is for. */
export function tableIssues(table: FoundTable, totals: readonly CheckedTotal[]): readonly Issue[] {
  return [
    ...totals.flatMap((total) => totalIssues(table, total)),
    ...rowIssues(table),
    ...rowDoubts(table),
    ...cellIssues(table),
    ...mergeIssues(table),
    ...writingIssues(table),
    ...rowSumIssues(table),
  ];
}

export function totalIssues({ sheet }: FoundTable, { row, label, differences }: CheckedTotal): readonly Issue[] {
  return differences.map(({ column, stated, sum, isRounding, breakdown, isOfTicks }) => {
    const named = { sheet: sheet.name, cell: address(row, column) };
    const place = { sheet: sheet.name, row, column };
    const values = { raw: String(stated), understood: String(sum) };
    if (breakdown !== null && !isRounding) {
      const message = say.breakdownDiffers(named, label, breakdown, stated, sum);
      return issueAt('warning', 'breakdown-differs', message, place, values);
    }
    if (isOfTicks) {
      const message = say.ticksDiffer(named, label, stated, sum);
      return issueAt('warning', 'total-differs', message, place, values);
    }
    return isRounding
      ? issueAt('note', 'total-rounding', say.totalRounded(named, label, stated, sum), place, values)
      : issueAt('warning', 'total-differs', say.totalDiffers(named, label, stated, sum), place, values);
  });
}

/** Totals of which no figure could be held against the records. */
export function uncomparedIssues({ sheet, area }: FoundTable, totals: readonly CheckedTotal[]): readonly Issue[] {
  return totals.map(({ row, label }) =>
    issueAt('note', 'total-not-compared', say.totalNotCompared(sheet.name, row, label), {
      sheet: sheet.name,
      row,
      column: area.left,
    }),
  );
}

/** Rows that were not taken for records although they do not say so themselves. */
export function rowIssues({ sheet, rows, area }: FoundTable): readonly Issue[] {
  const bySum = rows.filter(({ kind, told }) => kind === 'total' && told === 'sum');
  const rowsOf = (wanted: RowKind) => rows.filter(({ kind }) => kind === wanted).map(({ row }) => row);
  const uncounted = (code: string, told: typeof say.partsNotCounted, found: readonly number[]) =>
    found.length === 0
      ? []
      : [issueAt('note', code, told(sheet.name, found), { sheet: sheet.name, row: found[0], column: area.left })];
  return [
    ...bySum.map(({ row, label }) =>
      issueAt('note', 'total-by-sum', say.totalBySum(sheet.name, row, label), {
        sheet: sheet.name,
        row,
        column: area.left,
      }),
    ),
    ...uncounted('parts-not-counted', say.partsNotCounted, rowsOf('part')),
    ...uncounted('asides-not-counted', say.asidesNotCounted, rowsOf('aside')),
  ];
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
  tableColumn: TableColumn,
  cell: Cell,
  isRecord: boolean,
): readonly Issue[] {
  const { column, role } = tableColumn;
  const place = { sheet: sheet.name, row, column };
  const named = { sheet: sheet.name, cell: address(row, column) };
  if (cell.kind === 'error')
    return [issueAt('warning', 'error-cell', say.errorCell(named, cell.value), place, { raw: cell.value })];
  if (cell.kind === 'formulaWithoutValue')
    return [issueAt('warning', 'formula-without-value', say.formulaWithoutValue(named), place)];
  const raw = textOf(cell);
  if (role === 'phone' && isRecord && hasDigits(raw)) return phoneIssues(place, raw, normalisePhones(rawValue(cell)));
  const several = isRecord ? severalInCell(sheet, row, tableColumn, cell) : null;
  return several === null ? [] : [several];
}

function hasDigits(text: string): boolean {
  return /\d/.test(text);
}
