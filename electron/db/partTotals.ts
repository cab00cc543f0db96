import type { PartOfTotal } from '../domain/package/packageModel';
import type { Params, ReadDb } from './database';

interface PartRow {
  readonly id: string;
  readonly reported: number;
  readonly expected: number;
  readonly belowReported: number | null;
  readonly belowExpected: number | null;
}

/** Totals from packages that lack somebody, by report. @param where of submission and obligation; left out: all */
export function readPartTotals(db: ReadDb, where = '1', params: Params = {}): ReadonlyMap<string, PartOfTotal> {
  const rows = db.all<PartRow & object>(
    `SELECT submission_id AS id, reported, expected, below_reported AS belowReported, below_expected AS belowExpected
       FROM package_report JOIN submission ON submission.id = submission_id
       JOIN obligation ON obligation.id = submission.obligation_id
      WHERE (reported < expected OR below_reported < below_expected) AND ${where}`,
    params,
  );
  return new Map(rows.map((row) => [row.id, partOf(row)]));
}

function partOf({ reported, expected, belowReported, belowExpected }: PartRow): PartOfTotal {
  const isKnown = belowReported !== null && belowExpected !== null;
  return { reported, expected, below: isKnown ? { reported: belowReported, expected: belowExpected } : null };
}
