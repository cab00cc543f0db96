import { DESTROYED } from '../domain/destruction/personMark';
import type { PeriodKey } from '../domain/period';
import type { ReadDb } from './database';

/** A list of people, and names that tell by their kind of what kind all of it is: a list grows by supplements, at its end. */
export interface KindsOfList {
  readonly obligationId: string;
  readonly version: number;
  readonly isLive: boolean;
  readonly unitId: string;
  readonly formId: string;
  readonly period: PeriodKey;
  /** The destruction of the whole list, under whose key its marks were made; null: it is whole. */
  readonly destroyedBy: string | null;
  /** Of who was not destroyed; null: nobody is left. */
  readonly first: string | null;
  readonly last: string | null;
}

interface Row extends Omit<KindsOfList, 'isLive'> {
  readonly newest: number;
}

const NAME = `SELECT full_name FROM person
  WHERE list = submission.person_list AND substr(full_name, 1, length(:gone)) <> :gone`;

/** Every version of every list of the directive; without looking at more than a row or two of each. */
export function listKindsOfLists(db: ReadDb, directiveId: string): readonly KindsOfList[] {
  return db
    .all<Row & object>(
      `SELECT obligation.id AS obligationId, submission.version, obligation.unit_id AS unitId,
              obligation.form_id AS formId, obligation.period, submission.destroyed_by AS destroyedBy,
              (SELECT max(other.version) FROM submission AS other WHERE other.obligation_id = obligation.id) AS newest,
              (${NAME} ORDER BY ordinal LIMIT 1) AS first, (${NAME} ORDER BY ordinal DESC LIMIT 1) AS last
         FROM obligation JOIN submission ON submission.obligation_id = obligation.id
        WHERE obligation.directive_id = :directiveId AND submission.person_list IS NOT NULL
        ORDER BY obligation.id, submission.version`,
      { ':directiveId': directiveId, ':gone': DESTROYED },
    )
    .map(({ newest, ...list }) => ({ ...list, isLive: list.version === newest }));
}
