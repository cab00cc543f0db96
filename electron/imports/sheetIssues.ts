import type { Issue } from '../domain/issue';
import { importMessages as say } from '../text/importMessages';
import type { Sheet } from './grid';
import { issueAt } from './issues';
import { scaleIssues } from './scaleIssues';
import { searchStoppedAt } from './tables/findTables';
import type { FoundTable, TableRow } from './tables/types';
import { textIssues } from './text/textIssues';

/** What is said about a whole sheet: it is hidden, or some of its rows are; it was not searched to its end; texts that had to be repaired. */
export function sheetIssues(sheet: Sheet, tables: readonly FoundTable[]): readonly Issue[] {
  const place = { sheet: sheet.name };
  if (sheet.state !== 'visible')
    return sheet.rowCount === 0 ? [] : [issueAt('note', 'hidden-sheet', say.hiddenSheet(sheet.name), place)];
  const isHidden = ({ row, kind }: TableRow) => kind === 'record' && sheet.hiddenRows.has(row);
  const shown = sheet.hiddenRows.size === 0 ? [] : tables;
  const hidden = shown.flatMap(({ rows }) => rows.filter(isHidden).map(({ row }) => row));
  const rows = hidden.length === 0 ? [] : [issueAt('note', 'hidden-rows', say.hiddenRows(sheet.name, hidden), place)];
  return [...stoppedIssues(sheet), ...rows, ...textIssues(sheet), ...scaleIssues(sheet, tables)];
}

/** Below that row nothing was looked for. */
function stoppedIssues(sheet: Sheet): readonly Issue[] {
  const row = searchStoppedAt(sheet);
  if (row === null) return [];
  return [issueAt('warning', 'too-many-tables', say.tooManyTables(sheet.name, row), { sheet: sheet.name, row })];
}
