import type { Issue } from '../../domain/issue';
import type { FormSight } from '../recogniseForm';
import { findTables } from '../tables/findTables';
import { overHalves } from '../tables/foldedList';
import { outsideIssues } from '../tables/outside';
import { rowDoubts } from '../tables/rowDoubts';
import { rowIssues, totalIssues } from '../tables/tableIssues';
import { checkTotals } from '../tables/totals';

/**
 * What is doubtful around the rows that a report takes, as a look at the sheet alone tells it: totals and breakdowns that
 * do not add up, rows that were not counted, words and figures outside the tables. None for a form of single answers,
 * all of which stand outside tables.
 */
export function tableFindings({ sheet, list, layout }: FormSight): readonly Issue[] {
  if (list === null || layout === 'fields') return [];
  const { table } = list;
  const hasTotals = table.rows.some(({ kind }) => kind === 'total');
  return [
    ...(hasTotals ? overHalves(table, checkTotals(table)).flatMap((total) => totalIssues(table, total)) : []),
    ...rowIssues(table),
    ...rowDoubts(table),
    ...outsideIssues(sheet, findTables(sheet)),
  ];
}
