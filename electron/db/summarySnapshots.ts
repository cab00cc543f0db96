import type { SnapshotHead } from '../domain/summary/snapshot';
import type { ReadDb, WriteDb } from './database';

const HEAD = `id, directive_id AS directiveId, number, version, replaces_id AS replacesId, as_of AS asOf,
  period, data_hour AS dataHour,
  frozen_at AS frozenAt, frozen_by AS frozenBy, reason, sha256`;

/** Newest first. */
export function listSnapshots(db: ReadDb, directiveId: string): readonly SnapshotHead[] {
  return db.all<SnapshotHead & object>(
    `SELECT ${HEAD} FROM summary_snapshot WHERE directive_id = :directiveId ORDER BY number DESC, version DESC`,
    { ':directiveId': directiveId },
  );
}

/** With its content as it was written; null: there is none. */
export function findSnapshot(db: ReadDb, id: string): (SnapshotHead & { readonly content: string }) | null {
  return db.find<SnapshotHead & { content: string }>(`SELECT ${HEAD}, content FROM summary_snapshot WHERE id = :id`, {
    ':id': id,
  });
}

export function insertSnapshot(db: WriteDb, head: SnapshotHead, content: string): void {
  db.run(
    `INSERT INTO summary_snapshot (id, directive_id, number, version, replaces_id, as_of, period, data_hour, frozen_at, frozen_by, reason,
       content, sha256)
     VALUES (:id, :directiveId, :number, :version, :replacesId, :asOf, :period, :dataHour, :frozenAt, :frozenBy, :reason, :content, :sha256)`,
    {
      ':id': head.id,
      ':directiveId': head.directiveId,
      ':number': head.number,
      ':version': head.version,
      ':replacesId': head.replacesId,
      ':asOf': head.asOf,
      ':period': head.period,
      ':dataHour': head.dataHour,
      ':frozenAt': head.frozenAt,
      ':frozenBy': head.frozenBy,
      ':reason': head.reason,
      ':content': content,
      ':sha256': head.sha256,
    },
  );
}
