import type { Migration } from '../migrate';

/** Forms whose lists of people are counted and not kept. */
export const countedForms: Migration = {
  version: 385,
  name: 'forms whose lists of people are counted and not kept',
  up(db) {
    db.run(`CREATE TABLE counted_form (
      form_id TEXT NOT NULL PRIMARY KEY,
      since TEXT NOT NULL,
      noted_by TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`);
  },
};
