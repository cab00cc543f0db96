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

/** Where the list of people of a report begins in its file: its sheet is that of the figures; null: not known. */
export function findListPlace(db: ReadDb, submissionId: string): FigurePlace | null {
  const row = db.find<{ sheet: string | null; row: number | null }>(
    `SELECT (SELECT min(sheet) FROM figure WHERE submission_id = :submissionId) AS sheet,
            (SELECT min(source_row) FROM person
              WHERE list = (SELECT person_list FROM submission WHERE id = :submissionId)) AS row`,
    { ':submissionId': submissionId },
  );
  return row === null || row.sheet === null || row.row === null
    ? null
    : { sheet: row.sheet, cell: `A${row.row}`, raw: null };
}
