import type { Migration } from '../migrate';

/** How a frozen summary was cut besides by the moment of arrival. */
export const snapshotCuts: Migration = {
  version: 310,
  name: 'period and data hour of frozen summaries',
  up(db) {
    db.run('ALTER TABLE summary_snapshot ADD COLUMN period TEXT'); // null: the one that counted
    db.run('ALTER TABLE summary_snapshot ADD COLUMN data_hour TEXT'); // null: whatever hour the figures spoke of
  },
};
