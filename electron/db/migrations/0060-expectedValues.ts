import type { Migration } from '../migrate';

export const expectedValues: Migration = {
  version: 60,
  name: 'what a broken rule wanted is kept with the finding',
  up(db) {
    db.run('ALTER TABLE file_issue ADD COLUMN expected TEXT');
  },
};
