import type { Migration } from '../migrate';

/** Money, hectares and tons come in parts: a figure is a number with decimals, and keeps its row and its place. */
const STEPS = [
  `CREATE TABLE figure_with_decimals (
    submission_id TEXT NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
    field_key TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('number', 'blank', 'missing')),
    value REAL,
    sheet TEXT, -- null: not read from a sheet, or read before this was kept
    cell TEXT, -- "C12"
    raw TEXT, -- what stood there; null: nothing
    PRIMARY KEY (submission_id, field_key),
    CHECK ((state = 'number') = (value IS NOT NULL))
  ) STRICT`,
  `INSERT INTO figure_with_decimals (rowid, submission_id, field_key, state, value, sheet, cell, raw)
   SELECT rowid, submission_id, field_key, state, value, sheet, cell, raw FROM figure ORDER BY rowid`,
  'DROP TABLE figure',
  'ALTER TABLE figure_with_decimals RENAME TO figure',
] as const;

export const figuresWithDecimals: Migration = {
  version: 417,
  name: 'figures with decimals',
  up(db) {
    for (const sql of STEPS) db.run(sql);
  },
};
