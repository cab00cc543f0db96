import type { Migration } from '../migrate';

/** What the clerk lets stand for units without figures, and from which cell of its file each figure was read. */
const STATEMENTS = [
  `CREATE TABLE missing_choice (
    directive_id TEXT NOT NULL REFERENCES directive (id) ON DELETE CASCADE,
    indicator_id TEXT NOT NULL, -- of the directive; one that is gone leaves choices nobody asks for
    unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    period TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('leaveOut', 'carryForward', 'zero')),
    carried_from TEXT, -- period whose figures are carried
    reason TEXT NOT NULL, -- '' where none was given
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    PRIMARY KEY (directive_id, indicator_id, unit_id, period),
    CHECK ((kind = 'carryForward') = (carried_from IS NOT NULL))
  ) STRICT`,
  'ALTER TABLE figure ADD COLUMN sheet TEXT', // null: not read from a sheet, or read before this was kept
  'ALTER TABLE figure ADD COLUMN cell TEXT', // "C12"
  'ALTER TABLE figure ADD COLUMN raw TEXT', // what stood there; null: nothing
] as const;

export const missingChoices: Migration = {
  version: 300,
  name: 'choices for units without figures; cells of figures',
  up(db) {
    for (const sql of STATEMENTS) db.run(sql);
  },
};
