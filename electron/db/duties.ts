import type { IsoDay, LocalTime } from '../domain/calendar';
import type { ReadDb, WriteDb } from './database';

/** A duty as far as a change of units is concerned. */
export interface DutyRow {
  readonly id: string;
  readonly directiveId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly formId: string;
  /** Something was reported on it, taken back or not. */
  readonly isReported: boolean;
  /** It has no last day, so it is owed on every day. */
  readonly isUndated: boolean;
  /** It is not owed any more: let off, or the paper no longer asks for it. */
  readonly isOff: boolean;
}

const SELECT = `SELECT obligation.id, directive_id AS directiveId, unit_id AS unitId, unit.name AS unitName,
    form_id AS formId,
    obligation.due_at IS NULL AS isUndated,
    EXISTS (SELECT 1 FROM submission WHERE obligation_id = obligation.id) AS isReported,
    (exempt_reason IS NOT NULL OR is_withdrawn = 1 OR EXISTS (SELECT 1 FROM obligation_grant
      WHERE obligation_id = obligation.id AND kind = 'exemption' AND revoked_at IS NULL)) AS isOff
  FROM obligation JOIN unit ON unit.id = unit_id`;

interface Row extends Omit<DutyRow, 'isReported' | 'isUndated' | 'isOff'> {
  readonly isReported: number;
  readonly isUndated: number;
  readonly isOff: number;
}

/** Duties of the unit that fall due on that day or later, or never. */
export function listDutiesFrom(db: ReadDb, unitId: string, since: IsoDay): readonly DutyRow[] {
  return db
    .all<Row & object>(
      `${SELECT} WHERE unit_id = :unitId AND coalesce(obligation.due_at >= :since, 1) ORDER BY obligation.id`,
      {
        ':unitId': unitId,
        ':since': since,
      },
    )
    .map(toDuty);
}

export function findDuty(db: ReadDb, id: string): DutyRow | null {
  const row = db.find<Row & object>(`${SELECT} WHERE obligation.id = :id`, { ':id': id });
  return row && toDuty(row);
}

function toDuty(row: Row): DutyRow {
  return { ...row, isReported: row.isReported === 1, isUndated: row.isUndated === 1, isOff: row.isOff === 1 };
}

/** Takes back what an action granted on one duty, or grants it anew; null: it holds. */
export function setRevoked(db: WriteDb, actionId: string, obligationId: string, at: LocalTime | null): void {
  db.run('UPDATE obligation_grant SET revoked_at = :at WHERE action_id = :actionId AND obligation_id = :obligationId', {
    ':at': at,
    ':actionId': actionId,
    ':obligationId': obligationId,
  });
}
