import type { LocalTime } from '../domain/calendar';
import type { ReadDb, WriteDb } from './database';

/** A file kept in the data folder under the name of its content (see `attachmentStore.ts`). */
export interface AttachedFile {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Kind by content: "application/pdf", "image/jpeg"; "application/octet-stream" when nothing is known. */
  readonly media: string;
}

export interface DirectiveAttachment extends AttachedFile {
  readonly fileName: string;
  readonly addedAt: LocalTime;
}

/** All files that anything in the database refers to, by hash. */
export function listAttachedFiles(db: ReadDb): readonly AttachedFile[] {
  return db.all<AttachedFile & object>(
    'SELECT sha256, size_bytes AS sizeBytes, media FROM attached_file ORDER BY sha256',
  );
}

export function findAttachedFile(db: ReadDb, sha256: string): AttachedFile | null {
  return db.find<AttachedFile & object>(
    'SELECT sha256, size_bytes AS sizeBytes, media FROM attached_file WHERE sha256 = :sha256',
    { ':sha256': sha256 },
  );
}

/** Notes a file whose bytes are safe in the folder; the same content twice is one file. */
export function saveAttachedFile(db: WriteDb, { sha256, sizeBytes, media }: AttachedFile): void {
  db.run(
    'INSERT INTO attached_file (sha256, size_bytes, media) VALUES (:sha256, :size, :media) ON CONFLICT DO NOTHING',
    { ':sha256': sha256, ':size': sizeBytes, ':media': media },
  );
}

/** Scans and files of a directive in the order they were attached. */
export function listDirectiveAttachments(db: ReadDb, directiveId: string): readonly DirectiveAttachment[] {
  return db.all<DirectiveAttachment & object>(
    `SELECT file.sha256, size_bytes AS sizeBytes, media, file_name AS fileName, added_at AS addedAt
       FROM directive_attachment AS attachment JOIN attached_file AS file ON file.sha256 = attachment.sha256
      WHERE directive_id = :directiveId ORDER BY attachment.position`,
    { ':directiveId': directiveId },
  );
}

/** @param file one whose content is not attached yet */
export function attachToDirective(
  db: WriteDb,
  directiveId: string,
  { sha256, fileName, addedAt }: Pick<DirectiveAttachment, 'sha256' | 'fileName' | 'addedAt'>,
): void {
  db.run(
    `INSERT INTO directive_attachment (directive_id, sha256, position, file_name, added_at)
     VALUES (:directiveId, :sha256,
       (SELECT coalesce(max(position), 0) + 1 FROM directive_attachment WHERE directive_id = :directiveId), :fileName,
       :addedAt)`,
    { ':directiveId': directiveId, ':sha256': sha256, ':fileName': fileName, ':addedAt': addedAt },
  );
}

/** Takes a file off a directive; its bytes stay in the folder, so that this can be undone. */
export function detachFromDirective(db: WriteDb, directiveId: string, sha256: string): void {
  db.run('DELETE FROM directive_attachment WHERE directive_id = :directiveId AND sha256 = :sha256', {
    ':directiveId': directiveId,
    ':sha256': sha256,
  });
}

/** A name each kept file goes by, from whatever refers to it. */
export function listFileNames(db: ReadDb): ReadonlyMap<string, string> {
  const rows = db.all<{ sha256: string; name: string }>(
    `SELECT batch_file.sha256, file_name AS name FROM batch_file
       JOIN attached_file ON attached_file.sha256 = batch_file.sha256
     UNION ALL SELECT sha256, file_name FROM directive_attachment
     UNION ALL SELECT sha256, file_name FROM evidence WHERE sha256 IS NOT NULL
     UNION ALL SELECT picture, 'con-dau.png' FROM office_seal
     UNION ALL SELECT picture, 'chu-ky-' || full_name || '.png' FROM signatory WHERE picture IS NOT NULL
     UNION ALL SELECT evidence_sha256, evidence_name FROM task_note WHERE evidence_sha256 IS NOT NULL
     UNION ALL SELECT sha256, file_name FROM package_file
     UNION ALL SELECT package.sha256, file_name FROM package
       JOIN attached_file ON attached_file.sha256 = package.sha256
     UNION ALL SELECT sha256, file_name FROM paper_scan
     UNION ALL SELECT sha256, file_name FROM upper_template_version`,
  );
  return new Map(rows.map(({ sha256, name }) => [sha256, name]));
}
