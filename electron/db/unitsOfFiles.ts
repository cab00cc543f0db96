import { groupBy } from '../domain/groupBy';
import type { ReadDb, WriteDb } from './database';

/** Units of a file about many, whatever became of it, each once. */
export function insertUnitsOfFile(db: WriteDb, fileId: string, unitIds: readonly string[]): void {
  for (const unitId of unitIds)
    db.run('INSERT INTO batch_file_unit (file_id, unit_id) VALUES (:fileId, :unitId)', {
      ':fileId': fileId,
      ':unitId': unitId,
    });
}

/** The units that the tables and packages of a batch are about, by file; a file of one unit is absent. */
export function listUnitsOfFiles(db: ReadDb, batchId: string): ReadonlyMap<string, readonly string[]> {
  const rows = db.all<{ fileId: string; unitId: string }>(
    `SELECT file_id AS fileId, batch_file_unit.unit_id AS unitId
       FROM batch_file_unit JOIN batch_file AS file ON file.id = file_id
      WHERE file.batch_id = :batchId
      ORDER BY file.position, batch_file_unit.unit_id`,
    { ':batchId': batchId },
  );
  const byFile = groupBy(rows, ({ fileId }) => fileId);
  return new Map([...byFile].map(([fileId, own]) => [fileId, own.map(({ unitId }) => unitId)]));
}
