import type { Migration } from '../migrate';

/**
 * One report that came by two ways: an arrival may confirm what is known instead of being a version of its own. What a
 * keyed report was told by, as it was told, with the message and pictures that prove it; and what is being keyed, so that
 * a crash does not cost it.
 */
const STATEMENTS = [
  "ALTER TABLE submission ADD COLUMN standing TEXT CHECK (standing IN ('confirms', 'keeps', 'replaces'))",
  // 1: holds something of the version before, so it must not outlive it
  'ALTER TABLE submission ADD COLUMN is_merged INTEGER CHECK (is_merged IN (0, 1))',
  `CREATE TABLE keyed_report (
    file_id TEXT NOT NULL PRIMARY KEY REFERENCES batch_file (id),
    channel TEXT NOT NULL CHECK (channel IN ('zalo', 'phone', 'sms', 'email', 'documentSystem', 'paper')),
    arrival_basis TEXT NOT NULL CHECK (arrival_basis IN ('message', 'stamp', 'call', 'memory')),
    told TEXT NOT NULL -- JSON ToldReport: figures as this way told them, whatever counts in the end
  ) STRICT`,
  `CREATE TABLE evidence (
    file_id TEXT NOT NULL REFERENCES batch_file (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('message', 'picture')),
    text TEXT, -- of a message, word for word
    sender TEXT,
    sha256 TEXT REFERENCES attached_file (sha256),
    file_name TEXT,
    PRIMARY KEY (file_id, position),
    CHECK ((kind = 'message') = (text IS NOT NULL)),
    CHECK ((kind = 'picture') = (sha256 IS NOT NULL AND file_name IS NOT NULL))
  ) STRICT`,
  `CREATE TABLE keyed_draft (
    directive_id TEXT NOT NULL PRIMARY KEY REFERENCES directive (id) ON DELETE CASCADE,
    saved_at TEXT NOT NULL,
    draft TEXT NOT NULL -- JSON of the dialog
  ) STRICT`,
] as const;

export const evidence: Migration = {
  version: 150,
  name: 'evidence of reports: ways, messages and pictures',
  up(db) {
    for (const sql of STATEMENTS) db.run(sql);
  },
};
