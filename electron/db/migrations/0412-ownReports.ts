import type { Migration } from '../migrate';

/**
 * What became of each report our own office owes the level above: that it went up, or that it need not. A duty may leave
 * its paper when that is amended; what was sent stays noted, so it names the duty without hanging on its row.
 */
const STATEMENTS = [
  `CREATE TABLE own_report (
    id TEXT NOT NULL PRIMARY KEY,
    sequence INTEGER NOT NULL UNIQUE,
    directive_id TEXT NOT NULL REFERENCES directive (id),
    schedule_id TEXT NOT NULL,
    period TEXT NOT NULL, -- 'once' for a duty with one limit or none
    outcome TEXT NOT NULL CHECK (outcome IN ('sent', 'withdrawn')),
    happened_at TEXT NOT NULL,
    channel TEXT NOT NULL, -- '' where not said
    paper_id TEXT, -- null: made elsewhere, or no paper
    paper TEXT NOT NULL, -- what went up, in words; '' where not said
    receipt TEXT NOT NULL, -- number or sign of the receipt; '' where there is none
    note TEXT NOT NULL, -- why it need not be sent, or what else there is to say
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    undone_at TEXT, -- null: it stands
    undone_by TEXT,
    CHECK (outcome = 'sent' OR note <> ''),
    CHECK ((undone_at IS NULL) = (undone_by IS NULL))
  ) STRICT`,
  'CREATE UNIQUE INDEX own_report_stands ON own_report (directive_id, schedule_id, period) WHERE undone_at IS NULL',
] as const;

export const ownReports: Migration = {
  version: 412,
  name: 'reports of our own office that went up',
  up(db) {
    for (const statement of STATEMENTS) db.run(statement);
  },
};
