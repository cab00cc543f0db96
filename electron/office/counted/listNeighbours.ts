import type { ReadDb } from '../../db/database';
import type { ListGroup } from '../../domain/destruction/destruction';
import { DESTROYED, NOT_KEPT } from '../../domain/destruction/personMark';

/** Lists that a new one is held against. */
export interface ListNeighbours {
  /** Some are kept with names. */
  readonly hasKept: boolean;
  /** Some were counted only. */
  readonly hasCounted: boolean;
}

/** Of each list its first row is looked at: a list is of one kind, but for supplements over a change of the setting. */
export function listNeighbours(db: ReadDb, { directiveId, formId }: ListGroup): ListNeighbours {
  const names = db.all<{ name: string }>(
    `SELECT DISTINCT CASE WHEN full_name LIKE :counted THEN :counted WHEN full_name LIKE :gone THEN :gone ELSE '' END AS name
       FROM person JOIN submission ON submission.person_list = person.list
       JOIN obligation ON obligation.id = submission.obligation_id
      WHERE obligation.directive_id = :directiveId AND obligation.form_id = :formId
        AND person.ordinal = (SELECT min(first.ordinal) FROM person AS first WHERE first.list = person.list)`,
    { ':directiveId': directiveId, ':formId': formId, ':counted': `${NOT_KEPT}%`, ':gone': `${DESTROYED}%` },
  );
  const has = (wanted: string) => names.some(({ name }) => name === wanted);
  return { hasKept: has(''), hasCounted: has(`${NOT_KEPT}%`) };
}
