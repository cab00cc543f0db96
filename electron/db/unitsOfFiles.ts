import type { ReadDb } from './database';

/** Of how many units each file of a batch brought reports, by file; one that brought none is absent. */
export function countUnitsOfFiles(db: ReadDb, batchId: string): ReadonlyMap<string, number> {
  const rows = db.all<{ fileId: string; units: number }>(
    `SELECT submission.file_id AS fileId, count(DISTINCT obligation.unit_id) AS units
       FROM submission
       JOIN batch_file AS file ON file.id = submission.file_id
       JOIN obligation ON obligation.id = submission.obligation_id
      WHERE file.batch_id = :batchId
      GROUP BY submission.file_id`,
    { ':batchId': batchId },
  );
  return new Map(rows.map(({ fileId, units }) => [fileId, units]));
}
