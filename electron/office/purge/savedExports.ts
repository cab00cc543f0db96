import type { ReadDb } from '../../db/database';
import type { LocalTime } from '../../domain/calendar';
import { destructionText } from '../../text/destructionText';

/** Packages with reports that were made to be carried to another office, and files people were written to in full. */
export function savedExports(db: ReadDb): readonly string[] {
  const files = db.all<{ label: string; at: LocalTime }>(
    `SELECT subject_label AS label, happened_at AS at FROM person_access
      WHERE action IN ('exportFull', 'openDataFull') ORDER BY sequence`,
  );
  const packages = db
    .all<{ fileName: string; handledAt: LocalTime }>(
      `SELECT file_name AS fileName, handled_at AS handledAt FROM package
        WHERE direction = 'sent' AND kind = 'up' ORDER BY sequence`,
    )
    .map(({ fileName, handledAt }) => destructionText.package(fileName, handledAt));
  return [...packages, ...files.map(({ label, at }) => destructionText.exported(label, at))];
}
