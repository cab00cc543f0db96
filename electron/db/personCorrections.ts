import type { LocalTime } from '../domain/calendar';
import type { CorrectedField, CorrectedRow, PersonCorrection } from '../domain/destruction/correction';
import type { ReadDb, WriteDb } from './database';
import { phoneKey } from './insertPhones';

export interface PlacedRow extends CorrectedRow {
  readonly list: number;
  readonly ordinal: number;
}

type Stored = Omit<PersonCorrection, 'fields' | 'isUndoable'> & {
  readonly fields: string;
  readonly isUndoable: number;
};

/** Newest first. */
export function listCorrections(db: ReadDb): readonly PersonCorrection[] {
  return db
    .all<Stored & object>(
      `SELECT id, request_id AS requestId, corrected_at AS correctedAt, account, author_name AS authorName, people,
              fields, undone_at AS undoneAt,
              undone_at IS NULL AND (EXISTS (SELECT 1 FROM person_correction_row WHERE correction_id = id)
                OR EXISTS (SELECT 1 FROM person_correction_extra WHERE correction_id = id)
                OR EXISTS (SELECT 1 FROM person_correction_text WHERE correction_id = id)) AS isUndoable
         FROM person_correction ORDER BY sequence DESC`,
    )
    .map(({ fields, isUndoable, ...one }) => ({
      ...one,
      fields: JSON.parse(fields) as readonly CorrectedField[], // written below
      isUndoable: isUndoable === 1,
    }));
}

/**
 * Notes a correction, with the rows as they were before.
 * @param people places that were corrected: rows, and fields of reports
 */
export function insertCorrection(
  db: WriteDb,
  {
    id,
    requestId,
    correctedAt,
    account,
    authorName,
    people,
    fields,
  }: Omit<PersonCorrection, 'undoneAt' | 'isUndoable'>,
  before: readonly PlacedRow[],
): void {
  const next = db.find<{ next: number }>('SELECT coalesce(max(sequence), 0) + 1 AS next FROM person_correction')?.next;
  db.run(
    `INSERT INTO person_correction (id, sequence, request_id, corrected_at, account, author_name, people, fields, undone_at)
     VALUES (:id, :sequence, :requestId, :at, :account, :authorName, :people, :fields, NULL)`,
    {
      ':id': id,
      ':sequence': next ?? 1,
      ':requestId': requestId,
      ':at': correctedAt,
      ':account': account,
      ':authorName': authorName,
      ':people': people,
      ':fields': JSON.stringify(fields),
    },
  );
  for (const row of before)
    db.run(
      `INSERT INTO person_correction_row (correction_id, list, ordinal, full_name, address, phone, raw_phone)
       VALUES (:id, :list, :ordinal, :fullName, :address, :phone, :rawPhone)`,
      { ':id': id, ...paramsOf(row) },
    );
}

/** Rows as they were before the correction. */
export function rowsBefore(db: ReadDb, correctionId: string): readonly PlacedRow[] {
  return db.all<PlacedRow & object>(
    `SELECT list, ordinal, full_name AS fullName, address, phone, raw_phone AS rawPhone
       FROM person_correction_row WHERE correction_id = :id ORDER BY list, ordinal`,
    { ':id': correctionId },
  );
}

/** What stood on rows of the list before they were corrected, as far as it is still kept. */
export function formerRowsOf(db: ReadDb, list: number): readonly PlacedRow[] {
  return db.all<PlacedRow & object>(
    `SELECT list, ordinal, full_name AS fullName, address, phone, raw_phone AS rawPhone
       FROM person_correction_row WHERE list = :list ORDER BY ordinal, correction_id`,
    { ':list': list },
  );
}

/** Rows as they stand now, of those places that are still there. */
export function rowsNow(db: ReadDb, places: readonly Pick<PlacedRow, 'list' | 'ordinal'>[]): readonly PlacedRow[] {
  return places.flatMap(({ list, ordinal }) =>
    db.all<PlacedRow & object>(
      `SELECT list, ordinal, full_name AS fullName, address, phone, raw_phone AS rawPhone
         FROM person WHERE list = :list AND ordinal = :ordinal`,
      { ':list': list, ':ordinal': ordinal },
    ),
  );
}

/** Writes one person anew, with the place the phone is looked up by; the report counts as touched. */
export function rewritePerson(db: WriteDb, before: PlacedRow, after: CorrectedRow): void {
  const place = { ':list': before.list, ':ordinal': before.ordinal };
  db.run(
    `UPDATE person SET full_name = :fullName, address = :address, phone = :phone, raw_phone = :rawPhone
      WHERE list = :list AND ordinal = :ordinal`,
    paramsOf({ ...before, ...after }),
  );
  if (before.phone !== after.phone) {
    if (before.phone !== null)
      db.run('DELETE FROM person_phone WHERE phone_key = :key AND list = :list AND ordinal = :ordinal', {
        ...place,
        ':key': phoneKey(before.phone),
      });
    if (after.phone !== null)
      db.run('INSERT INTO person_phone (list, phone_key, ordinal) VALUES (:list, :key, :ordinal)', {
        ...place,
        ':key': phoneKey(after.phone),
      });
  }
  touchReportOf(db, before.list);
}

/** What is kept of the report in memory is read anew, because its row was written. */
export function touchReportOf(db: WriteDb, list: number): void {
  db.run('UPDATE submission SET person_list = :list WHERE person_list = :list', { ':list': list });
}

export function noteCorrectionUndone(db: WriteDb, id: string, at: LocalTime): void {
  db.run('UPDATE person_correction SET undone_at = :at WHERE id = :id', { ':id': id, ':at': at });
  for (const table of KEPT_TABLES) db.run(`DELETE FROM ${table} WHERE correction_id = :id`, { ':id': id });
}

/** Tables of what stood there before. */
const KEPT_TABLES = ['person_correction_row', 'person_correction_extra', 'person_correction_text'] as const;

/** The request is closed: what stood there before is needed no more. */
export function forgetValuesBefore(db: WriteDb, requestId: string): void {
  for (const table of KEPT_TABLES)
    db.run(`DELETE FROM ${table} WHERE correction_id IN (SELECT id FROM person_correction WHERE request_id = :id)`, {
      ':id': requestId,
    });
}

/** Corrections whose requests are closed, while files may still hold what stood there before. */
export function listCorrectionsInFiles(db: ReadDb): readonly string[] {
  return db
    .all<{ id: string }>(
      `SELECT person_correction.id FROM person_correction JOIN person_request ON person_request.id = request_id
        WHERE done_on IS NOT NULL AND files_renewed_at IS NULL ORDER BY sequence`,
    )
    .map(({ id }) => id);
}

export function noteFilesRenewed(db: WriteDb, ids: readonly string[], at: LocalTime): void {
  for (const id of ids)
    db.run('UPDATE person_correction SET files_renewed_at = :at WHERE id = :id', { ':id': id, ':at': at });
}

/** People of the list are destroyed or replaced: what stood there before goes with them. */
export function forgetValuesOfList(db: WriteDb, list: number): void {
  for (const table of ['person_correction_row', 'person_correction_extra'])
    db.run(`DELETE FROM ${table} WHERE list = :list`, { ':list': list });
}

function paramsOf({ list, ordinal, fullName, address, phone, rawPhone }: PlacedRow) {
  return {
    ':list': list,
    ':ordinal': ordinal,
    ':fullName': fullName,
    ':address': address,
    ':phone': phone,
    ':rawPhone': rawPhone,
  };
}
