import type { ReadDb } from '../../db/database';
import type { LocalTime } from '../../domain/calendar';
import { destructionText } from '../../text/destructionText';

/**
 * Packages with reports that were made to be carried to another office, and files people were written to in full. Of the
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
        WHERE direction = 'sent' AND kind = 'up' ORDER BY sequence`,
    )
    .map(({ fileName, handledAt }) => destructionText.package(fileName, handledAt));
  return [...packages, ...files.map(destructionText.exported)];
}
