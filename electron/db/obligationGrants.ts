import type { ObligationGrant } from '../domain/grant';
import type { ReadDb, WriteDb } from './database';

const COLUMNS = `obligation_grant.id, action_id AS actionId, obligation_id AS obligationId, kind,
  obligation_grant.due_at AS dueAt, reason, granted_at AS grantedAt, granted_by AS grantedBy, revoked_at AS revokedAt`;

/** Extensions and exemptions of a directive in the order they were given, those taken back included. */
export function listGrants(db: ReadDb, directiveId: string): readonly ObligationGrant[] {
  return db.all<ObligationGrant & object>(
    `SELECT ${COLUMNS} FROM obligation_grant JOIN obligation ON obligation.id = obligation_id
      WHERE obligation.directive_id = :directiveId ORDER BY sequence`,
    { ':directiveId': directiveId },
  );
}

/** The same of some duties. @param ids a list in JSON */
export function listGrantsAmong(db: ReadDb, ids: string): readonly ObligationGrant[] {
  return db.all<ObligationGrant & object>(
    `SELECT ${COLUMNS} FROM obligation_grant
      WHERE obligation_id IN (SELECT value FROM json_each(:ids)) ORDER BY sequence`,
    { ':ids': ids },
  );
}

/** All that one action granted. */
export function listGrantsOfAction(db: ReadDb, actionId: string): readonly ObligationGrant[] {
  return db.all<ObligationGrant & object>(
    `SELECT ${COLUMNS} FROM obligation_grant WHERE action_id = :actionId ORDER BY sequence`,
    { ':actionId': actionId },
  );
}

export function insertGrant(db: WriteDb, grant: ObligationGrant): void {
  db.run(
    `INSERT INTO obligation_grant (id, action_id, sequence, obligation_id, kind, due_at, reason, granted_at, granted_by,
       revoked_at)
     VALUES (:id, :actionId, (SELECT coalesce(max(sequence), 0) + 1 FROM obligation_grant), :obligationId, :kind, :dueAt,
       :reason, :grantedAt, :grantedBy, :revokedAt)`,
    {
      ':id': grant.id,
      ':actionId': grant.actionId,
      ':obligationId': grant.obligationId,
      ':kind': grant.kind,
      ':dueAt': grant.dueAt,
      ':reason': grant.reason,
      ':grantedAt': grant.grantedAt,
      ':grantedBy': grant.grantedBy,
      ':revokedAt': grant.revokedAt,
    },
  );
}

/** Removes a grant as if it had never been; for a step that is taken back whole. */
export function removeGrant(db: WriteDb, id: string): void {
  db.run('DELETE FROM obligation_grant WHERE id = :id', { ':id': id });
}

/** Whether a grant of the row holds. */
export function hasLiveGrant(db: ReadDb, obligationId: string): boolean {
  const sql = 'SELECT 1 AS found FROM obligation_grant WHERE obligation_id = :id AND revoked_at IS NULL';
  return db.find<{ found: number }>(sql, { ':id': obligationId }) !== null;
}

/** What was granted on the row and taken back again goes with it. */
export function removeGrantsOf(db: WriteDb, obligationId: string): void {
  db.run('DELETE FROM obligation_grant WHERE obligation_id = :id', { ':id': obligationId });
}

/** Takes back one grant that still holds. */
export function revokeGrant(db: WriteDb, id: string, revokedAt: string): void {
  db.run('UPDATE obligation_grant SET revoked_at = :at WHERE id = :id AND revoked_at IS NULL', {
    ':at': revokedAt,
    ':id': id,
  });
}
