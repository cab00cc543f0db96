import type { Issue } from '../../domain/issue';
import type { FormSight } from '../recogniseForm';
import type { ColumnReader } from '../tables/figures';
import { findTables } from '../tables/findTables';
import { overHalves } from '../tables/foldedList';
import { outsideIssues } from '../tables/outside';
import { rowDoubts } from '../tables/rowDoubts';
import { rowIssues, totalIssues } from '../tables/tableIssues';
import { checkTotals } from '../tables/totals';
import { answerCell } from './compiledTable';
import { figureFor } from './readCount';

/**
 * What is doubtful around the rows that a report takes, as a look at the sheet alone tells it: totals and breakdowns that
 * do not add up, rows that were not counted, words and figures outside the tables. None for a form of single answers,
 * all of which stand outside tables.
 */
export function tableFindings(sight: FormSight): readonly Issue[] {
  const { sheet, list, layout } = sight;
  if (list === null || layout === 'fields') return [];
  const { table } = list;
  const hasTotals = table.rows.some(({ kind }) => kind === 'total');
  return [
    ...(hasTotals
      ? overHalves(table, checkTotals(table, answersOf(sight))).flatMap((total) => totalIssues(table, total))
      : []),
    ...rowIssues(table),
    ...rowDoubts(table),
    ...outsideIssues(sheet, findTables(sheet)),
  ];
}

/** A cell is added up as the figure that the form takes from it. */
function answersOf({ list, layout, form }: FormSight): ColumnReader | undefined {
  if (list === null || layout !== 'table') return undefined;
  const { table, match } = list;
  const counts = form.fields.filter(({ type }) => type === 'count');
  return ({ column }) => {
    const field = counts.find(({ key }) => match.byKey.get(key)?.column === column);
    if (field === undefined) return undefined;
    return (row) => figureFor(field, { row, column, cell: answerCell(table, row, column) });
  };
}
