/** The body rows of a table and how high each is, in pixels. */
export interface MeasuredRows {
  readonly rows: readonly HTMLTableRowElement[];
  readonly heights: readonly number[];
}

/** Reads the layout only. Rows lie against each other: the last one ends where the table does. */
export function measureRows(table: HTMLTableElement): MeasuredRows {
  const rows = Array.from(table.tBodies[0]?.rows ?? []);
  const edges = [...rows.map((row) => row.getBoundingClientRect().top), table.getBoundingClientRect().bottom];
  return { rows, heights: rows.map((_, index) => (edges[index + 1] ?? 0) - (edges[index] ?? 0)) };
}
