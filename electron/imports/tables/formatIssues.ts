import type { Issue } from '../../domain/issue';
import { figureMessages as say } from '../../text/figureMessages';
import { CELL_NUMBER } from '../grid/cellCodes';
import { shownOtherwise } from '../grid/shownNumber';
import { issueAt } from '../issues';
import { cellsOfCode } from './figureIssues';
import type { FoundTable, TableColumn } from './types';

/** Said once of a column whose format shows other numbers than the file holds. */
export function formatIssues(table: FoundTable, { column, letter }: TableColumn): readonly Issue[] {
  const sheet = table.sheet.name;
  if (!table.sheet.cells.styles.some(({ formatCode }) => formatCode !== null && mayShowOtherwise(formatCode)))
    return [];
  for (const { row, cell } of cellsOfCode(table, column, CELL_NUMBER)) {
    const shown = cell.kind === 'number' ? shownOtherwise(cell.formatCode, cell.value) : null;
    if (shown === null || cell.kind !== 'number') continue;
    const message = say.shownScaled(sheet, letter, shown, cell.value);
    const values = { raw: shown, understood: String(cell.value) };
    return [issueAt('warning', 'shown-otherwise', message, { sheet, row, column }, values)];
  }
  return [];
}

function mayShowOtherwise(formatCode: string): boolean {
  return shownOtherwise(formatCode, 1) !== null || shownOtherwise(formatCode, -1) !== null;
}
