import type { Migration } from '../migrate';

/** Days off of a year as the office has typed them; years that are not here are those the program came with. */
const STATEMENT = `CREATE TABLE holiday_year (
  year INTEGER NOT NULL PRIMARY KEY,
  source TEXT NOT NULL,
  days TEXT NOT NULL, -- JSON: day and name of each
  workdays TEXT NOT NULL -- JSON: weekend days worked in exchange
) STRICT`;

export const holidays: Migration = {
  version: 200,
  name: 'days off of a year, as announced',
  up(db) {
    db.run(STATEMENT);
  },
};
