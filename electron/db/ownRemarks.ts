import { groupBy } from '../domain/groupBy';
import type { Params, ReadDb, Value } from './database';

/** Warnings that a report has of its file. */
export interface Remarks {
  readonly warnings: number;
  /** With commas between; null: none. */
  readonly codes: string | null;
}

interface Remark {
  readonly fileId: string;
  readonly code: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly row: number | null;
}

interface Spot {
  readonly id: string;
  readonly fileId: string;
  readonly unitId: string;
  readonly sheet: string | null;
  readonly cell: string;
  readonly row: number;
}

const NO_REMARKS: Remarks = { warnings: 0, codes: null };

/** What is said of a line of totals is said of no unit, wherever the line stands. */
const OF_TOTALS: ReadonlySet<string> = new Set(['total-differs', 'breakdown-differs']);

/** A file that names no sender holds reports of several units: its remarks are not those of each of them. */
const OF_MANY = 'file.unit_id IS NULL';

/**
 * Of files with reports of several units: the warnings that are about each report's own cells or rows. One about a line of
 * totals or the file as a whole is nobody's. Reports of files with one sender are not among them: all warnings are theirs.
 * @param where of submissions, their obligations and files; left out: all
 */
export function ownRemarks(db: ReadDb, where = 'TRUE', params: Params = {}): ReadonlyMap<string, Remarks> {
  const reports = db.all<{ id: string; fileId: string }>(
    `SELECT submission.id AS id, submission.file_id AS fileId FROM submission
       JOIN obligation ON obligation.id = submission.obligation_id
       JOIN batch_file AS file ON file.id = submission.file_id
      WHERE ${OF_MANY} AND ${where}`,
    params,
  );
  const own = new Map(reports.map(({ id }) => [id, [] as string[]]));
  const files = JSON.stringify([...new Set(reports.map(({ fileId }) => fileId))]);
  for (const [fileId, remarks] of groupBy(remarksOf(db, files), ({ fileId: file }) => file)) {
    const places = new Places(spotsOf(db, fileId), personRowsOf(db, fileId));
    for (const remark of remarks) for (const id of places.ownersOf(remark)) own.get(id)?.push(remark.code);
  }
  return new Map([...own].map(([id, codes]) => [id, remarksIn(codes)]));
}

function remarksIn(codes: readonly string[]): Remarks {
  return codes.length === 0 ? NO_REMARKS : { warnings: codes.length, codes: [...new Set(codes)].join(',') };
}

function remarksOf(db: ReadDb, files: string): readonly Remark[] {
  return db.all<Remark & Record<string, Value>>(
    `SELECT file_id AS fileId, code, sheet, cell, row_number AS row FROM file_issue
      WHERE severity = 'warning' AND file_id IN (SELECT value FROM json_each(:files))`,
    { ':files': files },
  );
}

function spotsOf(db: ReadDb, fileId: string): readonly Spot[] {
  return db.all<Spot & Record<string, Value>>(
    `SELECT submission.id AS id, obligation.unit_id AS unitId, figure.sheet, figure.cell,
            CAST(ltrim(figure.cell, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') AS INTEGER) AS row
       FROM submission JOIN obligation ON obligation.id = submission.obligation_id
       JOIN figure ON figure.submission_id = submission.id
      WHERE submission.file_id = :fileId AND figure.cell IS NOT NULL`,
    { ':fileId': fileId },
  );
}

/** Of a list that was cut up by its units: rows of people, ascending. */
function personRowsOf(db: ReadDb, fileId: string): readonly { readonly id: string; readonly row: number }[] {
  return db.all<{ id: string; row: number }>(
    `SELECT submission.id AS id, person.source_row AS row FROM submission
       JOIN person ON person.list = submission.person_list
      WHERE submission.file_id = :fileId ORDER BY person.source_row`,
    { ':fileId': fileId },
  );
}

/** Whose the cells and rows of one file are. */
class Places {
  readonly #byCell: ReadonlyMap<string, readonly Spot[]>;
  readonly #byRow: ReadonlyMap<number, readonly Spot[]>;
  readonly #people: readonly { readonly id: string; readonly row: number }[];

  constructor(spots: readonly Spot[], people: readonly { readonly id: string; readonly row: number }[]) {
    this.#byCell = groupBy(spots, ({ cell }) => cell);
    this.#byRow = groupBy(spots, ({ row }) => row);
    this.#people = people;
  }

  ownersOf({ code, sheet, cell, row }: Remark): ReadonlySet<string> {
    if (OF_TOTALS.has(code)) return new Set();
    const inSheet = (spot: Spot) => sheet === null || sheet === spot.sheet;
    const atCell = cell === null ? [] : (this.#byCell.get(cell) ?? []).filter(inSheet);
    if (atCell.length > 0) return new Set(atCell.map(({ id }) => id));
    if (row === null) return new Set();
    const inRow = (this.#byRow.get(row) ?? []).filter(inSheet);
    // where units stand side by side, a row is nobody's own
    if (inRow.length > 0)
      return new Set(new Set(inRow.map(({ unitId }) => unitId)).size > 1 ? [] : inRow.map(({ id }) => id));
    const over = this.#people.findLast((person) => person.row <= row); // one left out stands under those of its unit
    return new Set(over === undefined ? [] : [over.id]);
  }
}
