import type { Migration } from '../migrate';

/** The hour that figures of a kept question are cut at, told from the day it is asked; null: of whatever hour. */
export const savedHours: Migration = {
  version: 360,
  name: 'hours of questions kept under a name',
  up(db) {
    db.run('ALTER TABLE saved_question ADD COLUMN hour_days_before INTEGER CHECK (hour_days_before >= 0)');
    db.run(
      'ALTER TABLE saved_question ADD COLUMN hour_clock TEXT CHECK ((hour_clock IS NULL) = (hour_days_before IS NULL))',
    );
  },
};
