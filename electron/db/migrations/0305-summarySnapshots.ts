import type { Migration } from '../migrate';

/** Summaries frozen with everything that went into them; rows are only ever added. */
export const summarySnapshots: Migration = {
  version: 305,
  name: 'frozen summaries',
  up(db) {
    db.run(`CREATE TABLE summary_snapshot (
      id TEXT NOT NULL PRIMARY KEY,
      directive_id TEXT NOT NULL REFERENCES directive (id) ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number >= 1),
      version INTEGER NOT NULL CHECK (version >= 1),
      replaces_id TEXT REFERENCES summary_snapshot (id), -- the version before
      as_of TEXT NOT NULL,
      frozen_at TEXT NOT NULL,
      frozen_by TEXT NOT NULL,
      reason TEXT NOT NULL, -- '' where none was given
      content TEXT NOT NULL, -- JSON
      sha256 TEXT NOT NULL, -- of content
      UNIQUE (directive_id, number, version),
      CHECK ((version = 1) = (replaces_id IS NULL))
    ) STRICT`);
  },
};
