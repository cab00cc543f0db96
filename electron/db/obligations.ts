import { dayOf, type IsoDay } from '../domain/calendar';
import { withClosing } from '../domain/campaignClosing';
import { type ObligationGrant, withGrants } from '../domain/grant';
import type { Obligation } from '../domain/obligation';
import { findClosing } from './campaignClosings';
import type { Params, ReadDb, Value, WriteDb } from './database';
import { listGrants, listGrantsAmong } from './obligationGrants';

/**
 * Fixed rows of a directive as they stand, extensions, exemptions and the closing of the campaign applied, by form, unit
 * order of the registry, period, limit.
 */
export function listObligations(db: ReadDb, directiveId: string): readonly Obligation[] {
  return closed(db, directiveId, listGrantedObligations(db, directiveId));
}

/** The same as if the campaign had not been closed. */
export function listGrantedObligations(db: ReadDb, directiveId: string): readonly Obligation[] {
  return granted(listObligationRows(db, directiveId), listGrants(db, directiveId));
}

/** The same of those among `ids`. */
export function listObligationsAmong(db: ReadDb, directiveId: string, ids: Iterable<string>): readonly Obligation[] {
  const among = JSON.stringify([...ids]);
  const rows = readRows(db, `${ROWS} WHERE ${AMONG} ${IN_ORDER}`, { ':directiveId': directiveId, ':ids': among });
  return closed(db, directiveId, granted(rows, listGrantsAmong(db, among)));
}

function closed(db: ReadDb, directiveId: string, rows: readonly Obligation[]): readonly Obligation[] {
  const closing = findClosing(db, directiveId);
  return closing === null ? rows : rows.map((row) => withClosing(row, closing));
}

function granted(rows: readonly Obligation[], grants: readonly ObligationGrant[]): readonly Obligation[] {
  const byRow = new Map<string, ObligationGrant[]>();
  for (const grant of grants) {
    const own = byRow.get(grant.obligationId);
    if (own === undefined) byRow.set(grant.obligationId, [grant]);
    else own.push(grant);
  }
  return byRow.size === 0 ? rows : rows.map((row) => withGrants(row, byRow.get(row.id) ?? []));
}

/** Of all directives. */
export function countObligations(db: ReadDb): number {
  return db.find<{ duties: number }>('SELECT count(*) AS duties FROM obligation')?.duties ?? 0;
}

/** Those a report may still come on: what an amendment withdrew takes no more. */
export function listOwedObligations(db: ReadDb, directiveId: string): readonly Obligation[] {
  return listObligations(db, directiveId).filter(({ isWithdrawn }) => !isWithdrawn);
}

/** The same as the schedules made them, before anything was granted. */
export function listObligationRows(db: ReadDb, directiveId: string): readonly Obligation[] {
  return readRows(db, `${ROWS} WHERE directive_id = :directiveId ${IN_ORDER}`, { ':directiveId': directiveId });
}

/** Of what many rows have in common one copy is held. */
function readRows(db: ReadDb, sql: string, params: Params): readonly Obligation[] {
  const texts = new Map<Value, Value>();
  const shared = (value: Value) => {
    const known = texts.get(value);
    if (known !== undefined) return known;
    texts.set(value, value);
    return value;
  };
  const rows: Obligation[] = [];
  db.each(sql, params, ([id = null, ...values]) => rows.push(toObligation([id, ...values.map(shared)])));
  return rows;
}

const ROWS = `SELECT obligation.id, schedule_id, unit_id, form_id, period, due_at, upper_due_at, expected_data_as_of,
  is_exclusive, exempt_reason, is_withdrawn, unit.valid_to FROM obligation JOIN unit ON unit.id = obligation.unit_id`;
/** The plus sign: they are looked up by their ids, not sought among all of the directive. */
const AMONG = '+directive_id = :directiveId AND obligation.id IN (SELECT value FROM json_each(:ids))';
const IN_ORDER = 'ORDER BY form_id, unit.position, period, due_at, obligation.id';

/** @param values in the order of `ROWS` */
function toObligation(values: readonly Value[]): Obligation {
  const [
    id,
    scheduleId,
    unitId,
    formId,
    period,
    dueAt,
    upperDueAt,
    dataAsOf,
    isExclusive,
    exemptReason,
    isWithdrawn,
    validTo,
  ] = values;
  const row = {
    id,
    scheduleId,
    unitId,
    formId,
    period,
    dueAt,
    upperDueAt,
    dataAsOf,
    isExclusive: isExclusive === 1,
    exemptReason,
    extension: null,
    isWithdrawn: isWithdrawn === 1,
  } as Obligation; // the columns are those of the STRICT table
  return isEnded(row, validTo as IsoDay | null) ? { ...row, isUnitEnded: true } : row;
}

/** A duty without a limit is handed on whenever its unit ends. */
function isEnded({ dueAt }: Obligation, validTo: IsoDay | null): boolean {
  return validTo !== null && (dueAt === null || dayOf(dueAt) > validTo);
}

/** Rows that a report came on or something was granted on; an amendment never removes them. */
export function listTouchedObligations(db: ReadDb, directiveId: string): ReadonlySet<string> {
  const rows = db.all<{ id: string }>(
    `SELECT id FROM obligation WHERE directive_id = :directiveId
        AND (EXISTS (SELECT 1 FROM submission WHERE submission.obligation_id = obligation.id)
          OR EXISTS (SELECT 1 FROM obligation_grant WHERE obligation_grant.obligation_id = obligation.id))`,
    { ':directiveId': directiveId },
  );
  return new Set(rows.map(({ id }) => id));
}

/** Rows that are there already stay as they are, with all that was reported on them. */
export function addObligations(db: WriteDb, directiveId: string, obligations: readonly Obligation[]): void {
  for (const obligation of obligations) {
    db.run(
      `INSERT INTO obligation (id, directive_id, schedule_id, unit_id, form_id, period, due_at, upper_due_at, expected_data_as_of,
         is_exclusive, exempt_reason, is_withdrawn)
       VALUES (:id, :directiveId, :scheduleId, :unitId, :formId, :period, :dueAt, :upperDueAt, :dataAsOf, :isExclusive,
         :exemptReason, :isWithdrawn)
       ON CONFLICT DO NOTHING`,
      { ':directiveId': directiveId, ...paramsOf(obligation) },
    );
  }
}

/** Writes a row anew under its id: its duty, both clocks, and whether it is withdrawn. */
export function updateObligation(db: WriteDb, obligation: Obligation): void {
  db.run(
    `UPDATE obligation SET schedule_id = :scheduleId, unit_id = :unitId, form_id = :formId, period = :period,
       due_at = :dueAt, upper_due_at = :upperDueAt, expected_data_as_of = :dataAsOf, is_exclusive = :isExclusive,
       exempt_reason = :exemptReason, is_withdrawn = :isWithdrawn
      WHERE id = :id`,
    paramsOf(obligation),
  );
}

/** Removes a row on which nothing hangs. */
export function removeObligation(db: WriteDb, id: string): void {
  db.run('DELETE FROM obligation WHERE id = :id', { ':id': id });
}

function paramsOf(obligation: Obligation) {
  return {
    ':id': obligation.id,
    ':scheduleId': obligation.scheduleId,
    ':unitId': obligation.unitId,
    ':formId': obligation.formId,
    ':period': obligation.period,
    ':dueAt': obligation.dueAt,
    ':upperDueAt': obligation.upperDueAt,
    ':dataAsOf': obligation.dataAsOf,
    ':isExclusive': obligation.isExclusive ? 1 : 0,
    ':exemptReason': obligation.exemptReason,
    ':isWithdrawn': obligation.isWithdrawn ? 1 : 0,
  };
}

/** null: there is no such duty. */
export function findDirectiveOfDuty(db: ReadDb, id: string): string | null {
  const sql = 'SELECT directive_id AS directiveId FROM obligation WHERE id = :id';
  return db.find<{ directiveId: string }>(sql, { ':id': id })?.directiveId ?? null;
}
