/** The cell of a unit's file that a figure was read from. */
export interface FigurePlace {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  /** What stood there; null: nothing. */
  readonly raw: string | null;
}

/** A cell of a workbook with those around it, as a person would see it there. */
export interface CellsAround {
  /** null: the file has no such sheet any more. */
  readonly sheet: string | null;
  /** Letters of the columns shown. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly row: number; readonly texts: readonly string[] }[];
  /** Place of the cell among them; null with `sheet`. */
  readonly at: { readonly row: number; readonly column: string } | null;
}
