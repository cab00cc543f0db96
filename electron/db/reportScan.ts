import type { ReadDb, Value } from './database';
import { FIGURE_LINES, readLines } from './figureLines';
import { FiguresByReport, NO_FIGURES } from './figuresByReport';
import { ownRemarks, type Remarks } from './ownRemarks';
import { readPartTotals } from './partTotals';
import { HEAD_COLUMNS, headOf, type SubmissionHead, withParts, withRemarks } from './reportHeads';

type Unfinished = { -readonly [Key in keyof SubmissionHead]: SubmissionHead[Key] };

/**
 * Reads the reports on very many duties: tables from one end to the other in the order they lie in, which takes a fifth of
 * the time of looking every row up, and as many rows at a time as one wants to wait for. What is written meanwhile has to be
 * read once more by whoever is told of it.
 */
export class ReportScan {
  readonly #db: ReadDb;
  readonly #dutyOf: (obligationId: string) => string | undefined;
  readonly #texts = new Map<Value, Value>();
  readonly #figures = new FiguresByReport();
  readonly #heads = new Map<string, Unfinished>();
  #issues: ReadonlyMap<string, Remarks> | null = null;
  #lastReport: number | null = 0;
  #lastFigure: number | null = 0;

  /** @param dutyOf the id itself where the duty is one of those asked for; of each text one copy is held */
  constructor(db: ReadDb, dutyOf: (obligationId: string) => string | undefined) {
    this.#db = db;
    this.#dutyOf = dutyOf;
  }

  /** Reads on. @returns whether there is more */
  read(rows: number): boolean {
    if (this.#lastReport !== null) this.#lastReport = this.#readReports(this.#lastReport, rows);
    else if (this.#lastFigure !== null) this.#lastFigure = this.#readFigures(this.#lastFigure, rows);
    return this.#lastFigure !== null;
  }

  /** All that was asked for, in no order; what is not read yet is read now. */
  finish(): readonly SubmissionHead[] {
    while (this.read(AT_ONCE));
    for (const head of this.#heads.values()) head.figures = this.#figures.of(head.id);
    const own = ownRemarks(this.#db);
    const heads = [...this.#heads.values()].map((head) => withRemarks(head, own));
    return withParts(heads, readPartTotals(this.#db));
  }

  /** @returns the last row read; null: there are no more */
  #readReports(after: number, rows: number): number | null {
    const issues = this.#issues ?? readIssues(this.#db);
    this.#issues = issues;
    let [last, count] = [after, 0];
    this.#db.each(REPORTS, { ':after': after, ':rows': rows }, (values) => {
      [last, count] = [values[ROW] as number, count + 1];
      const duty = this.#dutyOf(values[DUTY] as string);
      if (duty === undefined) return;
      const { warnings, codes } = issues.get(values[FILE] as string) ?? NO_ISSUES;
      const own = values as Value[]; // nobody else has this row
      own[DUTY] = duty;
      for (const place of REPEATED) own[place] = this.#shared(own[place] ?? null);
      own.splice(ROW, 1, warnings, codes);
      const head = headOf(own, NO_FIGURES);
      this.#heads.set(head.id, head);
    });
    return count < rows ? null : last;
  }

  #readFigures(after: number, rows: number): number | null {
    const found = this.#db.find<{ lines: string | null; last: number | null; count: number }>(FIGURE_LINES, {
      ':after': after,
      ':rows': rows,
    });
    if (found === null || found.lines === null) return null;
    readLines(found.lines, found.count, this.#figures, (id) => this.#heads.has(id));
    return found.count < rows ? null : found.last;
  }

  #shared(text: Value): Value {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    return text;
  }
}

/** Enough that another question costs nothing, few enough that texts of that many are no burden. */
const AT_ONCE = 16_384;

/** Places in a row: in `HEAD_COLUMNS`, and behind it the number of the row. */
const DUTY = 1;
const FILE = 3;
const ROW = 12;
/** Texts that many reports have in common: hour of arrival, how it is known, channel, hour of the figures. */
const REPEATED = [5, 6, 7, 8];

/** CROSS JOIN: SQLite would look reports up by their files otherwise. */
const REPORTS = `SELECT ${HEAD_COLUMNS}, submission.rowid
   FROM submission CROSS JOIN batch_file AS file ON file.id = submission.file_id
  WHERE submission.rowid > :after ORDER BY submission.rowid LIMIT :rows`;

const NO_ISSUES: Remarks = { warnings: 0, codes: null };

function readIssues(db: ReadDb): ReadonlyMap<string, Remarks> {
  const rows = db.all<Remarks & { readonly fileId: string }>(
    `SELECT file_id AS fileId, count(*) AS warnings, group_concat(DISTINCT code) AS codes FROM file_issue
      WHERE severity = 'warning' GROUP BY file_id`,
  );
  return new Map(rows.map((row) => [row.fileId, row]));
}
