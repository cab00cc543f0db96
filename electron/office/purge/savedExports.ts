import type { ReadDb } from '../../db/database';
import { destructionText } from '../../text/destructionText';

/** Packages with reports that were made to be carried to another office. */
export function savedExports(db: ReadDb): readonly string[] {
  return db
    .all<{ fileName: string; handledAt: string }>(
      `SELECT file_name AS fileName, handled_at AS handledAt FROM package
        WHERE direction = 'sent' AND kind = 'up' ORDER BY sequence`,
    )
    .map(({ fileName, handledAt }) => destructionText.package(fileName, handledAt));
}
