import type { Migration } from '../migrate';

/**
 * Who saw people's data in full or took them out, and what each form asks for them for. The log is never changed: it holds
 * neither name nor phone of anybody it is about, so nothing ever has to be taken out of it.
 */
export const personalData: Migration = {
  version: 370,
  name: 'log of access to people and purposes of forms',
  up(db) {
    db.run(`CREATE TABLE person_access (
      sequence      INTEGER NOT NULL PRIMARY KEY,
      happened_at   TEXT NOT NULL,
      account       TEXT NOT NULL,
      author_name   TEXT,
      action        TEXT NOT NULL,
      subject_id    TEXT NOT NULL,
      subject_label TEXT NOT NULL,
      reason        TEXT,
      persons       INTEGER CHECK (persons >= 0),
      folded        TEXT NOT NULL
    ) STRICT`);
    for (const trigger of APPEND_ONLY) db.run(trigger);
    db.run(`CREATE TABLE form_purpose (
      form_id    TEXT NOT NULL PRIMARY KEY,
      purpose    TEXT NOT NULL,
      ground     TEXT NOT NULL,
      owner      TEXT NOT NULL,
      contact    TEXT NOT NULL,
      started_on TEXT
    ) STRICT`);
  },
};

const APPEND_ONLY = [
  `CREATE TRIGGER person_access_is_not_changed BEFORE UPDATE ON person_access
    BEGIN SELECT RAISE(ABORT, 'person_access: entries are never changed'); END`,
  `CREATE TRIGGER person_access_is_not_deleted BEFORE DELETE ON person_access
    BEGIN SELECT RAISE(ABORT, 'person_access: entries are never removed'); END`,
  // INSERT OR REPLACE would remove an entry without asking the trigger above
  `CREATE TRIGGER person_access_is_not_replaced BEFORE INSERT ON person_access
    WHEN EXISTS (SELECT 1 FROM person_access WHERE sequence = NEW.sequence)
    BEGIN SELECT RAISE(ABORT, 'person_access: entries are never replaced'); END`,
] as const;
