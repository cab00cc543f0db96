/** What the tables of the data file say of themselves; types, keys and allowed values are never written down twice. */
export interface SchemaTable {
  readonly name: string;
  readonly columns: readonly SchemaColumn[];
  /** Columns of the primary key, in its order. */
  readonly key: readonly string[];
  /** Combinations no two rows share, besides the key. */
  readonly unique: readonly (readonly string[])[];
  /** Conditions of the table that are no list of allowed values, as SQL. */
  readonly checks: readonly string[];
}

export interface SchemaColumn {
  readonly name: string;
  readonly type: 'TEXT' | 'INTEGER' | 'REAL';
  readonly isNullable: boolean;
  readonly refersTo: { readonly table: string; readonly column: string } | null;
  /** Every value a CHECK allows; null: it does not list them. */
  readonly allowed: readonly string[] | null;
}
