import type { Migration } from '../migrate';

/** The office's identifier, by which other systems know whose records they are (NĐ 30/2020, Phụ lục VI: OrganId). */
export const organId: Migration = {
  version: 290,
  name: 'identifier of the office',
  up(db) {
    db.run('ALTER TABLE office ADD COLUMN organ_id TEXT'); // null: not given
  },
};
