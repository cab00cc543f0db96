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

/** Goes through every row when there is nobody of a kind, so it is to be asked once for many files. */
export function listNeighbours(db: ReadDb, { directiveId, formId }: ListGroup): ListNeighbours {
  const group = { ':directiveId': directiveId, ':formId': formId };
  const isThere = (which: string, words: Readonly<Record<string, string>>) =>
    db.find(
      `SELECT 1 FROM submission JOIN obligation ON obligation.id = submission.obligation_id
         JOIN person ON person.list = submission.person_list
        WHERE obligation.directive_id = :directiveId AND obligation.form_id = :formId AND ${which} LIMIT 1`,
      { ...group, ...words },
    ) !== null;
  const counted = { ':counted': `${NOT_KEPT}%` };
  return {
    hasKept: isThere('full_name NOT LIKE :counted AND full_name NOT LIKE :gone', {
      ...counted,
      ':gone': `${DESTROYED}%`,
    }),
    hasCounted: isThere('full_name LIKE :counted', counted),
  };
}
