import type { PeriodKey, PersonRow, VersionMeaning } from '../domain/submission';
import type { ReadDb } from './database';
import { withExtras } from './personExtras';

/** A stored list of people, and the report and file it came with. */
export interface StoredList {
  readonly list: number;
  readonly formId: string;
  /** null: not known any more. */
  readonly formVersion: number | null;
  readonly period: PeriodKey;
  readonly directiveId: string;
  readonly unitId: string;
  readonly fileId: string;
  readonly fileName: string;
  /** The rows are of one file only: no supplement of an earlier one. */
  readonly isOfOneFile: boolean;
}

interface ListRow extends Omit<StoredList, 'isOfOneFile'> {
  readonly meaning: VersionMeaning | null;
  readonly isMerged: number;
}

/** The list of a report; null when there is no such report, or nobody is on its list. */
export function findPersonList(db: ReadDb, submissionId: string): StoredList | null {
  const row = db.find<ListRow>(
    `SELECT person_list AS list, obligation.form_id AS formId, form_version AS formVersion, obligation.period,
            obligation.directive_id AS directiveId, obligation.unit_id AS unitId, file.id AS fileId, file.file_name AS fileName, meaning, is_merged AS isMerged
       FROM submission
       JOIN obligation ON obligation.id = submission.obligation_id
       JOIN batch_file AS file ON file.id = submission.file_id
      WHERE submission.id = :id AND person_list IS NOT NULL`,
    { ':id': submissionId },
  );
  if (row === null) return null;
  const { meaning, isMerged, ...list } = row;
  return { ...list, isOfOneFile: meaning !== 'supplement' && isMerged === 0 };
}

export function countPersons(db: ReadDb, list: number): number {
  return (
    db.find<{ people: number }>('SELECT count(*) AS people FROM person WHERE list = :list', { ':list': list })
      ?.people ?? 0
  );
}

/** People of all lists, also of those that were replaced. */
export function countAllPersons(db: ReadDb): number {
  return db.find<{ people: number }>('SELECT count(*) AS people FROM person')?.people ?? 0;
}

/** How many people of the list stand in these rows of its file. */
export function countPersonsInRows(db: ReadDb, list: number, rows: readonly number[]): number {
  const found = db.find<{ people: number }>(
    `SELECT count(*) AS people FROM person
      WHERE list = :list AND source_row IN (SELECT value FROM json_each(:rows))`,
    { ':list': list, ':rows': JSON.stringify(rows) },
  );
  return found?.people ?? 0;
}

const COLUMNS = 'ordinal, full_name AS fullName, address, phone, raw_phone AS rawPhone, source_row AS sourceRow';

/** So many people after the one of that number, in the order of the list. */
export function readPersonsAfter(db: ReadDb, list: number, after: number, limit: number): readonly PersonRow[] {
  const persons = db.all<PersonRow & object>(
    `SELECT ${COLUMNS} FROM person WHERE list = :list AND ordinal > :after ORDER BY ordinal LIMIT :limit`,
    { ':list': list, ':after': after, ':limit': limit },
  );
  return withExtras(db, list, persons);
}

/** A stretch of the list by place, in its order. */
export function readPersonsAt(db: ReadDb, list: number, offset: number, limit: number): readonly PersonRow[] {
  const persons = db.all<PersonRow & object>(
    `SELECT ${COLUMNS} FROM person WHERE list = :list ORDER BY ordinal LIMIT :limit OFFSET :offset`,
    { ':list': list, ':offset': offset, ':limit': limit },
  );
  return withExtras(db, list, persons);
}

/** The people of these numbers, in the order of the list. */
export function readPersonsOf(db: ReadDb, list: number, ordinals: readonly number[]): readonly PersonRow[] {
  const persons = db.all<PersonRow & object>(
    `SELECT ${COLUMNS} FROM person
      WHERE list = :list AND ordinal IN (SELECT value FROM json_each(:ordinals)) ORDER BY ordinal`,
    { ':list': list, ':ordinals': JSON.stringify(ordinals) },
  );
  return withExtras(db, list, persons);
}

/**
 * Files whose people a list is made of, the newest first: its own, and while that is a supplement those of the versions
 * before it.
 */
export function listPartFiles(db: ReadDb, fileId: string): readonly string[] {
  const versions = db.all<{ fileId: string; meaning: string | null }>(
    `SELECT earlier.file_id AS fileId, earlier.meaning
       FROM submission
       JOIN submission AS earlier
         ON earlier.obligation_id = submission.obligation_id AND earlier.version <= submission.version
       JOIN batch_file AS file ON file.id = earlier.file_id
       JOIN batch ON batch.id = file.batch_id AND batch.undone_at IS NULL
      WHERE submission.file_id = :fileId
      ORDER BY earlier.version DESC`,
    { ':fileId': fileId },
  );
  const first = versions.findIndex(({ meaning }) => meaning !== 'supplement');
  return versions.slice(0, first < 0 ? versions.length : first + 1).map((one) => one.fileId);
}
