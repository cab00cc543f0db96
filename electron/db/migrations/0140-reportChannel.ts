import type { Migration } from '../migrate';

/** By which way a report came, in the words of the receipt list: "Zalo nhóm ACEVH"; null: nobody wrote it down. */
export const reportChannel: Migration = {
  version: 140,
  name: 'the way a report came',
  up(db) {
    db.run('ALTER TABLE submission ADD COLUMN channel TEXT');
  },
};
