import type { LocalTime } from '../domain/calendar';
import type { CountBatch, OutsideCount } from '../domain/outsideCount';
import type { ReadDb, WriteDb } from './database';

const BATCH_COLUMNS = `id, directive_id AS directiveId, form_id AS formId, field_key AS fieldKey, as_of AS asOf, source,
  tolerance_percent AS tolerancePercent, file_name AS fileName, imported_at AS importedAt, undone_at AS undoneAt,
  (SELECT count(*) FROM outside_count WHERE batch_id = id) AS units`;

/** Newest import first, those taken back included. */
export function listCountBatches(db: ReadDb, directiveId: string): readonly CountBatch[] {
  return db.all<CountBatch & object>(
    `SELECT ${BATCH_COLUMNS} FROM outside_count_batch WHERE directive_id = :directiveId ORDER BY sequence DESC`,
    { ':directiveId': directiveId },
  );
}

export function findCountBatch(db: ReadDb, id: string): CountBatch | null {
  return db.find<CountBatch & object>(`SELECT ${BATCH_COLUMNS} FROM outside_count_batch WHERE id = :id`, { ':id': id });
}

/** What counts today, oldest moment first, of one moment in the order of import. */
export function listOutsideCounts(db: ReadDb, directiveId: string): readonly OutsideCount[] {
  return db.all<OutsideCount & object>(
    `SELECT one.unit_id AS unitId, batch.form_id AS formId, batch.field_key AS fieldKey, one.value, batch.as_of AS asOf,
            batch.source, batch.tolerance_percent AS tolerancePercent
       FROM outside_count AS one JOIN outside_count_batch AS batch ON batch.id = one.batch_id
      WHERE batch.directive_id = :directiveId AND batch.undone_at IS NULL
      ORDER BY batch.as_of, batch.sequence`,
    { ':directiveId': directiveId },
  );
}

export function insertCountBatch(
  db: WriteDb,
  batch: Omit<CountBatch, 'undoneAt' | 'units'>,
  counts: readonly Pick<OutsideCount, 'unitId' | 'value'>[],
): void {
  db.run(
    `INSERT INTO outside_count_batch (id, sequence, directive_id, form_id, field_key, as_of, source, tolerance_percent,
       file_name, imported_at)
     VALUES (:id, (SELECT coalesce(max(sequence), 0) + 1 FROM outside_count_batch), :directiveId, :formId, :fieldKey,
       :asOf, :source, :tolerancePercent, :fileName, :importedAt)`,
    {
      ':id': batch.id,
      ':directiveId': batch.directiveId,
      ':formId': batch.formId,
      ':fieldKey': batch.fieldKey,
      ':asOf': batch.asOf,
      ':source': batch.source,
      ':tolerancePercent': batch.tolerancePercent,
      ':fileName': batch.fileName,
      ':importedAt': batch.importedAt,
    },
  );
  for (const { unitId, value } of counts)
    db.run('INSERT INTO outside_count (batch_id, unit_id, value) VALUES (:batchId, :unitId, :value)', {
      ':batchId': batch.id,
      ':unitId': unitId,
      ':value': value,
    });
}

export function markCountsUndone(db: WriteDb, batchId: string, undoneAt: LocalTime): void {
  db.run('UPDATE outside_count_batch SET undone_at = :undoneAt WHERE id = :batchId', {
    ':batchId': batchId,
    ':undoneAt': undoneAt,
  });
}
