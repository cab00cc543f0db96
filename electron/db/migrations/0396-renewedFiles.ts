import type { Migration } from '../migrate';

/** When the files were rid of what stood there before a correction; corrections of before this step count as not yet. */
export const renewedFiles: Migration = {
  version: 396,
  name: 'files made anew after a correction',
  up(db) {
    db.run('ALTER TABLE person_correction ADD COLUMN files_renewed_at TEXT');
  },
};
