import type { BoardCell, BoardRow, BoardSection } from '../../../electron/domain/board';

/** A duty's rows ready to be drawn: cells under their columns. */
export interface SectionGrid {
  /** Cells of a row by column; undefined where the unit owes nothing, or nothing is known yet. */
  readonly cellsOf: (row: BoardRow) => readonly (BoardCell | undefined)[];
}

const grids = new WeakMap<BoardSection, SectionGrid>();

/** Worked out once for a board, however often it is drawn. */
export function sectionGrid(section: BoardSection): SectionGrid {
  const known = grids.get(section) ?? makeGrid(section);
  grids.set(section, known);
  return known;
}

function makeGrid({ periods }: BoardSection): SectionGrid {
  const columns = new Map(periods.map((period, column) => [period, column]));
  const aligned = new Map<BoardRow, readonly (BoardCell | undefined)[]>();
  const align = (row: BoardRow) => {
    const cells: (BoardCell | undefined)[] = new Array(periods.length).fill(undefined);
    for (const cell of row.cells) cells[columns.get(cell.period) ?? -1] = cell;
    return cells;
  };
  return {
    cellsOf: (row) => {
      const known = aligned.get(row) ?? align(row);
      aligned.set(row, known);
      return known;
    },
  };
}
