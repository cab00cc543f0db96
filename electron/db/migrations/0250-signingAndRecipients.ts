import type { Migration } from '../migrate';

/** Who signs how and by what right, the pictures for drafts, and whom the office sends each kind of paper to. */
const STATEMENTS = [
  'ALTER TABLE signatory ADD COLUMN other_title_lines TEXT', // JSON lines of ô 7b; null: none
  'ALTER TABLE signatory ADD COLUMN way TEXT', // JSON SigningWay; null: lines typed by hand
  'ALTER TABLE signatory ADD COLUMN mandate TEXT', // JSON Mandate; null: none on record
  'ALTER TABLE signatory ADD COLUMN picture TEXT', // SHA-256 of a kept PNG; null: none
  `CREATE TABLE office_seal (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    picture TEXT NOT NULL, -- SHA-256 of a kept PNG
    diameter_mm REAL NOT NULL CHECK (diameter_mm BETWEEN 20 AND 50) -- its real size
  ) STRICT`,
  `CREATE TABLE recipient_preset (
    id TEXT NOT NULL PRIMARY KEY,
    kind_id TEXT NOT NULL,
    name TEXT NOT NULL,
    is_default INTEGER NOT NULL CHECK (is_default IN (0, 1)), -- offered first for its kind
    lines TEXT NOT NULL -- JSON RecipientLine[], in their order
  ) STRICT`,
] as const;

export const signingAndRecipients: Migration = {
  version: 250,
  name: 'signing ways, mandates, pictures; recipients kept for each kind of paper',
  up(db) {
    for (const sql of STATEMENTS) db.run(sql);
  },
};
