import type { Migration } from '../migrate';

/** Wordings an amendment took the place of, so that it can be taken back. */
export const directiveVersions: Migration = {
  version: 100,
  name: 'earlier wordings of directives',
  up(db) {
    db.run(`CREATE TABLE directive_version (
      directive_id TEXT NOT NULL REFERENCES directive (id) ON DELETE CASCADE,
      version INTEGER NOT NULL CHECK (version >= 1),
      directive TEXT NOT NULL, -- JSON Directive
      replaced_at TEXT NOT NULL,
      PRIMARY KEY (directive_id, version)
    ) STRICT`);
  },
};
