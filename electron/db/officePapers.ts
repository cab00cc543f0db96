import type { IsoDay, LocalTime } from '../domain/calendar';
import { type OfficePaper, type PaperStep, paperNumberText } from '../domain/officePaper';
import { foldForSearch } from '../domain/vietnamese';
import type { ReadDb, WriteDb } from './database';
import { fromJson, toJson } from './json';

/** What is only shown and printed of a paper, kept together. */
type Details = Pick<
  OfficePaper,
  | 'addressees'
  | 'recipients'
  | 'signatoryId'
  | 'authorityLines'
  | 'otherTitleLines'
  | 'signerName'
  | 'urgency'
  | 'circulation'
  | 'drafterCode'
  | 'copies'
  | 'envelopes'
  | 'keptBy'
  | 'fileCode'
  | 'dueOn'
  | 'note'
>;

interface PaperRow extends Omit<OfficePaper, keyof Details | 'source' | 'isFrozen'> {
  readonly source: string;
  readonly details: string;
  readonly isFrozen: number;
}

const COLUMNS = `id, kind_id AS kindId, source, subject, series_id AS seriesId, year, number,
  number_suffix AS numberSuffix, code, issued_on AS issuedOn, status, signed_on AS signedOn, sent_on AS sentOn,
  directive_id AS directiveId, unit_id AS unitId, batch_id AS batchId, details, pages, created_at AS createdAt,
  changed_at AS changedAt, EXISTS (SELECT 1 FROM office_paper_frozen WHERE paper_id = office_paper.id) AS isFrozen`;

function paperOf({ source, details, isFrozen, ...row }: PaperRow): OfficePaper {
  return { ...row, source: fromJson(source), ...fromJson<Details>(details), isFrozen: isFrozen === 1 };
}

/** Which papers are asked for; what is left out does not restrict. */
export interface PaperFilter {
  readonly seriesId?: string | undefined;
  readonly year?: number | undefined;
  readonly kindId?: string | undefined;
  readonly status?: OfficePaper['status'] | undefined;
  readonly directiveId?: string | undefined;
  readonly batchId?: string | undefined;
  /** Every word of it stands in the paper's number, subject, addressees, recipients, signer or note, dấu or not. */
  readonly text?: string | undefined;
}

const CONDITIONS: readonly (readonly [keyof PaperFilter, string])[] = [
  ['seriesId', 'series_id = :seriesId'],
  // a draft belongs to no year yet; it is shown with the year in which it was begun
  ['year', 'coalesce(year, CAST(substr(created_at, 1, 4) AS INTEGER)) = :year'],
  ['kindId', 'kind_id = :kindId'],
  ['status', 'status = :status'],
  ['directiveId', 'directive_id = :directiveId'],
  ['batchId', 'batch_id = :batchId'],
  ['text', 'NOT EXISTS (SELECT 1 FROM json_each(:text) AS word WHERE instr(folded, word.value) = 0)'],
];

function conditionOf(filter: PaperFilter) {
  const used = CONDITIONS.filter(([field]) => filter[field] !== undefined);
  const params = Object.fromEntries(
    used.map(([field]) => [`:${field}`, field === 'text' ? wordsOf(filter.text ?? '') : (filter[field] ?? null)]),
  );
  return { where: used.length === 0 ? '' : `WHERE ${used.map(([, sql]) => sql).join(' AND ')}`, params };
}

function wordsOf(text: string): string {
  return toJson(foldForSearch(text).split(' ').filter(Boolean));
}

/** Drafts first, the newest above; then by year and number, the highest above. */
export function listPapers(
  db: ReadDb,
  filter: PaperFilter,
  page: { readonly offset: number; readonly limit: number } = { offset: 0, limit: -1 },
): readonly OfficePaper[] {
  const { where, params } = conditionOf(filter);
  return db
    .all<PaperRow & object>(
      `SELECT ${COLUMNS} FROM office_paper ${where}
        ORDER BY number IS NOT NULL, year DESC, number DESC, number_suffix DESC, position DESC
        LIMIT :limit OFFSET :offset`,
      { ...params, ':limit': page.limit, ':offset': page.offset },
    )
    .map(paperOf);
}

/** Papers of a series whose day is among these, in the order of their numbers; both included. */
export function listNumberedBetween(
  db: ReadDb,
  { seriesId, from, to }: { readonly seriesId: string; readonly from: IsoDay; readonly to: IsoDay },
): readonly OfficePaper[] {
  return db
    .all<PaperRow & object>(
      `SELECT ${COLUMNS} FROM office_paper WHERE series_id = :seriesId AND issued_on BETWEEN :from AND :to
        ORDER BY year, number, number_suffix`,
      { ':seriesId': seriesId, ':from': from, ':to': to },
    )
    .map(paperOf);
}

/** Papers that were sent on these days and recalled ones too, in the order of the days; both included. */
export function listPapersSent(db: ReadDb, from: IsoDay, to: IsoDay): readonly OfficePaper[] {
  return db
    .all<PaperRow & object>(
      `SELECT ${COLUMNS} FROM office_paper WHERE sent_on BETWEEN :from AND :to ORDER BY sent_on, year, number, number_suffix`,
      { ':from': from, ':to': to },
    )
    .map(paperOf);
}

export function countPapers(db: ReadDb, filter: PaperFilter): number {
  const { where, params } = conditionOf(filter);
  return db.find<{ total: number }>(`SELECT count(*) AS total FROM office_paper ${where}`, params)?.total ?? 0;
}

/** Years of the papers, newest first. */
export function listPaperYears(db: ReadDb): readonly number[] {
  return db
    .all<{ year: number }>(
      `SELECT DISTINCT coalesce(year, CAST(substr(created_at, 1, 4) AS INTEGER)) AS year FROM office_paper
        ORDER BY 1 DESC`,
    )
    .map(({ year }) => year);
}

export function findPaper(db: ReadDb, id: string): OfficePaper | null {
  const row = db.find<PaperRow & object>(`SELECT ${COLUMNS} FROM office_paper WHERE id = :id`, { ':id': id });
  return row && paperOf(row);
}

/** A paper, of whatever series, that bears the same number and code in the year; null: none. Cancelled ones bear theirs. */
export function findPaperByNumber(
  db: ReadDb,
  { year, number, numberSuffix, code }: Pick<OfficePaper, 'year' | 'number' | 'numberSuffix' | 'code'>,
): OfficePaper | null {
  const row = db.find<PaperRow & object>(
    `SELECT ${COLUMNS} FROM office_paper
      WHERE year = :year AND number = :number AND number_suffix = :suffix AND code = :code`,
    { ':year': year, ':number': number, ':suffix': numberSuffix, ':code': code },
  );
  return row && paperOf(row);
}

/** Whether any paper, of whatever series and code, bears that number in the year. */
export function isNumberBorne(
  db: ReadDb,
  { year, number, suffix }: { readonly year: number; readonly number: number; readonly suffix: string },
): boolean {
  const row = db.find<{ total: number }>(
    'SELECT count(*) AS total FROM office_paper WHERE year = :year AND number = :number AND number_suffix = :suffix',
    { ':year': year, ':number': number, ':suffix': suffix },
  );
  return (row?.total ?? 0) > 0;
}

/** Adds a paper, or writes all of the one of that id anew. */
export function savePaper(db: WriteDb, paper: OfficePaper): void {
  db.run(
    `INSERT INTO office_paper (id, position, kind_id, source, subject, series_id, year, number, number_suffix, code,
       issued_on, status, signed_on, sent_on, directive_id, unit_id, batch_id, details, pages, created_at, changed_at,
       folded)
     VALUES (:id, (SELECT coalesce(max(position), 0) + 1 FROM office_paper), :kindId, :source, :subject, :seriesId, :year,
       :number, :numberSuffix, :code, :issuedOn, :status, :signedOn, :sentOn, :directiveId, :unitId, :batchId, :details,
       :pages, :createdAt, :changedAt, :folded)
     ON CONFLICT (id) DO UPDATE SET kind_id = excluded.kind_id, source = excluded.source, subject = excluded.subject,
       series_id = excluded.series_id, year = excluded.year, number = excluded.number,
       number_suffix = excluded.number_suffix, code = excluded.code, issued_on = excluded.issued_on,
       status = excluded.status, signed_on = excluded.signed_on, sent_on = excluded.sent_on,
       directive_id = excluded.directive_id, unit_id = excluded.unit_id, batch_id = excluded.batch_id,
       details = excluded.details, pages = excluded.pages, changed_at = excluded.changed_at, folded = excluded.folded`,
    {
      ':id': paper.id,
      ':kindId': paper.kindId,
      ':source': toJson(paper.source),
      ':subject': paper.subject,
      ':seriesId': paper.seriesId,
      ':year': paper.year,
      ':number': paper.number,
      ':numberSuffix': paper.numberSuffix,
      ':code': paper.code,
      ':issuedOn': paper.issuedOn,
      ':status': paper.status,
      ':signedOn': paper.signedOn,
      ':sentOn': paper.sentOn,
      ':directiveId': paper.directiveId,
      ':unitId': paper.unitId,
      ':batchId': paper.batchId,
      ':details': toJson(detailsOf(paper)),
      ':pages': paper.pages,
      ':createdAt': paper.createdAt,
      ':changedAt': paper.changedAt,
      ':folded': foldedOf(paper),
    },
  );
}

function detailsOf(paper: OfficePaper): Details {
  return {
    addressees: paper.addressees,
    recipients: paper.recipients,
    signatoryId: paper.signatoryId,
    authorityLines: paper.authorityLines,
    otherTitleLines: paper.otherTitleLines,
    signerName: paper.signerName,
    urgency: paper.urgency,
    circulation: paper.circulation,
    drafterCode: paper.drafterCode,
    copies: paper.copies,
    envelopes: paper.envelopes,
    keptBy: paper.keptBy,
    fileCode: paper.fileCode,
    dueOn: paper.dueOn,
    note: paper.note,
  };
}

function foldedOf(paper: OfficePaper): string {
  return foldForSearch(
    [
      paper.number === null ? `/${paper.code}` : paperNumberText(paper),
      paper.subject,
      ...paper.addressees,
      ...paper.recipients.map(({ text }) => text),
      paper.signerName,
      paper.keptBy,
      paper.fileCode,
      paper.note,
    ].join(' '),
  );
}

/** A draft with all that hangs on it, for good. */
export function removePaper(db: WriteDb, id: string): void {
  for (const table of ['office_paper_frozen', 'office_paper_step', 'paper_scan'])
    db.run(`DELETE FROM ${table} WHERE paper_id = :id`, { ':id': id });
  db.run('DELETE FROM office_paper WHERE id = :id', { ':id': id });
}

/** JSON of the paper as it stood when its number was given; null: it has none, or was made elsewhere. */
export function findFrozen(db: ReadDb, paperId: string): string | null {
  const row = db.find<{ document: string }>('SELECT document FROM office_paper_frozen WHERE paper_id = :id', {
    ':id': paperId,
  });
  return row?.document ?? null;
}

/** @param document null: what was kept is thrown away */
export function saveFrozen(db: WriteDb, paperId: string, document: string | null): void {
  db.run('DELETE FROM office_paper_frozen WHERE paper_id = :id', { ':id': paperId });
  if (document !== null)
    db.run('INSERT INTO office_paper_frozen (paper_id, document) VALUES (:id, :document)', {
      ':id': paperId,
      ':document': document,
    });
}

/** In the order they were noted. */
export function listPaperSteps(db: ReadDb, paperId: string): readonly PaperStep[] {
  return db.all<PaperStep & object>(
    `SELECT sequence, step, happened_on AS happenedOn, noted_at AS notedAt, noted_by AS notedBy, text,
            undone_at AS undoneAt
       FROM office_paper_step WHERE paper_id = :id ORDER BY sequence`,
    { ':id': paperId },
  );
}

export function addPaperStep(db: WriteDb, paperId: string, step: Omit<PaperStep, 'sequence' | 'undoneAt'>): void {
  db.run(
    `INSERT INTO office_paper_step (paper_id, sequence, step, happened_on, noted_at, noted_by, text, undone_at)
     VALUES (:id, (SELECT coalesce(max(sequence), 0) + 1 FROM office_paper_step WHERE paper_id = :id), :step, :on, :at,
       :by, :text, NULL)`,
    {
      ':id': paperId,
      ':step': step.step,
      ':on': step.happenedOn,
      ':at': step.notedAt,
      ':by': step.notedBy,
      ':text': step.text,
    },
  );
}

export function undoPaperStep(db: WriteDb, paperId: string, sequence: number, at: LocalTime): void {
  db.run('UPDATE office_paper_step SET undone_at = :at WHERE paper_id = :id AND sequence = :sequence', {
    ':at': at,
    ':id': paperId,
    ':sequence': sequence,
  });
}
