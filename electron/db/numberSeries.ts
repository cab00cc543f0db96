import type { IsoDay } from '../domain/calendar';
import type { IssuedNumber, NumberSeries, PaperNumber } from '../domain/numbering/series';
import type { ReadDb, WriteDb } from './database';
import { fromJson, toJson } from './json';

interface SeriesRow extends Omit<NumberSeries, 'kindIds' | 'isClosed'> {
  readonly kindIds: string;
  readonly isClosed: number;
}

/** In the order the office keeps them. */
export function listSeries(db: ReadDb): readonly NumberSeries[] {
  return db
    .all<SeriesRow & object>(
      `SELECT id, name, flow, kind_ids AS kindIds, owner, symbol, is_closed AS isClosed
         FROM number_series ORDER BY position`,
    )
    .map((row) => ({ ...row, kindIds: fromJson<string[]>(row.kindIds), isClosed: row.isClosed === 1 }));
}

export function findSeries(db: ReadDb, id: string): NumberSeries | null {
  return listSeries(db).find((series) => series.id === id) ?? null;
}

/** Adds a series at the end, or changes the one of that id. */
export function saveSeries(db: WriteDb, series: NumberSeries): void {
  db.run(
    `INSERT INTO number_series (id, position, name, flow, kind_ids, owner, symbol, is_closed)
     VALUES (:id, (SELECT coalesce(max(position), 0) + 1 FROM number_series), :name, :flow, :kindIds, :owner, :symbol,
       :isClosed)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind_ids = excluded.kind_ids, owner = excluded.owner,
       symbol = excluded.symbol, is_closed = excluded.is_closed`,
    {
      ':id': series.id,
      ':name': series.name,
      ':flow': series.flow,
      ':kindIds': toJson(series.kindIds),
      ':owner': series.owner,
      ':symbol': series.symbol,
      ':isClosed': series.isClosed ? 1 : 0,
    },
  );
}

/** A number was given by it, or a paper is to get one. */
export function isSeriesUsed(db: ReadDb, id: string): boolean {
  const row = db.find<{ used: number }>(
    `SELECT EXISTS (SELECT 1 FROM issued_number WHERE series_id = :id)
       OR EXISTS (SELECT 1 FROM office_paper WHERE series_id = :id)
       OR EXISTS (SELECT 1 FROM incoming_paper WHERE series_id = :id) AS used`,
    { ':id': id },
  );
  return row?.used === 1;
}

/** With what its years were told to begin with. @param id of one that is not used */
export function removeSeries(db: WriteDb, id: string): void {
  db.run('DELETE FROM number_start WHERE series_id = :id', { ':id': id });
  db.run('DELETE FROM number_series WHERE id = :id', { ':id': id });
}

/** The first number that the app gives in the year; 1 unless the year had begun without it. */
export function startOfYear(db: ReadDb, seriesId: string, year: number): number {
  const row = db.find<{ first: number }>(
    'SELECT first FROM number_start WHERE series_id = :seriesId AND year = :year',
    { ':seriesId': seriesId, ':year': year },
  );
  return row?.first ?? 1;
}

export function saveStart(db: WriteDb, seriesId: string, year: number, first: number): void {
  db.run(
    `INSERT INTO number_start (series_id, year, first) VALUES (:seriesId, :year, :first)
     ON CONFLICT (series_id, year) DO UPDATE SET first = excluded.first`,
    { ':seriesId': seriesId, ':year': year, ':first': first },
  );
}

const COLUMNS = `series_id AS seriesId, year, number, suffix, state, paper_id AS paperId, issued_on AS issuedOn, reason,
  noted_at AS notedAt, noted_by AS notedBy`;

/** All numbers of a series in a year that are not free any more, in their order. */
export function listIssued(db: ReadDb, seriesId: string, year: number): readonly IssuedNumber[] {
  return db.all<IssuedNumber & object>(
    `SELECT ${COLUMNS} FROM issued_number WHERE series_id = :seriesId AND year = :year ORDER BY number, suffix`,
    { ':seriesId': seriesId, ':year': year },
  );
}

/**
 * The numbers that decide which one comes next for a paper of that day, and whether the day is odd: the highest, and
 * those of papers of later days. Two hundred letters at once would read the whole year two hundred times.
 */
export function listDecisive(db: ReadDb, seriesId: string, year: number, day: IsoDay): readonly IssuedNumber[] {
  return db.all<IssuedNumber & object>(
    `SELECT ${COLUMNS} FROM issued_number
      WHERE series_id = :seriesId AND year = :year AND (issued_on > :day OR number =
        (SELECT max(number) FROM issued_number WHERE series_id = :seriesId AND year = :year))
      ORDER BY number, suffix`,
    { ':seriesId': seriesId, ':year': year, ':day': day },
  );
}

export function findIssued(db: ReadDb, seriesId: string, year: number, number: PaperNumber): IssuedNumber | null {
  return db.find<IssuedNumber & object>(
    `SELECT ${COLUMNS} FROM issued_number
      WHERE series_id = :seriesId AND year = :year AND number = :number AND suffix = :suffix`,
    keyOf({ seriesId, year, ...number }),
  );
}

/** Years in which the series has numbers, newest first. */
export function listYears(db: ReadDb, seriesId: string): readonly number[] {
  return db
    .all<{ year: number }>('SELECT DISTINCT year FROM issued_number WHERE series_id = :seriesId ORDER BY year DESC', {
      ':seriesId': seriesId,
    })
    .map(({ year }) => year);
}

/** @throws when the number is not free: the key of the table is what keeps a number from being given twice */
export function insertIssued(db: WriteDb, issued: IssuedNumber): void {
  db.run(
    `INSERT INTO issued_number (series_id, year, number, suffix, state, paper_id, issued_on, reason, noted_at, noted_by)
     VALUES (:seriesId, :year, :number, :suffix, :state, :paperId, :issuedOn, :reason, :notedAt, :notedBy)`,
    { ...keyOf(issued), ...standingOf(issued) },
  );
}

/** Another standing of a number that is there. */
export function updateIssued(db: WriteDb, issued: IssuedNumber): void {
  db.run(
    `UPDATE issued_number SET state = :state, paper_id = :paperId, issued_on = :issuedOn, reason = :reason,
       noted_at = :notedAt, noted_by = :notedBy
      WHERE series_id = :seriesId AND year = :year AND number = :number AND suffix = :suffix`,
    { ...keyOf(issued), ...standingOf(issued) },
  );
}

/** The number is free again. */
export function removeIssued(db: WriteDb, issued: Pick<IssuedNumber, 'seriesId' | 'year' | 'number' | 'suffix'>): void {
  db.run(
    `DELETE FROM issued_number
      WHERE series_id = :seriesId AND year = :year AND number = :number AND suffix = :suffix`,
    keyOf(issued),
  );
}

function keyOf({ seriesId, year, number, suffix }: Pick<IssuedNumber, 'seriesId' | 'year' | 'number' | 'suffix'>) {
  return { ':seriesId': seriesId, ':year': year, ':number': number, ':suffix': suffix };
}

function standingOf({ state, paperId, issuedOn, reason, notedAt, notedBy }: IssuedNumber) {
  return {
    ':state': state,
    ':paperId': paperId,
    ':issuedOn': issuedOn,
    ':reason': reason,
    ':notedAt': notedAt,
    ':notedBy': notedBy,
  };
}
