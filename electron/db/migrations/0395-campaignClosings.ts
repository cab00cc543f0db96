import type { Migration } from '../migrate';

/** When the office closed a campaign and why; one that was opened again stays, so that the log can be believed. */
const STATEMENTS = [
  `CREATE TABLE campaign_closing (
    id TEXT NOT NULL PRIMARY KEY,
    sequence INTEGER NOT NULL UNIQUE,
    directive_id TEXT NOT NULL REFERENCES directive (id),
    closed_at TEXT NOT NULL, -- nothing is asked of anybody after this minute
    reason TEXT NOT NULL CHECK (reason <> ''),
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    reopened_at TEXT, -- null: it holds
    reopened_by TEXT,
    reopen_reason TEXT, -- '' where none was given
    CHECK ((reopened_at IS NULL) = (reopened_by IS NULL)),
    CHECK ((reopened_at IS NULL) = (reopen_reason IS NULL))
  ) STRICT`,
  'CREATE UNIQUE INDEX campaign_closing_holds ON campaign_closing (directive_id) WHERE reopened_at IS NULL',
] as const;

export const campaignClosings: Migration = {
  version: 395,
  name: 'closing of campaigns',
  up(db) {
    for (const statement of STATEMENTS) db.run(statement);
  },
};
