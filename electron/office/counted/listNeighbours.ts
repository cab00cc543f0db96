import type { ReadDb } from '../../db/database';
import type { ListGroup } from '../../domain/destruction/destruction';
import { DESTROYED, NOT_KEPT } from '../../domain/destruction/personMark';

/** Lists that a new one is held against. */
export interface ListNeighbours {
  /** Somebody is there by name. */
  readonly hasKept: boolean;
  /** Somebody was counted only. */
  readonly hasCounted: boolean;
}

/** Rows of people with the duty their report answers. */
export const ROWS_OF_PEOPLE = `FROM submission JOIN obligation ON obligation.id = submission.obligation_id
  JOIN person ON person.list = submission.person_list`;

/** Whether a row of the group is such that this SQL holds, with the words it names. */
export function hasRow(
  db: ReadDb,
  { directiveId, formId }: ListGroup,
  which: string,
  words: Readonly<Record<string, string>>,
): boolean {
  const sql = `SELECT 1 ${ROWS_OF_PEOPLE}
    WHERE obligation.directive_id = :directiveId AND obligation.form_id = :formId AND ${which} LIMIT 1`;
  return db.find(sql, { ':directiveId': directiveId, ':formId': formId, ...words }) !== null;
}

/** Goes through every row when there is nobody of a kind, so it is to be asked once for many files. */
export function listNeighbours(db: ReadDb, group: ListGroup): ListNeighbours {
  const counted = { ':counted': `${NOT_KEPT}%` };
  return {
    hasKept: hasRow(db, group, 'full_name NOT LIKE :counted AND full_name NOT LIKE :gone', {
      ...counted,
      ':gone': `${DESTROYED}%`,
    }),
    hasCounted: hasRow(db, group, 'full_name LIKE :counted', counted),
  };
}
