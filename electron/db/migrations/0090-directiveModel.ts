import type { WriteDb } from '../database';
import type { Migration } from '../migrate';

const COLUMNS = [
  'ALTER TABLE directive ADD COLUMN is_draft INTEGER NOT NULL DEFAULT 0 CHECK (is_draft IN (0, 1))',
  'ALTER TABLE clause ADD COLUMN heading TEXT',
  'ALTER TABLE clause ADD COLUMN time_window TEXT', // JSON ClauseWindow
  'ALTER TABLE quoted_figure ADD COLUMN numerator INTEGER',
  'ALTER TABLE quoted_figure ADD COLUMN denominator INTEGER',
  'ALTER TABLE obligation ADD COLUMN upper_due_at TEXT',
  'ALTER TABLE obligation ADD COLUMN expected_data_as_of TEXT',
  'ALTER TABLE obligation ADD COLUMN is_withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (is_withdrawn IN (0, 1))',
] as const;

/** A duty that reports hang on outlives the clause it came from, so it no longer refers to it. */
const SCHEDULES = [
  `CREATE TABLE schedule_new (
    directive_id TEXT NOT NULL REFERENCES directive (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    clause_id TEXT NOT NULL,
    group_id TEXT NOT NULL REFERENCES unit_group (id),
    form_id TEXT,
    due TEXT NOT NULL, -- JSON DueRule
    internal_cutoffs TEXT NOT NULL,
    owed_by TEXT NOT NULL CHECK (owed_by IN ('units', 'office')),
    receiver TEXT NOT NULL,
    via TEXT,
    channel TEXT,
    quote TEXT NOT NULL,
    decisions TEXT NOT NULL,
    answers TEXT NOT NULL,
    is_withdrawn INTEGER NOT NULL CHECK (is_withdrawn IN (0, 1)),
    PRIMARY KEY (directive_id, id)
  ) STRICT`,
  `INSERT INTO schedule_new
     SELECT directive_id, id, position, clause_id, group_id, form_id, due, '[]', 'units', receiver, via, channel, quote,
            decisions, '[]', 0
       FROM schedule`,
  'DROP TABLE schedule',
  'ALTER TABLE schedule_new RENAME TO schedule',
] as const;

const TABLES = [
  `CREATE TABLE obligation_grant (
    id TEXT NOT NULL PRIMARY KEY,
    action_id TEXT NOT NULL, -- all that one click granted
    sequence INTEGER NOT NULL UNIQUE,
    obligation_id TEXT NOT NULL REFERENCES obligation (id),
    kind TEXT NOT NULL CHECK (kind IN ('extension', 'exemption')),
    due_at TEXT,
    reason TEXT NOT NULL CHECK (reason <> ''),
    granted_at TEXT NOT NULL,
    granted_by TEXT NOT NULL,
    revoked_at TEXT,
    CHECK ((kind = 'extension') = (due_at IS NOT NULL))
  ) STRICT`,
  'CREATE INDEX obligation_grant_by_obligation ON obligation_grant (obligation_id)',
  `CREATE TABLE attached_file (
    sha256 TEXT NOT NULL PRIMARY KEY,
    size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
    media TEXT NOT NULL -- kind by content: 'image/jpeg', 'application/pdf'
  ) STRICT`,
  `CREATE TABLE directive_attachment (
    directive_id TEXT NOT NULL REFERENCES directive (id) ON DELETE CASCADE,
    sha256 TEXT NOT NULL REFERENCES attached_file (sha256),
    position INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    added_at TEXT NOT NULL,
    PRIMARY KEY (directive_id, sha256)
  ) STRICT`,
  `CREATE TABLE task (
    id TEXT NOT NULL PRIMARY KEY,
    directive_id TEXT NOT NULL REFERENCES directive (id),
    kind TEXT NOT NULL CHECK (kind IN ('clause', 'relay')),
    source_id TEXT NOT NULL, -- clause or relay duty of the directive
    unit_id TEXT NOT NULL REFERENCES unit (id),
    role TEXT NOT NULL CHECK (role IN ('lead', 'coordinating')),
    due_on TEXT, -- last day in time
    is_withdrawn INTEGER NOT NULL CHECK (is_withdrawn IN (0, 1)),
    UNIQUE (directive_id, kind, source_id, unit_id)
  ) STRICT`,
  `CREATE TABLE task_note (
    id TEXT NOT NULL PRIMARY KEY,
    task_id TEXT NOT NULL REFERENCES task (id),
    sequence INTEGER NOT NULL UNIQUE,
    step TEXT NOT NULL CHECK (step IN ('progress', 'done', 'reopened')),
    happened_at TEXT NOT NULL, -- when the unit did it, as the clerk says
    noted_at TEXT NOT NULL,
    noted_by TEXT NOT NULL,
    text TEXT NOT NULL,
    evidence_sha256 TEXT REFERENCES attached_file (sha256),
    evidence_name TEXT,
    removed_at TEXT,
    CHECK ((evidence_sha256 IS NULL) = (evidence_name IS NULL))
  ) STRICT`,
  'CREATE INDEX task_note_by_task ON task_note (task_id)',
] as const;

/** Clauses that are already there give their tasks too, under the ids that `taskId` makes. */
const FIRST_TASKS = `INSERT OR IGNORE INTO task (id, directive_id, kind, source_id, unit_id, role, due_on, is_withdrawn)
  SELECT addressee.directive_id || '/clause/' || addressee.clause_id || '/' || member.unit_id, addressee.directive_id,
         'clause', addressee.clause_id, member.unit_id, addressee.role, NULL, 0
    FROM clause_addressee AS addressee JOIN unit_group_member AS member ON member.group_id = addressee.group_id
   ORDER BY addressee.role = 'coordinating'`;

const NEW_WORDS = { issuerLevel: '', stamp: null, links: [], relays: [] } as const;

export const directiveModel: Migration = {
  version: 90,
  name: 'stamp, links, relays, attachments, both clocks, extensions and tasks of directives',
  up(db) {
    for (const sql of [...COLUMNS, ...SCHEDULES, ...TABLES, FIRST_TASKS]) db.run(sql);
    for (const { id, paper } of db.all<{ id: string; paper: string }>('SELECT id, paper FROM directive'))
      addWords(db, id, paper);
  },
};

function addWords(db: WriteDb, id: string, paper: string): void {
  const words = { ...NEW_WORDS, ...(JSON.parse(paper) as object) }; // written by this app as an object
  db.run('UPDATE directive SET paper = :paper WHERE id = :id', { ':id': id, ':paper': JSON.stringify(words) });
}
