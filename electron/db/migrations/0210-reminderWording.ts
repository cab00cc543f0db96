import type { Migration } from '../migrate';

/** The office's own words for reminders; what stands not here is worded as built in. */
export const reminderWording: Migration = {
  version: 210,
  name: "the office's own wording of reminders",
  up(db) {
    db.run(`CREATE TABLE reminder_wording (
      kind TEXT NOT NULL, -- way, or way to a group, or subject of a mail
      stage TEXT NOT NULL, -- first, second, leader
      text TEXT NOT NULL, -- with fields in braces, as the clerk wrote it
      PRIMARY KEY (kind, stage)
    ) STRICT`);
  },
};
