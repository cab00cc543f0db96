import type { DutyVersion } from '../domain/dutyVersion';
import type { ReadDb } from './database';
import { findKeyedReport, listEvidence } from './evidence';
import { ownRemarks } from './ownRemarks';

interface VersionRow extends Omit<DutyVersion, 'isNil' | 'arrivalBasis' | 'told' | 'evidence'> {
  readonly isNil: number;
}

/** Live versions of one duty, the first one first. */
export function listDutyVersions(db: ReadDb, obligationId: string): readonly DutyVersion[] {
  const own = ownRemarks(db, 'obligation_id = :obligationId', { ':obligationId': obligationId });
  return db
    .all<VersionRow>(
      `SELECT submission.id AS submissionId, version, meaning, standing, is_nil AS isNil, arrived_at AS arrivedAt, arrival_source AS arrivalSource, channel,
              file.id AS fileId, file.file_name AS fileName, file.folder, file.sha256, batch.id AS batchId,
              batch.imported_at AS importedAt,
              (SELECT count(*) FROM person WHERE person.list = submission.person_list) AS persons,
              (SELECT count(*) FROM file_issue WHERE file_issue.file_id = file.id AND severity = 'warning') AS warnings
         FROM submission
         JOIN batch_file AS file ON file.id = submission.file_id
         JOIN batch ON batch.id = file.batch_id
        WHERE obligation_id = :obligationId ORDER BY version`,
      { ':obligationId': obligationId },
    )
    .map((row) => {
      const keyed = findKeyedReport(db, row.fileId);
      return {
        ...row,
        warnings: own.get(row.submissionId)?.warnings ?? row.warnings,
        isNil: row.isNil === 1,
        arrivalBasis: keyed?.arrivalBasis ?? null,
        told: keyed?.told ?? null,
        evidence: listEvidence(db, row.fileId),
      };
    });
}

/** A file that came with a report, by its id; null when there is none. */
export function findReportFile(
  db: ReadDb,
  fileId: string,
): { readonly fileName: string; readonly sha256: string } | null {
  return db.find<{ fileName: string; sha256: string }>(
    'SELECT file_name AS fileName, sha256 FROM batch_file WHERE id = :fileId',
    { ':fileId': fileId },
  );
}
