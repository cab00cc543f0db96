import type { Migration } from '../migrate';

/** What totals in packages say field by field, and the wording of a paper as the level above sent it last. */
const STATEMENTS = [
  // JSON FieldShare by field key; null: no total, or its sender did not say
  'ALTER TABLE package_report ADD COLUMN fields TEXT',
  `CREATE TABLE package_wording (
    directive_id TEXT NOT NULL PRIMARY KEY REFERENCES directive (id) ON DELETE CASCADE,
    wording TEXT NOT NULL -- JSON Directive, with our groups: what differs from it was changed here
  ) STRICT`,
] as const;

export const packageShares: Migration = {
  version: 350,
  name: 'packages: figures field by field, and the wording that was sent down last',
  up(db) {
    for (const sql of STATEMENTS) db.run(sql);
  },
};
