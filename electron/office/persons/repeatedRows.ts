import { listIssues } from '../../db/batches';
import type { ReadDb } from '../../db/database';
import { listPartFiles } from '../../db/personRows';

/** Code of the issue that says how many rows of a supplement its list had already; `raw` is their number. */
export const SUPPLEMENT_REPEATS = 'supplement-repeats';

/**
 * Rows that were left out of a list because its people are on it already: twice in a file, or again in a supplement.
 * @param fileId of the version that holds the list
 */
export function repeatedRowsUntil(db: ReadDb, fileId: string): number {
  return listPartFiles(db, fileId)
    .flatMap((part) => listIssues(db, part))
    .reduce((sum, { code, raw }) => {
      if (code === SUPPLEMENT_REPEATS) return sum + Number(raw);
      return code === 'duplicate-person' ? sum + 1 : sum;
    }, 0);
}
