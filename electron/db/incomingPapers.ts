import type { IsoDay } from '../domain/calendar';
import type { IncomingDraft, IncomingPaper } from '../domain/incomingPaper';
import { foldForSearch } from '../domain/vietnamese';
import type { ReadDb, WriteDb } from './database';
import { fromJson, toJson } from './json';

type Details = Omit<IncomingDraft, 'arrivedOn'>;

interface IncomingRow extends Omit<IncomingPaper, keyof Details | 'isCancelled'> {
  readonly details: string;
  readonly isCancelled: number;
}

const COLUMNS = `id, series_id AS seriesId, year, number, suffix, arrived_on AS arrivedOn, directive_id AS directiveId,
  is_cancelled AS isCancelled, cancel_reason AS cancelReason, details, changed_at AS changedAt`;

function paperOf({ details, isCancelled, ...row }: IncomingRow): IncomingPaper {
  return { ...row, ...fromJson<Details>(details), isCancelled: isCancelled === 1 };
}

/** What is left out does not restrict. */
export interface IncomingFilter {
  readonly seriesId?: string | undefined;
  readonly year?: number | undefined;
  /** Every word of it stands in the paper, dấu or not. */
  readonly text?: string | undefined;
}

const CONDITIONS: readonly (readonly [keyof IncomingFilter, string])[] = [
  ['seriesId', 'series_id = :seriesId'],
  ['year', 'year = :year'],
  ['text', 'NOT EXISTS (SELECT 1 FROM json_each(:text) AS word WHERE instr(folded, word.value) = 0)'],
];

/** The last to arrive first. */
export function listIncoming(db: ReadDb, filter: IncomingFilter): readonly IncomingPaper[] {
  const used = CONDITIONS.filter(([field]) => filter[field] !== undefined);
  const where = used.length === 0 ? '' : `WHERE ${used.map(([, sql]) => sql).join(' AND ')}`;
  const params = Object.fromEntries(
    used.map(([field]) => [`:${field}`, field === 'text' ? wordsOf(filter.text ?? '') : (filter[field] ?? null)]),
  );
  return db
    .all<IncomingRow & object>(
      `SELECT ${COLUMNS} FROM incoming_paper ${where} ORDER BY year DESC, number DESC, suffix DESC`,
      params,
    )
    .map(paperOf);
}

function wordsOf(text: string): string {
  return toJson(foldForSearch(text).split(' ').filter(Boolean));
}

/** Those that arrived on these days, in the order of their numbers; both days included. */
export function listIncomingBetween(db: ReadDb, from: IsoDay, to: IsoDay): readonly IncomingPaper[] {
  return db
    .all<IncomingRow & object>(
      `SELECT ${COLUMNS} FROM incoming_paper WHERE arrived_on BETWEEN :from AND :to ORDER BY year, number, suffix`,
      { ':from': from, ':to': to },
    )
    .map(paperOf);
}

export function findIncoming(db: ReadDb, id: string): IncomingPaper | null {
  const row = db.find<IncomingRow & object>(`SELECT ${COLUMNS} FROM incoming_paper WHERE id = :id`, { ':id': id });
  return row && paperOf(row);
}

/** The entry of a directive that bears an arrival number; null: it bears none. */
export function findIncomingOfDirective(db: ReadDb, directiveId: string): IncomingPaper | null {
  const row = db.find<IncomingRow & object>(`SELECT ${COLUMNS} FROM incoming_paper WHERE directive_id = :directiveId`, {
    ':directiveId': directiveId,
  });
  return row && paperOf(row);
}

/** Years of the register, newest first. */
export function listIncomingYears(db: ReadDb): readonly number[] {
  return db
    .all<{ year: number }>('SELECT DISTINCT year FROM incoming_paper ORDER BY year DESC')
    .map(({ year }) => year);
}

/** Adds an entry, or writes all of the one of that id anew. */
export function saveIncoming(db: WriteDb, paper: IncomingPaper): void {
  db.run(
    `INSERT INTO incoming_paper (id, series_id, year, number, suffix, arrived_on, directive_id, is_cancelled,
       cancel_reason, details, changed_at, folded)
     VALUES (:id, :seriesId, :year, :number, :suffix, :arrivedOn, :directiveId, :isCancelled, :cancelReason, :details,
       :changedAt, :folded)
     ON CONFLICT (id) DO UPDATE SET series_id = excluded.series_id, year = excluded.year, number = excluded.number,
       suffix = excluded.suffix, arrived_on = excluded.arrived_on, directive_id = excluded.directive_id,
       is_cancelled = excluded.is_cancelled, cancel_reason = excluded.cancel_reason, details = excluded.details,
       changed_at = excluded.changed_at, folded = excluded.folded`,
    {
      ':id': paper.id,
      ':seriesId': paper.seriesId,
      ':year': paper.year,
      ':number': paper.number,
      ':suffix': paper.suffix,
      ':arrivedOn': paper.arrivedOn,
      ':directiveId': paper.directiveId,
      ':isCancelled': paper.isCancelled ? 1 : 0,
      ':cancelReason': paper.cancelReason,
      ':details': toJson(detailsOf(paper)),
      ':changedAt': paper.changedAt,
      ':folded': foldedOf(paper),
    },
  );
}

function detailsOf(paper: IncomingPaper): Details {
  return {
    arrivedClock: paper.arrivedClock,
    author: paper.author,
    numberAndCode: paper.numberAndCode,
    issuedOn: paper.issuedOn,
    kindName: paper.kindName,
    subject: paper.subject,
    forwardedTo: paper.forwardedTo,
    forwardedOn: paper.forwardedOn,
    fileCode: paper.fileCode,
    urgency: paper.urgency,
    pages: paper.pages,
    signerName: paper.signerName,
    dueOn: paper.dueOn,
    progress: paper.progress,
    answer: paper.answer,
    answerPaperId: paper.answerPaperId,
    note: paper.note,
  };
}

function foldedOf(paper: IncomingPaper): string {
  const { author, numberAndCode, kindName, subject, forwardedTo, answer, note } = paper;
  const number = `${paper.number}${paper.suffix}`;
  return foldForSearch([number, author, numberAndCode, kindName, subject, forwardedTo, answer, note].join(' '));
}

/** The directive is thrown away; that the paper came stays. */
export function forgetDirective(db: WriteDb, directiveId: string): void {
  db.run('UPDATE incoming_paper SET directive_id = NULL WHERE directive_id = :id', { ':id': directiveId });
  db.run('UPDATE office_paper SET directive_id = NULL WHERE directive_id = :id', { ':id': directiveId });
}
