import type { LocalTime } from '../domain/calendar';
import type { Obligation } from '../domain/obligation';
import type { PeriodKey } from '../domain/submission';
import type { ReadDb, WriteDb } from './database';

interface ObligationRow {
  readonly id: string;
  readonly schedule_id: string;
  readonly unit_id: string;
  readonly form_id: string;
  readonly period: PeriodKey;
  readonly due_at: LocalTime | null;
  readonly is_exclusive: number;
  readonly exempt_reason: string | null;
}

/** Fixed rows of a directive by form, unit order of the registry, period. */
export function listObligations(db: ReadDb, directiveId: string): readonly Obligation[] {
  return db
    .all<ObligationRow>(
      `SELECT obligation.* FROM obligation JOIN unit ON unit.id = obligation.unit_id
        WHERE directive_id = :directiveId ORDER BY form_id, unit.position, period`,
      { ':directiveId': directiveId },
    )
    .map((row) => ({
      id: row.id,
      scheduleId: row.schedule_id,
      unitId: row.unit_id,
      formId: row.form_id,
      period: row.period,
      dueAt: row.due_at,
      isExclusive: row.is_exclusive === 1,
      exemptReason: row.exempt_reason,
    }));
}

/** Rows that are there already stay as they are, with all that was reported on them. */
export function addObligations(db: WriteDb, directiveId: string, obligations: readonly Obligation[]): void {
  for (const obligation of obligations) {
    db.run(
      `INSERT INTO obligation (id, directive_id, schedule_id, unit_id, form_id, period, due_at, is_exclusive, exempt_reason)
       VALUES (:id, :directiveId, :scheduleId, :unitId, :formId, :period, :dueAt, :isExclusive, :exemptReason)
       ON CONFLICT DO NOTHING`,
      {
        ':id': obligation.id,
        ':directiveId': directiveId,
        ':scheduleId': obligation.scheduleId,
        ':unitId': obligation.unitId,
        ':formId': obligation.formId,
        ':period': obligation.period,
        ':dueAt': obligation.dueAt,
        ':isExclusive': obligation.isExclusive ? 1 : 0,
        ':exemptReason': obligation.exemptReason,
      },
    );
  }
}
