import type { NamedPlace } from '../text/importMessages';
import { address } from './grid';
import type { Place } from './issues';

/** Where one row of a list stands: in a sheet, or (`sheet` null) on a line of a list that was typed in. */
export interface RowPlace {
  readonly sheet: string | null;
  readonly row: number;
  /** null: the list has no such column. */
  readonly column: number | null;
}

/** As a sentence names it. */
export function namedRow({ sheet, row, column }: RowPlace): NamedPlace {
  return sheet === null ? { line: row } : { sheet, cell: address(row, column ?? 1) };
}

/** As an issue keeps it: a typed list has no cells. */
export function placeOfRow({ sheet, row, column }: RowPlace): Place {
  return sheet === null ? { row } : { sheet, row, column: column ?? undefined };
}
