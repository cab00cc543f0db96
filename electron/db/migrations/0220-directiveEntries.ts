import type { Migration } from '../migrate';

/** A paper that is being typed, so that a crash does not cost it: longer typing than anything else in the app. */
const STATEMENTS = [
  `CREATE TABLE directive_entry (
    directive_id TEXT NOT NULL PRIMARY KEY, -- '': a paper that is not kept yet
    saved_at TEXT NOT NULL,
    entry TEXT NOT NULL -- JSON of the paper as far as it was typed
  ) STRICT`,
] as const;

export const directiveEntries: Migration = {
  version: 220,
  name: 'papers being typed',
  up(db) {
    for (const sql of STATEMENTS) db.run(sql);
  },
};
