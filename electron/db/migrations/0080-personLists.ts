import type { WriteDb } from '../database';
import type { Migration } from '../migrate';

/**
 * People stand under the number of their list instead of the long id of their report: one table in the order of lists
 * instead of a table and an index that both repeat the id, two thirds of the size. A list may be written before the
 * report that names it (see `personLists.ts`), so nothing but the report refers to it. Where a phone stands is a table too:
 * an index would take each phone at once, wherever it belongs, and that took longer than all the rest of the row.
 */
const STATEMENTS = [
  'ALTER TABLE submission ADD COLUMN person_list INTEGER', // null: nobody is on its list
  `UPDATE submission SET person_list = rowid
    WHERE EXISTS (SELECT 1 FROM person WHERE person.submission_id = submission.id)`,
  'CREATE UNIQUE INDEX submission_by_person_list ON submission (person_list)',
  `CREATE TABLE new_person (
    list INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    full_name TEXT NOT NULL,
    address TEXT,
    phone TEXT,
    raw_phone TEXT,
    source_row INTEGER NOT NULL,
    PRIMARY KEY (list, ordinal)
  ) STRICT, WITHOUT ROWID`,
  `INSERT INTO new_person
   SELECT submission.person_list, ordinal, full_name, address, phone, raw_phone, source_row
     FROM person JOIN submission ON submission.id = person.submission_id ORDER BY 1, 2`,
] as const;

const REPLACING = [
  'DROP TABLE person',
  'ALTER TABLE new_person RENAME TO person',
  `CREATE TABLE person_phone (
    phone_key INTEGER NOT NULL, -- see insertPhones.ts
    list INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    PRIMARY KEY (phone_key, list, ordinal)
  ) STRICT, WITHOUT ROWID`,
  `INSERT INTO person_phone
   SELECT iif(phone GLOB '*[^0-9]*' OR length(phone) > 15, 0, CAST(phone AS INTEGER) % 2147483648), list, ordinal
     FROM person WHERE phone IS NOT NULL ORDER BY 1, 2, 3`,
] as const;

export const personLists: Migration = {
  version: 80,
  name: 'people under the number of their list',
  up(db) {
    for (const sql of STATEMENTS) db.run(sql);
    if (peopleIn(db, 'person') !== peopleIn(db, 'new_person')) throw new Error('people without a report');
    for (const sql of REPLACING) db.run(sql);
  },
};

function peopleIn(db: WriteDb, table: 'person' | 'new_person'): number {
  return db.find<{ people: number }>(`SELECT count(*) AS people FROM ${table}`)?.people ?? 0;
}
