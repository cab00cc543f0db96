import type { IsoDay } from '../domain/calendar';
import { DESTROYED, NOT_KEPT } from '../domain/destruction/personMark';
import type { PeriodKey } from '../domain/period';
import type { FormPurpose } from '../domain/personalData/purpose';
import type { ReadDb, WriteDb } from './database';

interface PurposeRow extends FormPurpose {
  readonly formId: string;
}

/** By id of the form. */
export function listPurposes(db: ReadDb): ReadonlyMap<string, FormPurpose> {
  const rows = db.all<PurposeRow & object>(
    `SELECT form_id AS formId, purpose, ground, owner, contact, started_on AS startedOn FROM form_purpose`,
  );
  return new Map(rows.map(({ formId, ...purpose }) => [formId, purpose]));
}

export function savePurpose(db: WriteDb, formId: string, told: FormPurpose): void {
  db.run('DELETE FROM form_purpose WHERE form_id = :form', { ':form': formId });
  db.run(
    `INSERT INTO form_purpose (form_id, purpose, ground, owner, contact, started_on)
     VALUES (:form, :purpose, :ground, :owner, :contact, :startedOn)`,
    {
      ':form': formId,
      ':purpose': told.purpose,
      ':ground': told.ground,
      ':owner': told.owner,
      ':contact': told.contact,
      ':startedOn': told.startedOn,
    },
  );
}

export interface HeldCount {
  readonly formId: string;
  readonly reports: number;
  readonly firstOn: IsoDay | null;
  readonly lastOn: IsoDay | null;
}

/** How many reports the office has of each form, and since when. */
export function countReportsOfForms(db: ReadDb): ReadonlyMap<string, HeldCount> {
  const rows = db.all<HeldCount & object>(
    `SELECT obligation.form_id AS formId, count(*) AS reports, substr(min(arrived_at), 1, 10) AS firstOn,
            substr(max(arrived_at), 1, 10) AS lastOn
       FROM submission JOIN obligation ON obligation.id = submission.obligation_id GROUP BY obligation.form_id`,
  );
  return new Map(rows.map((row) => [row.formId, row]));
}

/** How many people stand on the lists of each form. A list that two reports share counts once. */
export function countPersonsOfForms(db: ReadDb): ReadonlyMap<string, number> {
  const rows = db.all<{ formId: string; persons: number }>(
    `SELECT held.form_id AS formId, count(*) AS persons
       FROM (SELECT DISTINCT obligation.form_id, submission.person_list
               FROM submission JOIN obligation ON obligation.id = submission.obligation_id
              WHERE submission.person_list IS NOT NULL) AS held
       JOIN person ON person.list = held.person_list GROUP BY held.form_id`,
  );
  return new Map(rows.map(({ formId, persons }) => [formId, persons]));
}

/** People on lists of the form who are there by name. A list that two reports share counts once. */
export function countKeptPersons(db: ReadDb, formId: string): number {
  const found = db.find<{ persons: number }>(
    `SELECT count(*) AS persons FROM person
      WHERE full_name NOT LIKE :counted AND full_name NOT LIKE :gone
        AND list IN (SELECT person_list FROM submission JOIN obligation ON obligation.id = submission.obligation_id
                      WHERE obligation.form_id = :form)`,
    { ':form': formId, ':counted': `${NOT_KEPT}%`, ':gone': `${DESTROYED}%` },
  );
  return found?.persons ?? 0;
}

export interface HeldFile {
  readonly directiveId: string;
  readonly formId: string | null;
  readonly unitId: string | null;
  readonly period: PeriodKey | null;
  /** People on the list that was taken from it. */
  readonly persons: number;
}

/** A file of a unit and how many people were taken from it; null when there is no such file. */
export function findHeldFile(db: ReadDb, fileId: string): HeldFile | null {
  return db.find<HeldFile & object>(
    `SELECT batch.directive_id AS directiveId, file.form_id AS formId, file.unit_id AS unitId, file.period,
            (SELECT count(*) FROM submission JOIN person ON person.list = submission.person_list
              WHERE submission.file_id = file.id) AS persons
       FROM batch_file AS file JOIN batch ON batch.id = file.batch_id WHERE file.id = :file`,
    { ':file': fileId },
  );
}

export interface ReportPlace {
  readonly directiveId: string;
  readonly formId: string;
  readonly unitId: string;
  readonly period: PeriodKey;
}

/** Whose report it is, of which form and period; null when there is no such report. */
export function findReportPlace(db: ReadDb, submissionId: string): ReportPlace | null {
  return db.find<ReportPlace & object>(
    `SELECT directive_id AS directiveId, form_id AS formId, unit_id AS unitId, period
       FROM submission JOIN obligation ON obligation.id = submission.obligation_id WHERE submission.id = :id`,
    { ':id': submissionId },
  );
}
