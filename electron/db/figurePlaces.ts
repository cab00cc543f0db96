import type { FigurePlace } from '../domain/summary/figurePlace';
import type { ReadDb } from './database';

/** Where a figure of a report stood in its file; null: it was keyed, or read before this was kept. */
export function findFigurePlace(db: ReadDb, submissionId: string, fieldKey: string): FigurePlace | null {
  const row = db.find<{ sheet: string | null; cell: string | null; raw: string | null }>(
    'SELECT sheet, cell, raw FROM figure WHERE submission_id = :submissionId AND field_key = :fieldKey',
    { ':submissionId': submissionId, ':fieldKey': fieldKey },
  );
  if (row === null || row.sheet === null || row.cell === null) return null;
  return { sheet: row.sheet, cell: row.cell, raw: row.raw };
}
