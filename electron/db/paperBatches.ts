import type { PaperBatch } from '../domain/paperBatch';
import type { ReadDb, WriteDb } from './database';
import { fromJson, toJson } from './json';

interface BatchRow extends Omit<PaperBatch, 'order'> {
  readonly request: string;
}

const COLUMNS = `id, request, folder, folder_name AS folderName, state, created_at AS createdAt, ended_at AS endedAt`;

function batchOf({ request, ...row }: BatchRow): PaperBatch {
  return { ...row, order: fromJson(request) };
}

/** Those that were begun and neither finished nor given up, the newest first. */
export function listOpenBatches(db: ReadDb): readonly PaperBatch[] {
  return db
    .all<BatchRow & object>(`SELECT ${COLUMNS} FROM paper_batch WHERE state = 'open' ORDER BY created_at DESC, id`)
    .map(batchOf);
}

export function findBatch(db: ReadDb, id: string): PaperBatch | null {
  const row = db.find<BatchRow & object>(`SELECT ${COLUMNS} FROM paper_batch WHERE id = :id`, { ':id': id });
  return row && batchOf(row);
}

/** Adds a batch, or writes all of the one of that id anew. */
export function saveBatch(db: WriteDb, batch: PaperBatch): void {
  db.run(
    `INSERT INTO paper_batch (id, directive_id, request, folder, folder_name, state, created_at, ended_at)
     VALUES (:id, :directiveId, :request, :folder, :folderName, :state, :createdAt, :endedAt)
     ON CONFLICT (id) DO UPDATE SET folder = excluded.folder, folder_name = excluded.folder_name,
       state = excluded.state, ended_at = excluded.ended_at`,
    {
      ':id': batch.id,
      ':directiveId': batch.order.directiveId,
      ':request': toJson(batch.order),
      ':folder': batch.folder,
      ':folderName': batch.folderName,
      ':state': batch.state,
      ':createdAt': batch.createdAt,
      ':endedAt': batch.endedAt,
    },
  );
}
