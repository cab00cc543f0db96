import type { OwnValue } from '../domain/destruction/ownCorrection';
import type { ReadDb, WriteDb } from './database';
import { touchReportOf } from './personCorrections';
import { REPORT_COLUMNS, type ReportOfRow } from './reportOfRow';

/** A text that a report has in a field of its own, with the report and the file it came with. */
export interface ReportTextRow extends ReportOfRow {
  readonly key: string;
  readonly value: string;
}

/** Texts of all reports, of every version, in the order of forms, periods and units. */
export function listReportTexts(db: ReadDb): readonly ReportTextRow[] {
  return db.all<ReportTextRow & object>(
    `SELECT submission.id AS submissionId, field_key AS key, value, ${REPORT_COLUMNS}
       FROM report_text JOIN submission ON submission.id = submission_id
       JOIN obligation ON obligation.id = submission.obligation_id
       JOIN batch_file AS file ON file.id = submission.file_id
      WHERE value <> '' AND obligation.form_id IS NOT NULL
      ORDER BY obligation.directive_id, obligation.form_id, obligation.period, obligation.unit_id, submission.version, field_key`,
  );
}

/** One cell of a list in a column that its form has of its own. */
export interface ExtraCell {
  readonly list: number;
  readonly ordinal: number;
  readonly key: string;
  readonly value: OwnValue;
}

export interface TextCell {
  readonly submissionId: string;
  readonly key: string;
  readonly value: string;
}

/** Keeps what stands in these cells now, so that the correction may be taken back. */
export function keepOwnValues(
  db: WriteDb,
  correctionId: string,
  extras: readonly ExtraCell[],
  texts: readonly TextCell[],
): void {
  for (const cell of extras)
    db.run(
      `INSERT INTO person_correction_extra (correction_id, list, ordinal, field_key, text, number)
       VALUES (:correction, :list, :ordinal, :key, :text, :number)`,
      { ':correction': correctionId, ...paramsOf(cell) },
    );
  for (const { submissionId, key, value } of texts)
    db.run(
      `INSERT INTO person_correction_text (correction_id, submission_id, field_key, value)
       VALUES (:correction, :id, :key, :value)`,
      { ':correction': correctionId, ':id': submissionId, ':key': key, ':value': value },
    );
}

/** What stood there before the correction, as far as it is still kept. */
export function ownValuesBefore(
  db: ReadDb,
  correctionId: string,
): { readonly extras: readonly ExtraCell[]; readonly texts: readonly TextCell[] } {
  const own = { ':id': correctionId };
  const extras = db.all<Omit<ExtraCell, 'value'> & { text: string | null; number: number | null }>(
    `SELECT list, ordinal, field_key AS key, text, number FROM person_correction_extra
      WHERE correction_id = :id ORDER BY list, ordinal, field_key`,
    own,
  );
  const texts = db.all<TextCell & object>(
    `SELECT submission_id AS submissionId, field_key AS key, value FROM person_correction_text
      WHERE correction_id = :id ORDER BY submission_id, field_key`,
    own,
  );
  return { extras: extras.map(({ text, number, ...cell }) => ({ ...cell, value: text ?? number })), texts };
}

/** Writes one cell anew, on a row that is still there; null: nothing stands there from then on. */
export function writeExtra(db: WriteDb, cell: ExtraCell): void {
  const params = paramsOf(cell);
  const { ':text': _text, ':number': _number, ...place } = params;
  if (db.find('SELECT 1 FROM person WHERE list = :list AND ordinal = :ordinal', placeOf(cell)) === null) return;
  db.run('DELETE FROM person_extra WHERE list = :list AND ordinal = :ordinal AND field_key = :key', place);
  if (cell.value !== null)
    db.run(
      `INSERT INTO person_extra (list, ordinal, field_key, text, number)
       VALUES (:list, :ordinal, :key, :text, :number)`,
      params,
    );
  touchReportOf(db, cell.list);
}

/** Writes one text of a report anew, where the report still has it. */
export function writeText(db: WriteDb, { submissionId, key, value }: TextCell): void {
  const own = { ':id': submissionId };
  db.run('UPDATE report_text SET value = :value WHERE submission_id = :id AND field_key = :key', {
    ...own,
    ':key': key,
    ':value': value,
  });
  db.run('UPDATE submission SET person_list = person_list WHERE id = :id', own); // read anew, because its row was written
}

/** The person's data are destroyed: what stood in texts of the report before goes with them. */
export function forgetTextsOfReport(db: WriteDb, submissionId: string): void {
  db.run('DELETE FROM person_correction_text WHERE submission_id = :id', { ':id': submissionId });
}

/** Where findings about one row of a list stand; null: the row is gone. */
export interface FindingPlace {
  readonly fileId: string;
  /** null: anywhere in the file. */
  readonly row: number | null;
}

export function findingPlace(db: ReadDb, list: number, ordinal: number): FindingPlace | null {
  return db.find<FindingPlace & object>(
    `SELECT file_id AS fileId, source_row AS row FROM person JOIN submission ON submission.person_list = person.list
      WHERE person.list = :list AND ordinal = :ordinal`,
    placeOf({ list, ordinal }),
  );
}

export function findingPlaceOfReport(db: ReadDb, submissionId: string): FindingPlace | null {
  return db.find<FindingPlace & object>('SELECT file_id AS fileId, NULL AS row FROM submission WHERE id = :id', {
    ':id': submissionId,
  });
}

/** Takes a former value out of what was said of one row of a file, wherever it is quoted. */
export function forgetInFindings(db: WriteDb, { fileId, row }: FindingPlace, former: string, word: string): void {
  const places = ['message', 'raw', 'understood', 'expected'];
  db.run(
    `UPDATE file_issue SET ${places.map((name) => `${name} = replace(${name}, :former, :word)`).join(', ')}
      WHERE file_id = :file AND (:row IS NULL OR row_number = :row)
        AND (${places.map((name) => `instr(${name}, :former) > 0`).join(' OR ')})`,
    { ':file': fileId, ':row': row, ':former': former, ':word': word },
  );
}

function placeOf({ list, ordinal }: Pick<ExtraCell, 'list' | 'ordinal'>) {
  return { ':list': list, ':ordinal': ordinal };
}

function paramsOf({ list, ordinal, key, value }: ExtraCell) {
  return {
    ...placeOf({ list, ordinal }),
    ':key': key,
    ':text': typeof value === 'string' ? value : null,
    ':number': typeof value === 'number' ? value : null,
  };
}
