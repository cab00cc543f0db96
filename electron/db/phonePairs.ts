import type { ListedRow, PhonePair } from '../domain/listTotals/listedBefore';
import type { PeriodKey } from '../domain/period';
import type { ReadDb } from './database';
import { PHONE_KEY } from './insertPhones';

interface PairRow {
  readonly phone: string;
  readonly obligationId: string;
  readonly version: number;
  readonly unitId: string;
  readonly period: PeriodKey;
  readonly ordinal: number;
  readonly fullName: string;
  readonly otherObligation: string;
  readonly otherVersion: number;
  readonly otherUnit: string;
  readonly otherPeriod: PeriodKey;
  readonly otherOrdinal: number;
  readonly otherName: string;
}

/**
 * Where the phones of these reports stand on lists of the same form and directive for other periods, whichever version
 * they are of. The joins stand in the order in which they are cheap: from the few rows asked about to their phones.
 */
export function listPhonePairs(db: ReadDb, submissionIds: readonly string[]): readonly PhonePair[] {
  if (submissionIds.length === 0) return [];
  const rows = db.all<PairRow & object>(
    `WITH asked AS MATERIALIZED (
       SELECT submission.obligation_id, version, person.ordinal, full_name, phone, ${PHONE_KEY} AS phone_key
         FROM submission CROSS JOIN person ON person.list = submission.person_list
        WHERE submission.id IN (SELECT value FROM json_each(:ids)) AND phone IS NOT NULL)
     SELECT asked.phone, duty.id AS obligationId, asked.version, duty.unit_id AS unitId, duty.period, asked.ordinal,
            asked.full_name AS fullName, other_duty.id AS otherObligation, other.version AS otherVersion,
            other_duty.unit_id AS otherUnit, other_duty.period AS otherPeriod, other_person.ordinal AS otherOrdinal,
            other_person.full_name AS otherName
       FROM asked
       CROSS JOIN obligation AS duty ON duty.id = asked.obligation_id
       CROSS JOIN person_phone AS place ON place.phone_key = asked.phone_key
       CROSS JOIN submission AS other ON other.person_list = place.list
       CROSS JOIN obligation AS other_duty ON other_duty.id = other.obligation_id
       CROSS JOIN person AS other_person ON other_person.list = place.list AND other_person.ordinal = place.ordinal
      WHERE other_duty.directive_id = duty.directive_id AND other_duty.form_id = duty.form_id
        AND other_duty.period <> duty.period AND other_person.phone = asked.phone
      ORDER BY duty.id, asked.version, asked.ordinal, other_duty.id, other.version, other_person.ordinal`,
    { ':ids': JSON.stringify(submissionIds) },
  );
  return rows.map((row) => ({ one: ownOf(row), other: otherOf(row) }));
}

function ownOf({ phone, obligationId, version, unitId, period, ordinal, fullName }: PairRow): ListedRow {
  return { phone, obligationId, version, unitId, period, ordinal, fullName };
}

function otherOf(row: PairRow): ListedRow {
  return {
    phone: row.phone,
    obligationId: row.otherObligation,
    version: row.otherVersion,
    unitId: row.otherUnit,
    period: row.otherPeriod,
    ordinal: row.otherOrdinal,
    fullName: row.otherName,
  };
}
