import type { Migration } from '../migrate';

/** Excel forms of the level above, and which cell of them takes which figure. */
const STATEMENTS = [
  `CREATE TABLE upper_template (
    id TEXT NOT NULL PRIMARY KEY,
    directive_id TEXT NOT NULL REFERENCES directive (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1), -- the one in use
    removed_at TEXT -- null: in use; a removed one can be brought back
  ) STRICT`,
  `CREATE TABLE upper_template_version (
    template_id TEXT NOT NULL REFERENCES upper_template (id) ON DELETE CASCADE,
    version INTEGER NOT NULL CHECK (version >= 1),
    sha256 TEXT NOT NULL REFERENCES attached_file (sha256), -- the empty form
    file_name TEXT NOT NULL,
    points TEXT NOT NULL, -- JSON: cells with what each takes
    saved_at TEXT NOT NULL,
    saved_by TEXT NOT NULL,
    PRIMARY KEY (template_id, version)
  ) STRICT`,
] as const;

export const upperTemplates: Migration = {
  version: 320,
  name: 'Excel forms of the level above',
  up(db) {
    for (const sql of STATEMENTS) db.run(sql);
  },
};
