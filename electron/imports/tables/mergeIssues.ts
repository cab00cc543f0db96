import type { Issue } from '../../domain/issue';
import { figureMessages as say } from '../../text/figureMessages';
import { rangeText, textOf } from '../cells';
import { address, mergeAt } from '../grid';
import { findCell } from '../grid/cellStore';
import { issueAt } from '../issues';
import type { FoundTable } from './types';
import { numberUnder } from './values';

/** Numbers that the file still holds under a merged area: nobody sees them, and every sum counts them. */
export function mergeIssues({ sheet, area, headerRows, rows, columns }: FoundTable): readonly Issue[] {
  if (!sheet.merges.some(({ top, bottom }) => bottom > headerRows[1] && top <= area.bottom)) return [];
  const counted = columns.filter(({ role }) => role === 'number' || role === 'percent');
  return rows.flatMap(({ row, kind }) =>
    kind !== 'record'
      ? []
      : counted.flatMap(({ column }) => {
          const own = findCell(sheet.cells, row, column) < 0 ? undefined : numberUnder(sheet, row, column);
          const merge = mergeAt(sheet, row, column);
          if (own === undefined || merge === null) return [];
          const named = { sheet: sheet.name, cell: address(row, column) };
          const message = say.underMerge(named, textOf(own), rangeText(merge));
          return [
            issueAt('warning', 'value-under-merge', message, { sheet: sheet.name, row, column }, { raw: textOf(own) }),
          ];
        }),
  );
}
