import type { PeriodKey } from '../domain/period';
import { personNameKey } from '../domain/personName';
import type { ReadDb } from './database';
import { phoneKey } from './insertPhones';

/** A row of a list that may be the person who is looked for. */
export interface FoundRow {
  readonly submissionId: string;
  readonly list: number;
  readonly ordinal: number;
  readonly fullName: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly directiveId: string;
  readonly formId: string;
  readonly unitId: string;
  readonly period: PeriodKey;
  readonly version: number;
  readonly fileName: string;
}

const ROWS = `SELECT submission.id AS submissionId, person.list, person.ordinal, person.full_name AS fullName,
    person.address, person.phone, obligation.directive_id AS directiveId, obligation.form_id AS formId,
    obligation.unit_id AS unitId, obligation.period, submission.version, file.file_name AS fileName
  FROM person JOIN submission ON submission.person_list = person.list
  JOIN obligation ON obligation.id = submission.obligation_id
  JOIN batch_file AS file ON file.id = submission.file_id`;
const ORDER =
  'ORDER BY obligation.directive_id, obligation.form_id, obligation.period, obligation.unit_id, version, person.ordinal';

/**
 * Rows over all lists, of every version, with that phone, or with that name in whatever capitals and marks; with both when
 * both are given.
 * @param phone as it is kept
 */
export function findPeople(
  db: ReadDb,
  { name, phone }: { readonly name: string | null; readonly phone: string | null },
): readonly FoundRow[] {
  const key = name === null ? null : personNameKey(name);
  const isNamed = ({ fullName }: FoundRow) => key === null || personNameKey(fullName) === key;
  if (phone !== null)
    return db
      .all<FoundRow & object>(
        `${ROWS} WHERE person.phone = :phone AND EXISTS (SELECT 1 FROM person_phone AS place
           WHERE place.phone_key = :key AND place.list = person.list AND place.ordinal = person.ordinal)
         AND person.list IN (SELECT list FROM person_phone WHERE phone_key = :key) ${ORDER}`,
        { ':phone': phone, ':key': phoneKey(phone) },
      )
      .filter(isNamed);
  if (key === null) return [];
  const named = new Map<string, number[]>();
  db.each('SELECT list, ordinal, full_name FROM person', {}, ([list, ordinal, fullName]) => {
    if (personNameKey(String(fullName)) === key)
      named.set(String(list), [...(named.get(String(list)) ?? []), Number(ordinal)]);
  });
  return [...named].flatMap(([list, ordinals]) =>
    db.all<FoundRow & object>(
      `${ROWS} WHERE person.list = :list AND person.ordinal IN (SELECT value FROM json_each(:ordinals)) ${ORDER}`,
      { ':list': Number(list), ':ordinals': JSON.stringify(ordinals) },
    ),
  );
}
