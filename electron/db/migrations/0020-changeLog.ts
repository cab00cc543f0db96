import type { Migration } from '../migrate';

/**
 * Who changed what, when, from what to what. Entries are only ever added, so nothing refers to other tables: what a
 * thing was called is kept with the entry. Kinds are no closed list, because a log cannot be rewritten for a new one.
 */
const STATEMENTS = [
  `CREATE TABLE change_log (
    sequence INTEGER NOT NULL PRIMARY KEY,
    happened_at TEXT NOT NULL,
    account TEXT NOT NULL,
    author_name TEXT,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    subject_label TEXT NOT NULL,
    field TEXT NOT NULL,
    field_label TEXT NOT NULL,
    old_value TEXT,
    new_value TEXT,
    reason TEXT,
    folded TEXT NOT NULL -- all words of the entry without marks, for searching
  ) STRICT`,
  'CREATE INDEX change_log_by_subject ON change_log (subject_kind, subject_id, sequence)',
  `CREATE TRIGGER change_log_is_not_changed BEFORE UPDATE ON change_log
    BEGIN SELECT RAISE(ABORT, 'change_log: entries are never changed'); END`,
  `CREATE TRIGGER change_log_is_not_deleted BEFORE DELETE ON change_log
    BEGIN SELECT RAISE(ABORT, 'change_log: entries are never removed'); END`,
  // INSERT OR REPLACE would remove an entry without asking the trigger above
  `CREATE TRIGGER change_log_is_not_replaced BEFORE INSERT ON change_log
    WHEN EXISTS (SELECT 1 FROM change_log WHERE sequence = NEW.sequence)
    BEGIN SELECT RAISE(ABORT, 'change_log: entries are never replaced'); END`,
  `CREATE TABLE clerk (
    account TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> '')
  ) STRICT`,
] as const;

export const changeLog: Migration = {
  version: 20,
  name: 'a log of every change, and the names clerks choose for their accounts',
  up(db) {
    for (const sql of STATEMENTS) db.run(sql);
  },
};
