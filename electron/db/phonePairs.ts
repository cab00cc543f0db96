import type { ListedRow, PhonePair } from '../domain/listTotals/listedBefore';
import type { PeriodKey } from '../domain/period';
import type { ReadDb } from './database';
import { PHONE_KEY, phoneKey } from './insertPhones';

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
  const rows = db.all<PairRow & object>(OF_SAME_PHONE, { ':ids': JSON.stringify(submissionIds) });
  return rows.map((row) => ({ one: ownOf(row), other: otherOf(row) }));
}

/** What one phone is on lists that have it otherwise. */
export interface PhoneAlias {
  readonly phone: string;
  readonly other: string;
}

/** The same for phones that other lists have as something else: as a mark, or the other way round. */
export function listPhonePairsAcross(
  db: ReadDb,
  submissionIds: readonly string[],
  aliases: readonly PhoneAlias[],
): readonly PhonePair[] {
  if (submissionIds.length === 0 || aliases.length === 0) return [];
  const told = aliases.map(({ phone, other }) => [phone, other, phoneKey(other)]);
  const rows = db.all<PairRow & object>(OF_ALIAS, {
    ':ids': JSON.stringify(submissionIds),
    ':aliases': JSON.stringify(told),
  });
  return rows.map((row) => ({ one: ownOf(row), other: otherOf(row) }));
}

/** Phones on the lists of these reports, each once. */
export function listPhonesOfReports(db: ReadDb, submissionIds: readonly string[]): readonly string[] {
  const phones: string[] = [];
  db.each(
    `SELECT DISTINCT phone FROM submission JOIN person ON person.list = submission.person_list
      WHERE submission.id IN (SELECT value FROM json_each(:ids)) AND phone IS NOT NULL ORDER BY phone`,
    { ':ids': JSON.stringify(submissionIds) },
    ([phone]) => phones.push(String(phone)),
  );
  return phones;
}

const ASKED_ROWS = 'submission CROSS JOIN person ON person.list = submission.person_list';

const PAIRS = `SELECT asked.phone, duty.id AS obligationId, asked.version, duty.unit_id AS unitId, duty.period, asked.ordinal,
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
        AND other_duty.period <> duty.period AND other_person.phone = asked.other
      ORDER BY duty.id, asked.version, asked.ordinal, other_duty.id, other.version, other_person.ordinal`;

const OF_SAME_PHONE = `WITH asked AS MATERIALIZED (
       SELECT submission.obligation_id, version, person.ordinal, full_name, phone, phone AS other,
              ${PHONE_KEY} AS phone_key
         FROM ${ASKED_ROWS}
        WHERE submission.id IN (SELECT value FROM json_each(:ids)) AND phone IS NOT NULL)
     ${PAIRS}`;

const OF_ALIAS = `WITH alias AS MATERIALIZED (
       SELECT json_extract(value, '$[0]') AS phone, json_extract(value, '$[1]') AS other,
              json_extract(value, '$[2]') AS phone_key FROM json_each(:aliases)),
     asked AS MATERIALIZED (
       SELECT submission.obligation_id, version, person.ordinal, full_name, person.phone, alias.other, alias.phone_key
         FROM ${ASKED_ROWS} JOIN alias ON alias.phone = person.phone
        WHERE submission.id IN (SELECT value FROM json_each(:ids)))
     ${PAIRS}`;

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
