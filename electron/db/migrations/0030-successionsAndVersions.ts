import type { Migration } from '../migrate';

/**
 * What became of units; aliases that an import taught, so that they go when it is taken back; whether a later version of
 * a report took the place of the one before or was added to it.
 */
const STATEMENTS = [
  `CREATE TABLE unit_succession (
    unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    successor_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    extent TEXT NOT NULL CHECK (extent IN ('whole', 'part')),
    since TEXT NOT NULL, -- first day of the successor
    source TEXT NOT NULL,
    PRIMARY KEY (unit_id, successor_id),
    CHECK (unit_id <> successor_id)
  ) STRICT`,
  `CREATE TABLE learnt_alias (
    batch_id TEXT NOT NULL REFERENCES batch (id),
    unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    alias TEXT NOT NULL,
    PRIMARY KEY (batch_id, unit_id, alias)
  ) STRICT`,
  // null: the first version, or one taken before the question was asked
  "ALTER TABLE submission ADD COLUMN meaning TEXT CHECK (meaning IN ('replacement', 'supplement'))",
] as const;

export const successionsAndVersions: Migration = {
  version: 30,
  name: 'successors of units, aliases learnt by an import, replacement or supplement',
  up(db) {
    for (const sql of STATEMENTS) db.run(sql);
  },
};
