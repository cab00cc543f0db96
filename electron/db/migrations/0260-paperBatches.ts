import type { Migration } from '../migrate';

/** Actions that make many papers at once: what was asked, where the files go, whether all of them are there. */
export const paperBatches: Migration = {
  version: 260,
  name: 'actions that make many papers at once',
  up(db) {
    db.run(`CREATE TABLE paper_batch (
      id TEXT NOT NULL PRIMARY KEY,
      directive_id TEXT NOT NULL REFERENCES directive (id),
      request TEXT NOT NULL, -- JSON
      folder TEXT, -- NULL: not said yet
      folder_name TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
      created_at TEXT NOT NULL,
      ended_at TEXT,
      CHECK ((state = 'open') = (ended_at IS NULL))
    ) STRICT`);
  },
};
