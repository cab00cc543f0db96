import type { Sheet } from '../grid';
import { type Area, sortAreas } from './areas';
import type { CellStore } from './cellStore';

/** What a reader found of one sheet; `merges` in any order. */
export interface SheetParts {
  readonly name: string;
  readonly state: Sheet['state'];
  readonly cells: CellStore;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly columnWidths?: ReadonlyMap<number, number>;
}

/** A sheet from its parts, with the size of the area that is really used. */
export function makeSheet(parts: SheetParts): Sheet {
  const { columns, rowNumbers } = parts.cells;
  let columnCount = 0;
  for (let index = 0; index < columns.length; index += 1) columnCount = Math.max(columnCount, columns[index] ?? 0);
  return { ...parts, merges: sortAreas(parts.merges), rowCount: rowNumbers.at(-1) ?? 0, columnCount };
}

/** The one sheet of a file that knows neither merged areas nor hidden rows. */
export function plainSheet(name: string, cells: CellStore): Sheet {
  return makeSheet({ name, state: 'visible', cells, merges: [], hiddenRows: new Set() });
}
