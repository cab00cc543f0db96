import type { Migration } from '../migrate';

/**
 * The day a person's request was extended. Until now it was extended on the day that was noted, so the log of changes knows
 * the day of those that are there; where no entry tells, it stays unknown.
 */
const STEPS = [
  'ALTER TABLE person_request ADD COLUMN extended_on TEXT CHECK (extended_on IS NULL OR extended_to IS NOT NULL)',
  `UPDATE person_request SET extended_on =
     (SELECT substr(min(happened_at), 1, 10) FROM change_log
       WHERE field = 'request/' || person_request.number AND new_value LIKE 'gia hạn đến hết ngày %')
   WHERE extended_to IS NOT NULL`,
] as const;

export const extensionDays: Migration = {
  version: 425,
  name: 'the day a request of a person was extended',
  up(db) {
    for (const sql of STEPS) db.run(sql);
  },
};
