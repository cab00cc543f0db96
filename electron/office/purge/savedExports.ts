import type { ReadDb } from '../../db/database';
import type { LocalTime } from '../../domain/calendar';
import { destructionText } from '../../text/destructionText';

/**
 * Packages that were made to be carried to another office with lists of people, or with files somebody put in, which may
 * be such lists; and files people were written to in full. Of the
 * latter kind, list, hour and who made them are told: what somebody called a file may name a resident, so it is not kept.
 */
export function savedExports(db: ReadDb): readonly string[] {
  // saved as PDF, Word and Excel in one minute it is one line of three files
  const files = db.all<{ label: string; at: LocalTime; maker: string; files: number }>(
    `SELECT subject_label AS label, happened_at AS at, coalesce(author_name, account) AS maker, count(*) AS files
       FROM person_access WHERE action IN ('exportFull', 'openDataFull')
      GROUP BY subject_label, happened_at, maker ORDER BY min(sequence)`,
  );
  const packages = db
    .all<{ fileName: string; handledAt: LocalTime }>(
      `SELECT file_name AS fileName, handled_at AS handledAt FROM package
        WHERE direction = 'sent' AND kind = 'up'
          AND (EXISTS (SELECT 1 FROM person_access WHERE action = 'packageFull' AND subject_id = package.id)
            OR coalesce(json_extract(summary, '$.files'), 1) > 0)
        ORDER BY sequence`,
    )
    .map(({ fileName, handledAt }) => destructionText.package(fileName, handledAt));
  return [...packages, ...files.map(destructionText.exported)];
}
