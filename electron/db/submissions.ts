import type { LocalTime } from '../domain/calendar';
import type { ReportState } from '../domain/changes';
import type { Obligation } from '../domain/obligation';
import { packPersons } from '../domain/packedPersons';
import type { Figure, PeriodKey, PersonRow, ReportContent, Submission, VersionMeaning } from '../domain/submission';
import type { FigurePlace } from '../domain/summary/figurePlace';
import type { ReadDb, WriteDb } from './database';
import { insertPersons, nextPersonList } from './insertPersons';
import { insertPhones, phoneKey, sortedPhones } from './insertPhones';
import { insertExtras, withExtras } from './personExtras';

interface FigureRow {
  readonly submission_id: string;
  readonly field_key: string;
  readonly state: Figure['kind'];
  readonly value: number | null;
}

function toFigure(state: Figure['kind'], value: number | null): Figure {
  if (state !== 'number') return { kind: state };
  if (value === null) throw new Error('a number figure without a value passed the CHECK of the table');
  return { kind: 'number', value };
}

export function nextVersion(db: ReadDb, obligationId: string): number {
  const row = db.find<{ version: number }>(
    'SELECT coalesce(max(version), 0) + 1 AS version FROM submission WHERE obligation_id = :obligationId',
    { ':obligationId': obligationId },
  );
  return row?.version ?? 1;
}

/**
 * @param staged number of the list if its people are written already; null: they are written now
 * @param places where each figure stood, by its key; one that was read from no cell is absent
 */
export function insertSubmission(
  db: WriteDb,
  submission: Omit<Submission, 'batchId'>,
  staged: number | null = null,
  places: ReadonlyMap<string, FigurePlace> = NO_PLACES,
): void {
  const { id, content } = submission;
  const list = content.persons.length === 0 ? null : (staged ?? nextPersonList(db));
  db.run(
    `INSERT INTO submission (id, obligation_id, version, meaning, file_id, arrived_at, arrival_source, channel, data_as_of,
       is_nil, form_version, person_list, standing, is_merged)
     VALUES (:id, :obligationId, :version, :meaning, :fileId, :arrivedAt, :arrivalSource, :channel, :dataAsOf, :isNil,
       :formVersion, :list, :standing, :isMerged)`,
    {
      ':id': id,
      ':obligationId': submission.obligationId,
      ':version': submission.version,
      ':meaning': submission.meaning,
      ':fileId': submission.fileId,
      ':arrivedAt': submission.arrivedAt,
      ':arrivalSource': submission.arrivalSource,
      ':channel': submission.channel,
      ':dataAsOf': content.dataAsOf,
      ':isNil': content.isNil ? 1 : 0,
      ':formVersion': submission.formVersion,
      ':list': list,
      ':standing': submission.standing ?? null,
      ':isMerged': submission.isMerged === true ? 1 : 0,
    },
  );
  for (const [key, figure] of Object.entries(content.figures))
    insertFigure(db, id, key, figure, places.get(key) ?? null);
  for (const [key, value] of Object.entries(content.texts)) {
    db.run('INSERT INTO report_text (submission_id, field_key, value) VALUES (:id, :key, :value)', {
      ':id': id,
      ':key': key,
      ':value': value,
    });
  }
  if (list === null || staged !== null) return;
  const persons = packPersons(content.persons);
  insertPersons(db, list, persons);
  insertExtras(db, list, persons);
  insertPhones(db, list, persons, sortedPhones(persons));
}

const NO_PLACES: ReadonlyMap<string, FigurePlace> = new Map();

function insertFigure(db: WriteDb, submissionId: string, key: string, figure: Figure, place: FigurePlace | null): void {
  db.run(
    `INSERT INTO figure (submission_id, field_key, state, value, sheet, cell, raw)
     VALUES (:id, :key, :state, :value, :sheet, :cell, :raw)`,
    {
      ':id': submissionId,
      ':key': key,
      ':state': figure.kind,
      ':value': figure.kind === 'number' ? figure.value : null,
      ':sheet': place?.sheet ?? null,
      ':cell': place?.cell ?? null,
      ':raw': place?.raw ?? null,
    },
  );
}

/**
 * Takes back all reports of a batch.
 * @returns for each the number of its list, which nothing refers to any more; null where nobody is on it
 */
export function removeSubmissionsOfBatch(db: WriteDb, batchId: string): readonly (number | null)[] {
  const removed = db.all<{ list: number | null }>(
    `SELECT person_list AS list FROM submission JOIN batch_file AS file ON file.id = submission.file_id
      WHERE file.batch_id = :batchId ORDER BY file.position, submission.id`,
    { ':batchId': batchId },
  );
  db.run('DELETE FROM submission WHERE file_id IN (SELECT id FROM batch_file WHERE batch_id = :batchId)', {
    ':batchId': batchId,
  });
  return removed.map(({ list }) => list);
}

/**
 * Supplements of other batches, and others that hold a part of the version before, that stand on a version of this one:
 * without it they would hold rows of a report that was taken back.
 */
export function listSupplementsOn(
  db: ReadDb,
  batchId: string,
): readonly { readonly fileName: string; readonly importedAt: LocalTime }[] {
  return db.all(
    `SELECT file.file_name AS fileName, batch.imported_at AS importedAt
       FROM submission AS next
       JOIN batch_file AS file ON file.id = next.file_id
       JOIN batch ON batch.id = file.batch_id
      WHERE (next.meaning = 'supplement' OR next.is_merged = 1) AND file.batch_id <> :batchId
        AND (SELECT base_file.batch_id FROM submission AS base JOIN batch_file AS base_file ON base_file.id = base.file_id
              WHERE base.obligation_id = next.obligation_id AND base.version < next.version
              ORDER BY base.version DESC LIMIT 1) = :batchId
      ORDER BY batch.sequence, file.position`,
    { ':batchId': batchId },
  );
}

/** What each file of a batch was taken as, by file; a file that is no later version is absent. */
export function listMeanings(db: ReadDb, batchId: string): ReadonlyMap<string, VersionMeaning> {
  const rows = db.all<{ fileId: string; meaning: VersionMeaning }>(
    `SELECT file_id AS fileId, meaning FROM submission JOIN batch_file AS file ON file.id = submission.file_id
      WHERE file.batch_id = :batchId AND meaning IS NOT NULL`,
    { ':batchId': batchId },
  );
  return new Map(rows.map(({ fileId, meaning }) => [fileId, meaning]));
}

export interface PhoneListing {
  readonly phone: string;
  readonly unitId: string;
  readonly period: PeriodKey;
  readonly ordinal: number;
  readonly fullName: string;
}

/** The reports of a directive that count now: the highest version of each obligation. */
const LIVE = `submission.version = (SELECT max(other.version) FROM submission AS other
                                     WHERE other.obligation_id = submission.obligation_id)`;

/** Where these phones stand on live lists of the form. */
export function findPhoneListings(
  db: ReadDb,
  directiveId: string,
  formId: string,
  phones: Iterable<string>,
): readonly PhoneListing[] {
  if (!hasPersons(db, directiveId, formId)) return []; // a hundred thousand phones need not be asked about
  const asked = new Set(phones);
  const listings = db.all<PhoneListing & object>(
    `SELECT person.phone, person.full_name AS fullName, obligation.unit_id AS unitId, obligation.period, person.ordinal
       FROM person_phone AS place
       JOIN person ON person.list = place.list AND person.ordinal = place.ordinal
       JOIN submission ON submission.person_list = person.list
       JOIN obligation ON obligation.id = submission.obligation_id
       JOIN unit ON unit.id = obligation.unit_id
      WHERE place.phone_key IN (SELECT value FROM json_each(:keys)) AND obligation.directive_id = :directiveId
        AND obligation.form_id = :formId AND ${LIVE}
      ORDER BY obligation.period, unit.position, person.ordinal`,
    { ':keys': JSON.stringify(Array.from(asked, phoneKey)), ':directiveId': directiveId, ':formId': formId },
  );
  return listings.filter(({ phone }) => asked.has(phone));
}

/** Every phone on lists of the form, replaced ones too, that is kept as it is, each once. */
export function listPhonesOf(db: ReadDb, directiveId: string, formId: string): readonly string[] {
  const phones: string[] = [];
  db.each(
    `SELECT DISTINCT person.phone FROM obligation
       JOIN submission ON submission.obligation_id = obligation.id
       JOIN person ON person.list = submission.person_list
      WHERE obligation.directive_id = :directiveId AND obligation.form_id = :formId
        AND length(person.phone) < 15 ORDER BY person.phone`,
    { ':directiveId': directiveId, ':formId': formId },
    ([phone]) => phones.push(String(phone)),
  );
  return phones;
}

/** Form of each of these reports, by id. */
export function listFormsOfReports(db: ReadDb, ids: readonly string[]): ReadonlyMap<string, string> {
  const rows = db.all<{ id: string; formId: string }>(
    `SELECT submission.id, obligation.form_id AS formId
       FROM submission JOIN obligation ON obligation.id = submission.obligation_id
      WHERE submission.id IN (SELECT value FROM json_each(:ids))`,
    { ':ids': JSON.stringify(ids) },
  );
  return new Map(rows.map(({ id, formId }) => [id, formId]));
}

function hasPersons(db: ReadDb, directiveId: string, formId: string): boolean {
  const found = db.find(
    `SELECT 1 FROM obligation JOIN submission ON submission.obligation_id = obligation.id
      WHERE obligation.directive_id = :directiveId AND obligation.form_id = :formId
        AND submission.person_list IS NOT NULL LIMIT 1`,
    { ':directiveId': directiveId, ':formId': formId },
  );
  return found !== null;
}

/** What the heads of reports leave out: texts, and the version of the form; by id of the report. */
export function listSubmissionWords(
  db: ReadDb,
  directiveId: string,
): ReadonlyMap<string, { readonly formVersion: number | null; readonly texts: Readonly<Record<string, string>> }> {
  const own = { ':directiveId': directiveId };
  const texts = new Map<string, Record<string, string>>();
  for (const { id, key, value } of db.all<{ id: string; key: string; value: string }>(
    `SELECT report_text.submission_id AS id, field_key AS key, value FROM report_text
       JOIN submission ON submission.id = report_text.submission_id
       JOIN obligation ON obligation.id = submission.obligation_id WHERE obligation.directive_id = :directiveId`,
    own,
  ))
    texts.set(id, { ...texts.get(id), [key]: value });
  const versions = db.all<{ id: string; formVersion: number | null }>(
    `SELECT submission.id, form_version AS formVersion FROM submission
       JOIN obligation ON obligation.id = submission.obligation_id WHERE obligation.directive_id = :directiveId`,
    own,
  );
  return new Map(versions.map(({ id, formVersion }) => [id, { formVersion, texts: texts.get(id) ?? {} }]));
}

export interface FieldOfUnit {
  readonly directiveId: string;
  readonly unitId: string;
  readonly formId: string;
  readonly fieldKey: string;
}

/** The figure of the unit's latest live report for a period before `before` that gives a number. */
export function findPreviousFigure(
  db: ReadDb,
  { directiveId, unitId, formId, fieldKey }: FieldOfUnit,
  before: PeriodKey,
): { readonly period: PeriodKey; readonly value: number } | null {
  return db.find<{ period: PeriodKey; value: number }>(
    `SELECT obligation.period, figure.value FROM figure
       JOIN submission ON submission.id = figure.submission_id
       JOIN obligation ON obligation.id = submission.obligation_id
      WHERE obligation.directive_id = :directiveId AND obligation.unit_id = :unitId
        AND obligation.form_id = :formId AND obligation.period < :before
        AND figure.field_key = :fieldKey AND figure.state = 'number' AND ${LIVE}
      ORDER BY obligation.period DESC LIMIT 1`,
    {
      ':directiveId': directiveId,
      ':unitId': unitId,
      ':formId': formId,
      ':fieldKey': fieldKey,
      ':before': before,
    },
  );
}

/** Periods between two for which the unit owes a report, and no live one gives the figure; in their order. */
export function findMissingFigures(
  db: ReadDb,
  { directiveId, unitId, formId, fieldKey }: FieldOfUnit,
  from: PeriodKey,
  before: PeriodKey,
): readonly PeriodKey[] {
  return db
    .all<{ period: PeriodKey }>(
      `SELECT DISTINCT obligation.period FROM obligation
        WHERE obligation.directive_id = :directiveId AND obligation.unit_id = :unitId AND obligation.form_id = :formId
          AND obligation.period > :from AND obligation.period < :before
          AND is_withdrawn = 0 AND exempt_reason IS NULL
          AND NOT EXISTS (SELECT 1 FROM obligation_grant
                           WHERE obligation_id = obligation.id AND kind = 'exemption' AND revoked_at IS NULL)
          AND NOT EXISTS (SELECT 1 FROM submission JOIN figure ON figure.submission_id = submission.id
                           WHERE submission.obligation_id = obligation.id AND figure.field_key = :fieldKey
                             AND figure.state = 'number' AND ${LIVE})
        ORDER BY obligation.period`,
      {
        ':directiveId': directiveId,
        ':unitId': unitId,
        ':formId': formId,
        ':fieldKey': fieldKey,
        ':from': from,
        ':before': before,
      },
    )
    .map(({ period }) => period);
}

/** The live report of a unit for a period; null: there is none. */
export function findLiveSubmission(
  db: ReadDb,
  { directiveId, unitId, formId, period }: Omit<FieldOfUnit, 'fieldKey'> & { readonly period: PeriodKey },
): { readonly id: string; readonly isNil: boolean } | null {
  const row = db.find<{ id: string; isNil: number }>(
    `SELECT submission.id, is_nil AS isNil FROM submission JOIN obligation ON obligation.id = submission.obligation_id
      WHERE obligation.directive_id = :directiveId AND obligation.unit_id = :unitId
        AND obligation.form_id = :formId AND obligation.period = :period AND ${LIVE}`,
    { ':directiveId': directiveId, ':unitId': unitId, ':formId': formId, ':period': period },
  );
  return row && { id: row.id, isNil: row.isNil === 1 };
}

/** A figure of one version of a report; null: it gives no number. */
export function findFigure(db: ReadDb, submissionId: string, fieldKey: string): number | null {
  const row = db.find<{ value: number }>(
    `SELECT value FROM figure WHERE submission_id = :id AND field_key = :fieldKey AND state = 'number'`,
    { ':id': submissionId, ':fieldKey': fieldKey },
  );
  return row?.value ?? null;
}

export interface LiveReport {
  readonly fileId: string;
  readonly fileName: string;
  readonly arrivedAt: LocalTime;
  readonly version: number;
  readonly content: ReportContent;
}

interface LiveRow extends Omit<LiveReport, 'content'> {
  readonly id: string;
  readonly dataAsOf: LocalTime | null;
  readonly isNil: number;
}

/** The whole live report on an obligation, with the file it came in; null when none has come. */
export function findLiveReport(db: ReadDb, obligationId: string): LiveReport | null {
  const row = db.find<LiveRow>(
    `SELECT submission.id, version, arrived_at AS arrivedAt, file.id AS fileId, file.file_name AS fileName,
            data_as_of AS dataAsOf,
            is_nil AS isNil
       FROM submission
       JOIN batch_file AS file ON file.id = submission.file_id
      WHERE obligation_id = :obligationId ORDER BY version DESC LIMIT 1`,
    { ':obligationId': obligationId },
  );
  if (row === null) return null;
  const { id, fileId, fileName, arrivedAt, version, dataAsOf, isNil } = row;
  return { fileId, fileName, arrivedAt, version, content: { ...contentOf(db, id), isNil: isNil === 1, dataAsOf } };
}

interface StateRow extends Omit<ReportState, 'isNil' | 'figures' | 'texts'> {
  readonly id: string;
  readonly isNil: number;
}

/** Where an obligation stands: its live version without the people on the list; null when none has come. */
export function findReportState(db: ReadDb, obligationId: string): ReportState | null {
  const row = db.find<StateRow>(
    `SELECT submission.id, version, file.file_name AS fileName, arrived_at AS arrivedAt, is_nil AS isNil,
            data_as_of AS dataAsOf,
            (SELECT min(first.arrived_at) FROM submission AS first
              WHERE first.obligation_id = submission.obligation_id) AS firstArrivedAt,
            (SELECT count(*) FROM person WHERE person.list = submission.person_list) AS persons
       FROM submission JOIN batch_file AS file ON file.id = submission.file_id
      WHERE obligation_id = :obligationId ORDER BY version DESC LIMIT 1`,
    { ':obligationId': obligationId },
  );
  if (row === null) return null;
  const { id, isNil, ...state } = row;
  return { ...state, isNil: isNil === 1, ...fieldsOf(db, id) };
}

/** The obligations a batch brought reports for, by form, unit order of the registry, period. */
export function listObligationsOfBatch(
  db: ReadDb,
  batchId: string,
): readonly Pick<Obligation, 'id' | 'unitId' | 'formId' | 'period'>[] {
  return db.all(
    `SELECT obligation.id, obligation.unit_id AS unitId, obligation.form_id AS formId, obligation.period
       FROM obligation JOIN unit ON unit.id = obligation.unit_id
      WHERE obligation.id IN (SELECT obligation_id FROM submission JOIN batch_file AS file ON file.id = submission.file_id
                               WHERE file.batch_id = :batchId)
      ORDER BY obligation.form_id, unit.position, obligation.period`,
    { ':batchId': batchId },
  );
}

function contentOf(db: ReadDb, submissionId: string): Pick<ReportContent, 'figures' | 'texts' | 'persons'> {
  return { ...fieldsOf(db, submissionId), persons: listPersonsOf(db, submissionId) };
}

/** The people on the list of a report, in its order. */
export function listPersonsOf(db: ReadDb, submissionId: string): readonly PersonRow[] {
  const list = db.find<{ list: number | null }>('SELECT person_list AS list FROM submission WHERE id = :id', {
    ':id': submissionId,
  });
  const persons = db.all<PersonRow & object>(
    `SELECT ordinal, full_name AS fullName, address, phone, raw_phone AS rawPhone, source_row AS sourceRow
       FROM person WHERE list = (SELECT person_list FROM submission WHERE id = :id) ORDER BY ordinal`,
    { ':id': submissionId },
  );
  return withExtras(db, list?.list ?? null, persons);
}

function fieldsOf(db: ReadDb, submissionId: string): Pick<ReportContent, 'figures' | 'texts'> {
  const own = { ':id': submissionId };
  const figures = db.all<FigureRow>('SELECT * FROM figure WHERE submission_id = :id', own);
  const texts = db.all<{ field_key: string; value: string }>(
    'SELECT * FROM report_text WHERE submission_id = :id',
    own,
  );
  return {
    figures: Object.fromEntries(figures.map((row) => [row.field_key, toFigure(row.state, row.value)])),
    texts: Object.fromEntries(texts.map((row) => [row.field_key, row.value])),
  };
}
