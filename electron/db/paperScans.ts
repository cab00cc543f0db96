import type { LocalTime } from '../domain/calendar';
import type { AttachedFile } from './attachedFiles';
import type { ReadDb, WriteDb } from './database';

/** A scan of a paper that went out or came in. */
export interface PaperScan extends AttachedFile {
  readonly fileName: string;
  readonly addedAt: LocalTime;
}

/** In the order they were attached. */
export function listPaperScans(db: ReadDb, paperId: string): readonly PaperScan[] {
  return db.all<PaperScan & object>(
    `SELECT file.sha256, size_bytes AS sizeBytes, media, file_name AS fileName, added_at AS addedAt
       FROM paper_scan JOIN attached_file AS file ON file.sha256 = paper_scan.sha256
      WHERE paper_id = :paperId ORDER BY paper_scan.position`,
    { ':paperId': paperId },
  );
}

/** @param scan its bytes are among the attached files; a content that hangs on the paper already keeps its first name */
export function attachScan(
  db: WriteDb,
  paperId: string,
  { sha256, fileName, addedAt }: Pick<PaperScan, 'sha256' | 'fileName' | 'addedAt'>,
): void {
  db.run(
    `INSERT INTO paper_scan (paper_id, sha256, position, file_name, added_at)
     VALUES (:paperId, :sha256, (SELECT coalesce(max(position), 0) + 1 FROM paper_scan WHERE paper_id = :paperId),
       :fileName, :addedAt) ON CONFLICT (paper_id, sha256) DO NOTHING`,
    { ':paperId': paperId, ':sha256': sha256, ':fileName': fileName, ':addedAt': addedAt },
  );
}

/** Its bytes stay in the folder. */
export function detachScan(db: WriteDb, paperId: string, sha256: string): void {
  db.run('DELETE FROM paper_scan WHERE paper_id = :paperId AND sha256 = :sha256', {
    ':paperId': paperId,
    ':sha256': sha256,
  });
}
