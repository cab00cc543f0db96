import type { IsoDay } from '../domain/calendar';
import type { ListGroup } from '../domain/destruction/destruction';
import { DESTROYED } from '../domain/destruction/personMark';
import type { PeriodKey } from '../domain/period';
import type { ReadDb } from './database';

/** Reports of one form for one directive whose people have not been destroyed. */
export interface HeldGroup extends ListGroup {
  readonly reports: number;
  readonly lists: number;
  readonly firstPeriod: PeriodKey;
  readonly lastPeriod: PeriodKey;
  /** The day the campaign was closed, else the last day anything of it was due; null: the paper gives none. */
  readonly lastDueOn: IsoDay | null;
}

const OF_GROUP = 'obligation.directive_id = :directiveId AND obligation.form_id = :formId';

/** By directive and form. */
export function listHeldGroups(db: ReadDb): readonly HeldGroup[] {
  return db.all<HeldGroup & object>(
    `SELECT obligation.directive_id AS directiveId, obligation.form_id AS formId, count(*) AS reports,
            count(person_list) AS lists, min(obligation.period) AS firstPeriod, max(obligation.period) AS lastPeriod,
            coalesce(
              (SELECT substr(closed_at, 1, 10) FROM campaign_closing
                WHERE campaign_closing.directive_id = obligation.directive_id AND reopened_at IS NULL),
              (SELECT max(substr(due.due_at, 1, 10)) FROM obligation AS due
                WHERE due.directive_id = obligation.directive_id AND due.form_id = obligation.form_id
                  AND due.is_withdrawn = 0)) AS lastDueOn
       FROM submission JOIN obligation ON obligation.id = submission.obligation_id
      WHERE destroyed_by IS NULL
      GROUP BY obligation.directive_id, obligation.form_id ORDER BY 1, 2`,
  );
}

/** People on the lists of the group that have not been destroyed. */
export function countHeldPeople(db: ReadDb, group: ListGroup): number {
  const row = db.find<{ people: number }>(
    `SELECT count(*) AS people FROM person
      WHERE list IN (SELECT person_list FROM submission JOIN obligation ON obligation.id = submission.obligation_id
                      WHERE ${OF_GROUP} AND destroyed_by IS NULL)
        AND substr(full_name, 1, length(:mark)) <> :mark`,
    { ...paramsOf(group), ':mark': DESTROYED },
  );
  return row?.people ?? 0;
}

/** A text in a field of a report of the group that has not been destroyed. */
export interface HeldText {
  readonly key: string;
  readonly value: string;
  /** null: not known any more. */
  readonly formVersion: number | null;
}

/** Outside any list, of every version of the reports. */
export function listHeldTexts(db: ReadDb, group: ListGroup): readonly HeldText[] {
  return db.all<HeldText & object>(
    `SELECT field_key AS key, value, form_version AS formVersion
       FROM report_text JOIN submission ON submission.id = submission_id
       JOIN obligation ON obligation.id = submission.obligation_id
      WHERE ${OF_GROUP} AND destroyed_by IS NULL AND value <> '' AND value <> :mark
      ORDER BY submission.id, field_key`,
    { ...paramsOf(group), ':mark': DESTROYED },
  );
}

/** A report whose people have not been destroyed. */
export interface HeldReport {
  readonly submissionId: string;
  /** null: nobody is on its list. */
  readonly list: number | null;
}

/** By id. */
export function listHeldReports(db: ReadDb, group: ListGroup): readonly HeldReport[] {
  return db.all<HeldReport & object>(
    `SELECT submission.id AS submissionId, person_list AS list
       FROM submission JOIN obligation ON obligation.id = submission.obligation_id
      WHERE ${OF_GROUP} AND destroyed_by IS NULL ORDER BY submission.id`,
    paramsOf(group),
  );
}

/** Groups of which one of these destructions took whole lists. */
export function listDestroyedGroups(db: ReadDb, destructionIds: readonly string[]): readonly ListGroup[] {
  return db.all<ListGroup & object>(
    `SELECT DISTINCT obligation.directive_id AS directiveId, obligation.form_id AS formId
       FROM submission JOIN obligation ON obligation.id = submission.obligation_id
      WHERE destroyed_by IN (SELECT value FROM json_each(:ids)) ORDER BY 1, 2`,
    { ':ids': JSON.stringify(destructionIds) },
  );
}

/** Every report with a list of people, by id. */
export function listReportsWithPeople(db: ReadDb): readonly { readonly submissionId: string; readonly list: number }[] {
  return db.all<{ submissionId: string; list: number }>(
    'SELECT id AS submissionId, person_list AS list FROM submission WHERE person_list IS NOT NULL ORDER BY id',
  );
}

/**
 * Files that hold something of the group: those its reports came in, those of it that were refused or taken back, and
 * those nobody knows the form of.
 */
export function listFilesOfGroup(db: ReadDb, group: ListGroup): readonly string[] {
  return db
    .all<{ id: string }>(
      `SELECT file.id FROM batch_file AS file JOIN batch ON batch.id = file.batch_id
        WHERE batch.directive_id = :directiveId AND (file.form_id = :formId OR file.form_id IS NULL
          OR file.id IN (SELECT submission.file_id FROM submission
                           JOIN obligation ON obligation.id = submission.obligation_id WHERE ${OF_GROUP}))
        ORDER BY file.id`,
      paramsOf(group),
    )
    .map(({ id }) => id);
}

function paramsOf({ directiveId, formId }: ListGroup) {
  return { ':directiveId': directiveId, ':formId': formId };
}
