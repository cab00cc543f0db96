/** A cell of the board by row and column, both from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Whole rows that fit on the screen: the step of Page Up and Page Down. */
  readonly page: number;
}

export interface PressedKey {
  readonly key: string;
  readonly isControl: boolean;
}

type Move = (place: Place, size: GridSize) => Place;

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }, { page }) => ({ row: row - page, column }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
};

/** As in a spreadsheet: to the corners and edges. */
const CONTROL_MOVES: Readonly<Record<string, Move>> = {
  Home: () => ({ row: 0, column: 0 }),
  End: (_place, { rows, columns }) => ({ row: rows - 1, column: columns - 1 }),
  ArrowUp: ({ column }) => ({ row: 0, column }),
  ArrowDown: ({ column }, { rows }) => ({ row: rows - 1, column }),
  ArrowLeft: ({ row }) => ({ row, column: 0 }),
  ArrowRight: ({ row }, { columns }) => ({ row, column: columns - 1 }),
};

/**
 * Where a key leads in a grid; it stops at the edges.
 * @returns null when the key is none of the grid's
 */
export function nextPlace({ key, isControl }: PressedKey, place: Place, size: GridSize): Place | null {
  const move = (isControl ? CONTROL_MOVES : MOVES)[key];
  if (move === undefined || size.rows === 0 || size.columns === 0) return null;
  return within(move(place, size), size);
}

/** The nearest place that exists. */
export function within({ row, column }: Place, { rows, columns }: Pick<GridSize, 'rows' | 'columns'>): Place {
  return { row: clamp(row, rows - 1), column: clamp(column, columns - 1) };
}

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(value, last));
}
