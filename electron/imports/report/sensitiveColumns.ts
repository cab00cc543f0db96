import type { Issue } from '../../domain/issue';
import { holdsIdentityNumbers, sensitiveKindOf } from '../../domain/personalData/sensitive';
import { sensitiveText } from '../../text/sensitiveText';
import { textOf } from '../cells';
import { cellAt } from '../grid';
import { issueAt } from '../issues';
import type { FoundTable, TableColumn } from '../tables/types';
import type { ColumnMatch } from './matchColumns';

/** Rows whose values are looked at; identity numbers fill a column from its first row. */
const ROWS_LOOKED_AT = 20;

/** Columns of a list that its form does not ask for and that say more of people than a list should. */
export function sensitiveColumns(table: FoundTable, { byKey }: ColumnMatch): readonly Issue[] {
  const asked = new Set([...byKey.values()].map(({ column }) => column));
  return table.columns.flatMap((column): readonly Issue[] => {
    if (asked.has(column.column)) return [];
    const heading = column.path.join(' ') || column.header;
    const kind = sensitiveKindOf(heading) ?? (holdsIdentityNumbers(valuesIn(table, column)) ? 'identity' : null);
    if (kind === null) return [];
    const { name } = table.sheet;
    const message = sensitiveText.extraColumn(name, column.letter, column.header, kind);
    return [issueAt('warning', 'sensitive-column', message, { sheet: name })];
  });
}

function valuesIn({ sheet, rows }: FoundTable, { column }: TableColumn): readonly string[] {
  return rows.slice(0, ROWS_LOOKED_AT).map(({ row }) => textOf(cellAt(sheet, row, column)));
}
