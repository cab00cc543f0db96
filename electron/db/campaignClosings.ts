import type { LocalTime } from '../domain/calendar';
import type { CampaignClosing } from '../domain/campaignClosing';
import type { ReadDb, WriteDb } from './database';

const COLUMNS = `id, directive_id AS directiveId, closed_at AS closedAt, reason, made_at AS madeAt, made_by AS madeBy`;

/** The closing of a campaign that holds; null: the campaign goes on, or was opened again. */
export function findClosing(db: ReadDb, directiveId: string): CampaignClosing | null {
  return db.find<CampaignClosing & object>(
    `SELECT ${COLUMNS} FROM campaign_closing WHERE directive_id = :directiveId AND reopened_at IS NULL`,
    { ':directiveId': directiveId },
  );
}

export function insertClosing(db: WriteDb, closing: CampaignClosing): void {
  db.run(
    `INSERT INTO campaign_closing (id, sequence, directive_id, closed_at, reason, made_at, made_by, reopened_at, reopened_by,
       reopen_reason)
     VALUES (:id, (SELECT coalesce(max(sequence), 0) + 1 FROM campaign_closing), :directiveId, :closedAt, :reason, :madeAt,
       :madeBy, NULL, NULL, NULL)`,
    {
      ':id': closing.id,
      ':directiveId': closing.directiveId,
      ':closedAt': closing.closedAt,
      ':reason': closing.reason,
      ':madeAt': closing.madeAt,
      ':madeBy': closing.madeBy,
    },
  );
}

/** A closing holds no more. @param reason may be empty */
export function reopenClosing(
  db: WriteDb,
  id: string,
  { at, by, reason }: { readonly at: LocalTime; readonly by: string; readonly reason: string },
): void {
  db.run(
    `UPDATE campaign_closing SET reopened_at = :at, reopened_by = :by, reopen_reason = :reason
      WHERE id = :id AND reopened_at IS NULL`,
    { ':id': id, ':at': at, ':by': by, ':reason': reason },
  );
}
