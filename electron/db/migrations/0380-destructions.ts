import type { Migration } from '../migrate';

/** How long lists of people are kept, what was destroyed of them, and what is still to be done about its files. */
const STATEMENTS = [
  `CREATE TABLE retention_rule (
    form_id TEXT NOT NULL,
    directive_id TEXT NOT NULL, -- '': of the form, wherever no rule of its own is
    kind TEXT CHECK (kind IN ('days', 'date', 'archive')), -- null: as the form, or the program, has it
    days INTEGER CHECK (days >= 0),
    on_day TEXT,
    hold_reason TEXT CHECK (hold_reason <> ''), -- null: not held
    held_at TEXT,
    noted_at TEXT NOT NULL,
    noted_by TEXT NOT NULL,
    PRIMARY KEY (form_id, directive_id),
    CHECK ((kind IS 'days') = (days IS NOT NULL)),
    CHECK ((kind IS 'date') = (on_day IS NOT NULL)),
    CHECK ((hold_reason IS NULL) = (held_at IS NULL))
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE destruction (
    id TEXT NOT NULL PRIMARY KEY,
    sequence INTEGER NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('purge', 'person', 'forget', 'secret')),
    destroyed_at TEXT NOT NULL,
    account TEXT NOT NULL,
    author_name TEXT,
    reason TEXT NOT NULL CHECK (reason <> ''),
    lists TEXT NOT NULL, -- JSON DestroyedList[]: which, never who
    people INTEGER NOT NULL,
    files INTEGER NOT NULL, -- originals and evidence
    texts INTEGER NOT NULL, -- places outside the lists
    state TEXT NOT NULL CHECK (state IN ('cleaning', 'done')), -- cleaning: files still hold what the tables do not
    is_with_backups INTEGER NOT NULL CHECK (is_with_backups IN (0, 1)), -- own backups of before go too
    remains TEXT NOT NULL, -- JSON Remains: what may still hold the data
    paper_id TEXT -- number of its printed record, once it has one
  ) STRICT`,
  `CREATE TABLE destruction_file (
    destruction_id TEXT NOT NULL REFERENCES destruction (id),
    sha256 TEXT NOT NULL, -- still to be removed from the folder
    PRIMARY KEY (destruction_id, sha256)
  ) STRICT, WITHOUT ROWID`,
  // the log is never changed, but for what a destruction takes out of its words while it runs
  'DROP TRIGGER change_log_is_not_changed',
  `CREATE TRIGGER change_log_is_not_changed BEFORE UPDATE ON change_log
    WHEN NOT EXISTS (SELECT 1 FROM destruction WHERE state = 'cleaning')
      OR NEW.sequence <> OLD.sequence OR NEW.happened_at <> OLD.happened_at OR NEW.account <> OLD.account
      OR NEW.author_name IS NOT OLD.author_name OR NEW.subject_kind <> OLD.subject_kind
      OR NEW.subject_id <> OLD.subject_id OR NEW.field <> OLD.field
      OR instr(NEW.subject_label || NEW.field_label || coalesce(NEW.old_value, '') || coalesce(NEW.new_value, '')
           || coalesce(NEW.reason, '') || NEW.folded, '[đã xóa]') = 0
    BEGIN SELECT RAISE(ABORT, 'change_log: entries are never changed'); END`,
  'ALTER TABLE submission ADD COLUMN destroyed_by TEXT REFERENCES destruction (id)', // null: its list is whole
] as const;

export const destructions: Migration = {
  version: 380,
  name: 'how long lists of people are kept, and what was destroyed of them',
  up(db) {
    for (const sql of STATEMENTS) db.run(sql);
  },
};
