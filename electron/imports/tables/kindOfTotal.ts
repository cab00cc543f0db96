import { foldForSearch } from '../../domain/vietnamese';
import { textOf } from '../cells';
import { cellAt } from '../grid';
import type { ColumnRole, FoundTable } from './types';

/** Totals by kind stand under lists of a size that somebody looks through. */
const LONGEST_TABLE = 5000;
const WORDED: ReadonlySet<ColumnRole> = new Set(['text', 'unit', 'address', 'name']);

/**
 * "Toàn thị xã | Người cao tuổi | 35" adds up the records of that kind only: tells which, by position; null for a total of
 * all, and where every record is of the kind.
 */
export function recordsOfKind(table: FoundTable, total: number): ((at: number) => boolean) | null {
  const { sheet, rows, columns } = table;
  const row = rows[total];
  if (row === undefined || rows.length > LONGEST_TABLE) return null;
  for (const { column, role } of columns) {
    const word = WORDED.has(role) ? foldForSearch(textOf(cellAt(sheet, row.row, column))) : '';
    if (word === '' || word === foldForSearch(row.label)) continue;
    const isOfKind = rows.map(
      (each) => each.kind === 'record' && foldForSearch(textOf(cellAt(sheet, each.row, column))) === word,
    );
    const found = isOfKind.filter((is) => is).length;
    if (found > 0 && found < rows.filter(({ kind }) => kind === 'record').length) return (at) => isOfKind[at] === true;
  }
  return null;
}
