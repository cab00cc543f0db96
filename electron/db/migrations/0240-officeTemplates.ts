import type { Migration } from '../migrate';

const STATEMENTS = [
  `CREATE TABLE office_template (
    id TEXT NOT NULL PRIMARY KEY,
    built_in_id TEXT NOT NULL, -- the template of the program it was copied from
    name TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1), -- the one in force
    base_json TEXT NOT NULL -- the built-in one as it stood when it was last looked at
  ) STRICT`,
  `CREATE TABLE office_template_version (
    template_id TEXT NOT NULL REFERENCES office_template (id),
    version INTEGER NOT NULL,
    json TEXT NOT NULL, -- fields by their keys
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL, -- as the log of changes names the clerk
    PRIMARY KEY (template_id, version)
  ) STRICT`,
  // which of the office's templates stands in the place of the built-in one; no row: the built-in one
  `CREATE TABLE office_template_use (
    built_in_id TEXT NOT NULL PRIMARY KEY,
    template_id TEXT NOT NULL REFERENCES office_template (id)
  ) STRICT`,
  `CREATE TABLE office_template_entry (
    template_id TEXT NOT NULL PRIMARY KEY,
    saved_at TEXT NOT NULL,
    entry TEXT NOT NULL -- JSON of the template as far as it was typed
  ) STRICT`,
] as const;

export const officeTemplates: Migration = {
  version: 240,
  name: "the office's own templates of papers",
  up(db) {
    for (const sql of STATEMENTS) db.run(sql);
  },
};
