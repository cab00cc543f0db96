import type { Migration } from '../migrate';

/** Packages between levels: who we are to others, what went and came, which of their codes mean what here. */
const STATEMENTS = [
  `CREATE TABLE package_identity (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    identity TEXT NOT NULL, -- of this data folder, made by chance once
    unit_code TEXT -- of the office itself, as other levels know it; null: not said
  ) STRICT`,
  `CREATE TABLE package (
    id TEXT NOT NULL PRIMARY KEY,
    sequence INTEGER NOT NULL UNIQUE,
    package_id TEXT NOT NULL, -- as the package says; one that was taken back may come again
    direction TEXT NOT NULL CHECK (direction IN ('sent', 'received')),
    kind TEXT NOT NULL CHECK (kind IN ('up', 'down')),
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    sender_identity TEXT NOT NULL,
    sender_name TEXT NOT NULL,
    directive_id TEXT NOT NULL, -- of ours
    directive_name TEXT NOT NULL,
    made_at TEXT NOT NULL,
    data_as_of TEXT,
    handled_at TEXT NOT NULL,
    arrived_at TEXT, -- null: sent
    arrival_source TEXT CHECK (arrival_source IN ('clerk', 'fileTime', 'importTime')),
    batch_id TEXT REFERENCES batch (id),
    summary TEXT NOT NULL, -- JSON PackageSummary
    undo TEXT NOT NULL, -- JSON RowChange[]: what is put back when it is taken back
    undone_at TEXT,
    CHECK ((direction = 'received') = (arrived_at IS NOT NULL))
  ) STRICT`,
  'CREATE INDEX package_by_package_id ON package (package_id)',
  `CREATE TABLE package_match (
    sender_identity TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('unit', 'directive', 'group', 'self')),
    foreign_key TEXT NOT NULL, -- as the sender calls it
    local_id TEXT, -- null: deliberately none of ours
    PRIMARY KEY (sender_identity, kind, foreign_key)
  ) STRICT`,
  `CREATE TABLE package_report (
    submission_id TEXT NOT NULL PRIMARY KEY REFERENCES submission (id) ON DELETE CASCADE,
    package TEXT NOT NULL REFERENCES package (id),
    content_sha256 TEXT NOT NULL, -- of the report as it stands in the package
    is_total INTEGER NOT NULL CHECK (is_total IN (0, 1)), -- the sender's total as the report of the sender's unit
    lower_first_arrived_at TEXT, -- at the sender; null with totals
    lower_version INTEGER,
    reported INTEGER, -- with totals: units in it, of so many
    expected INTEGER,
    below_reported INTEGER, -- the same of the level below those, where known
    below_expected INTEGER
  ) STRICT`,
  'CREATE INDEX package_report_by_package ON package_report (package)',
  `CREATE TABLE package_file (
    package TEXT NOT NULL REFERENCES package (id),
    position INTEGER NOT NULL,
    sha256 TEXT NOT NULL REFERENCES attached_file (sha256),
    file_name TEXT NOT NULL,
    PRIMARY KEY (package, position)
  ) STRICT`,
] as const;

export const packages: Migration = {
  version: 330,
  name: 'packages between levels',
  up(db) {
    for (const sql of STATEMENTS) db.run(sql);
  },
};
