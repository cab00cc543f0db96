import type { LocalTime } from '../domain/calendar';
import type { Issue } from '../domain/issue';
import type { PeriodKey } from '../domain/submission';
import type { ReadDb, WriteDb } from './database';

export type FileOutcome = 'accepted' | 'accepted-with-warnings' | 'refused' | 'skipped';

export interface StoredBatch {
  readonly id: string;
  readonly directiveId: string;
  readonly importedAt: LocalTime;
  readonly undoneAt: LocalTime | null;
}

export interface StoredFile {
  readonly id: string;
  readonly batchId: string;
  readonly fileName: string;
  readonly folder: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly outcome: FileOutcome;
  readonly unitId: string | null;
  readonly formId: string | null;
  readonly period: PeriodKey | null;
  readonly receivedAt: LocalTime | null;
}

const BATCH_COLUMNS = 'id, directive_id AS directiveId, imported_at AS importedAt, undone_at AS undoneAt';

/** Newest first. */
export function listBatches(db: ReadDb, directiveId: string): readonly StoredBatch[] {
  return db.all<StoredBatch & object>(
    `SELECT ${BATCH_COLUMNS} FROM batch WHERE directive_id = :directiveId ORDER BY sequence DESC`,
    { ':directiveId': directiveId },
  );
}

export function findBatch(db: ReadDb, id: string): StoredBatch | null {
  return db.find<StoredBatch & object>(`SELECT ${BATCH_COLUMNS} FROM batch WHERE id = :id`, { ':id': id });
}

/** When the last import was, by the computer's clock of then; null before the first. */
export function latestImport(db: ReadDb): LocalTime | null {
  return db.find<{ latest: LocalTime | null }>('SELECT max(imported_at) AS latest FROM batch')?.latest ?? null;
}

export function insertBatch(db: WriteDb, batch: Omit<StoredBatch, 'undoneAt'>): void {
  db.run(
    `INSERT INTO batch (id, sequence, directive_id, imported_at)
     VALUES (:id, (SELECT coalesce(max(sequence), 0) + 1 FROM batch), :directiveId, :importedAt)`,
    { ':id': batch.id, ':directiveId': batch.directiveId, ':importedAt': batch.importedAt },
  );
}

export function markUndone(db: WriteDb, batchId: string, undoneAt: LocalTime): void {
  db.run('UPDATE batch SET undone_at = :undoneAt WHERE id = :batchId', { ':batchId': batchId, ':undoneAt': undoneAt });
}

/** In the order they were read. */
export function listFiles(db: ReadDb, batchId: string): readonly StoredFile[] {
  return db.all<StoredFile & object>(
    `SELECT id, batch_id AS batchId, file_name AS fileName, folder, sha256, size_bytes AS sizeBytes, outcome,
            unit_id AS unitId, form_id AS formId, period, received_at AS receivedAt
       FROM batch_file WHERE batch_id = :batchId ORDER BY position`,
    { ':batchId': batchId },
  );
}

export function insertFile(db: WriteDb, file: StoredFile, position: number, issues: readonly Issue[]): void {
  db.run(
    `INSERT INTO batch_file (id, batch_id, position, file_name, folder, sha256, size_bytes, outcome, unit_id, form_id,
       period, received_at)
     VALUES (:id, :batchId, :position, :fileName, :folder, :sha256, :sizeBytes, :outcome, :unitId, :formId, :period,
       :receivedAt)`,
    {
      ':id': file.id,
      ':batchId': file.batchId,
      ':position': position,
      ':fileName': file.fileName,
      ':folder': file.folder,
      ':sha256': file.sha256,
      ':sizeBytes': file.sizeBytes,
      ':outcome': file.outcome,
      ':unitId': file.unitId,
      ':formId': file.formId,
      ':period': file.period,
      ':receivedAt': file.receivedAt,
    },
  );
  issues.forEach((issue, place) => {
    insertIssue(db, file.id, issue, place);
  });
}

function insertIssue(db: WriteDb, fileId: string, issue: Issue, position: number): void {
  db.run(
    `INSERT INTO file_issue (file_id, position, severity, code, message, sheet, cell, row_number, raw, understood,
       expected)
     VALUES (:fileId, :position, :severity, :code, :message, :sheet, :cell, :row, :raw, :understood,
       :expected)`,
    {
      ':fileId': fileId,
      ':position': position,
      ':severity': issue.severity,
      ':code': issue.code,
      ':message': issue.message,
      ':sheet': issue.sheet ?? null,
      ':cell': issue.cell ?? null,
      ':row': issue.row ?? null,
      ':raw': issue.raw ?? null,
      ':understood': issue.understood ?? null,
      ':expected': issue.expected ?? null,
    },
  );
}

interface IssueRow {
  readonly severity: Issue['severity'];
  readonly code: string;
  readonly message: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly row_number: number | null;
  readonly raw: string | null;
  readonly understood: string | null;
  readonly expected: string | null;
}

export function listIssues(db: ReadDb, fileId: string): readonly Issue[] {
  return db
    .all<IssueRow>('SELECT * FROM file_issue WHERE file_id = :fileId ORDER BY position', { ':fileId': fileId })
    .map(({ severity, code, message, sheet, cell, row_number: row, raw, understood, expected }) => ({
      severity,
      code,
      message,
      ...(sheet !== null && { sheet }),
      ...(cell !== null && { cell }),
      ...(row !== null && { row }),
      ...(raw !== null && { raw }),
      ...(understood !== null && { understood }),
      ...(expected !== null && { expected }),
    }));
}

/** Name under which the same bytes were taken before, in a batch that still counts; null when they are new. */
export function findTakenFile(db: ReadDb, directiveId: string, sha256: string): { readonly fileName: string } | null {
  return db.find<{ fileName: string }>(
    `SELECT file.file_name AS fileName FROM batch_file AS file
       JOIN batch ON batch.id = file.batch_id
       JOIN submission ON submission.file_id = file.id
      WHERE file.sha256 = :sha256 AND batch.directive_id = :directiveId AND batch.undone_at IS NULL
      LIMIT 1`,
    { ':sha256': sha256, ':directiveId': directiveId },
  );
}
