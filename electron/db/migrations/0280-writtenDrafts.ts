import type { Migration } from '../migrate';

/** Papers that are being typed: what stands in the editor, kept while the clerk types and gone once the paper is saved. */
const STATEMENTS = [
  `CREATE TABLE written_draft (
    place TEXT NOT NULL PRIMARY KEY, -- an office_paper, or a place of its own for one not saved yet
    saved_at TEXT NOT NULL,
    draft TEXT NOT NULL -- JSON of the editor
  ) STRICT`,
] as const;

export const writtenDrafts: Migration = {
  version: 280,
  name: 'papers that are being typed are kept',
  up(db) {
    for (const sql of STATEMENTS) db.run(sql);
  },
};
