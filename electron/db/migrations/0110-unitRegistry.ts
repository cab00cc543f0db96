import type { Migration } from '../migrate';

/**
 * The registry as clerks keep it: whom to call at a unit and how it likes to be reached, groups that gather their
 * members by a rule, what baseline figures are called, and every edit as a step that can be taken back.
 */
const STATEMENTS = [
  'ALTER TABLE unit ADD COLUMN channel TEXT', // null: nobody said
  `CREATE TABLE unit_contact (
    unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    full_name TEXT NOT NULL,
    job_title TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    zalo TEXT NOT NULL,
    PRIMARY KEY (unit_id, position)
  ) STRICT`,
  'ALTER TABLE unit_group ADD COLUMN rule TEXT', // JSON GroupRule; null: members are ticked one by one
  'ALTER TABLE unit_group_member ADD COLUMN by_rule INTEGER CHECK (by_rule = 1)', // null: ticked by hand
  // a unit that goes is looked for in each of these
  'CREATE INDEX unit_by_parent ON unit (parent_id)',
  'CREATE INDEX unit_group_member_by_unit ON unit_group_member (unit_id)',
  'CREATE INDEX unit_succession_by_successor ON unit_succession (successor_id)',
  'CREATE INDEX obligation_by_unit ON obligation (unit_id)',
  'CREATE TABLE measure (key TEXT NOT NULL PRIMARY KEY, label TEXT NOT NULL) STRICT',
  `CREATE TABLE registry_step (
    sequence INTEGER NOT NULL PRIMARY KEY,
    happened_at TEXT NOT NULL,
    account TEXT NOT NULL,
    label TEXT NOT NULL,
    undone_at TEXT
  ) STRICT`,
  `CREATE TABLE registry_change (
    step INTEGER NOT NULL REFERENCES registry_step (sequence),
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    before TEXT, -- JSON; null: it was not there
    after TEXT,
    PRIMARY KEY (step, kind, id)
  ) STRICT`,
] as const;

export const unitRegistry: Migration = {
  version: 110,
  name: 'contacts and channels of units, groups by rule, names of baseline figures, steps that can be taken back',
  up(db) {
    for (const sql of STATEMENTS) db.run(sql);
  },
};
