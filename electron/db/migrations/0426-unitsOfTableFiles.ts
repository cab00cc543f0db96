import type { Migration } from '../migrate';

/**
 * The units a file with a table of many is about. Until now only its reports told them, so a file that was not taken, or was
 * taken back, told nobody. Those that were taken and still count have their units from there; of the others no table knows.
 */
const STEPS = [
  `CREATE TABLE batch_file_unit (
     file_id TEXT NOT NULL REFERENCES batch_file(id) ON DELETE CASCADE,
     unit_id TEXT NOT NULL REFERENCES unit(id),
     PRIMARY KEY (file_id, unit_id)
   ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX batch_file_unit_by_unit ON batch_file_unit (unit_id)',
  `INSERT INTO batch_file_unit (file_id, unit_id)
   SELECT DISTINCT file.id, obligation.unit_id
     FROM batch_file AS file
     JOIN submission ON submission.file_id = file.id
     JOIN obligation ON obligation.id = submission.obligation_id
    WHERE file.unit_id IS NULL`,
] as const;

export const unitsOfTableFiles: Migration = {
  version: 426,
  name: 'the units a file with a table of many is about',
  up(db) {
    for (const sql of STEPS) db.run(sql);
  },
};
