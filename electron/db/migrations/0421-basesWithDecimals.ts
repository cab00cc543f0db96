import type { Migration } from '../migrate';

/** What figures are held against comes in parts as they do: hectares, millions of đồng. */
const STEPS = [
  `CREATE TABLE baseline_with_decimals (
    unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    measure_key TEXT NOT NULL,
    as_of TEXT NOT NULL,
    value REAL NOT NULL CHECK (value >= 0),
    source TEXT NOT NULL,
    PRIMARY KEY (unit_id, measure_key, as_of)
  ) STRICT`,
  `INSERT INTO baseline_with_decimals (rowid, unit_id, measure_key, as_of, value, source)
   SELECT rowid, unit_id, measure_key, as_of, value, source FROM baseline ORDER BY rowid`,
  'DROP TABLE baseline',
  'ALTER TABLE baseline_with_decimals RENAME TO baseline',
  `CREATE TABLE outside_count_with_decimals (
    batch_id TEXT NOT NULL REFERENCES outside_count_batch (id),
    unit_id TEXT NOT NULL REFERENCES unit (id),
    value REAL NOT NULL CHECK (value >= 0),
    PRIMARY KEY (batch_id, unit_id)
  ) STRICT`,
  `INSERT INTO outside_count_with_decimals (rowid, batch_id, unit_id, value)
   SELECT rowid, batch_id, unit_id, value FROM outside_count ORDER BY rowid`,
  'DROP TABLE outside_count',
  'ALTER TABLE outside_count_with_decimals RENAME TO outside_count',
] as const;

export const basesWithDecimals: Migration = {
  version: 421,
  name: 'baseline figures and outside counts with decimals',
  up(db) {
    for (const sql of STEPS) db.run(sql);
  },
};
