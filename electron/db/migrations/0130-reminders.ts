import type { Migration } from '../migrate';

/** Who was reminded of what, when and how, and what came of it. Nothing is deleted: what is taken back stays readable. */
const STATEMENTS = [
  `CREATE TABLE reminder (
    id TEXT NOT NULL PRIMARY KEY,
    action_id TEXT NOT NULL, -- all that one click reminded
    sequence INTEGER NOT NULL UNIQUE,
    directive_id TEXT NOT NULL REFERENCES directive (id),
    unit_id TEXT NOT NULL REFERENCES unit (id),
    way TEXT NOT NULL,
    level INTEGER NOT NULL CHECK (level >= 1),
    addressee TEXT NOT NULL,
    reminded_at TEXT NOT NULL,
    reminded_by TEXT NOT NULL,
    figures_at TEXT NOT NULL,
    reasons TEXT NOT NULL, -- JSON, Vietnamese sentences
    duties TEXT NOT NULL, -- JSON, keys of what was owed
    text TEXT NOT NULL,
    removed_at TEXT
  ) STRICT`,
  'CREATE INDEX reminder_by_directive ON reminder (directive_id, sequence)',
  'CREATE INDEX reminder_by_action ON reminder (action_id)',
  `CREATE TABLE reminder_result (
    id TEXT NOT NULL PRIMARY KEY,
    reminder_id TEXT NOT NULL REFERENCES reminder (id),
    sequence INTEGER NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    happened_at TEXT NOT NULL,
    noted_by TEXT NOT NULL,
    removed_at TEXT
  ) STRICT`,
  'CREATE INDEX reminder_result_by_reminder ON reminder_result (reminder_id)',
] as const;

export const reminders: Migration = {
  version: 130,
  name: 'a log of reminders and of what came of them',
  up(db) {
    for (const sql of STATEMENTS) db.run(sql);
  },
};
