/** What a row of a list of units is taken for: a unit of the registry, one of its own, or nothing. */
export type RowChoice =
  | { readonly kind: 'unit'; readonly unitId: string }
  | { readonly kind: 'new' }
  | { readonly kind: 'left' };

/** A row that may be a unit we have, or one that the list names twice; the clerk may choose otherwise. */
export interface ListedDoubt {
  /** Of the sheet. */
  readonly row: number;
  readonly name: string;
  /** Units of the registry that it may be; empty: it is doubtful within its list only. */
  readonly units: readonly { readonly unitId: string; readonly name: string; readonly code: string | null }[];
  readonly taken: RowChoice;
  /** What was read, what is done with it, and what the clerk may do. */
  readonly message: string;
}
