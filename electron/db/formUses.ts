import type { ReadDb, WriteDb } from './database';

/** What stands on a form: duties with their rows, reports, rates. */
export interface FormUse {
  readonly formId: string;
  readonly directiveId: string;
  readonly scheduleId: string;
  /** The duty was taken out by an amendment; what was owed by then is kept. */
  readonly isWithdrawn: boolean;
}

/** Duties by which forms are, or were, collected. */
export function listFormUses(db: ReadDb): readonly FormUse[] {
  return db
    .all<Omit<FormUse, 'isWithdrawn'> & { isWithdrawn: number }>(
      `SELECT form_id AS formId, directive_id AS directiveId, id AS scheduleId, is_withdrawn AS isWithdrawn
         FROM schedule WHERE form_id IS NOT NULL ORDER BY directive_id, position, id`,
    )
    .map((use) => ({ ...use, isWithdrawn: use.isWithdrawn === 1 }));
}

/** Reports that came in by a form; of one version when it is told. */
export function countReportsOfForm(db: ReadDb, formId: string, version: number | null): number {
  const row = db.find<{ reports: number }>(
    `SELECT count(*) AS reports FROM submission JOIN obligation ON obligation.id = submission.obligation_id
      WHERE obligation.form_id = :formId AND (:version IS NULL OR submission.form_version = :version)`,
    { ':formId': formId, ':version': version },
  );
  return row?.reports ?? 0;
}

/** Whether some wording of a directive that was amended since still names the form: it may be put back in force. */
export function isInEarlierWording(db: ReadDb, formId: string): boolean {
  return (
    db.find('SELECT 1 FROM directive_version WHERE instr(directive, :named) > 0 LIMIT 1', {
      ':named': `"formId":${JSON.stringify(formId)}`,
    }) !== null
  );
}

/** Takes a version away; with the last one all that was said of the form goes. */
export function removeFormVersion(db: WriteDb, formId: string, version: number): void {
  db.run('DELETE FROM form WHERE id = :formId AND version = :version', { ':formId': formId, ':version': version });
  if (db.find('SELECT 1 FROM form WHERE id = :formId', { ':formId': formId }) !== null) return;
  for (const table of ['form_label', 'form_purpose', 'counted_form', 'retention_rule'])
    db.run(`DELETE FROM ${table} WHERE form_id = :formId`, { ':formId': formId });
}

/** Takes a duty away with its rows, on which nothing hangs. */
export function removeSchedule(db: WriteDb, { directiveId, scheduleId }: FormUse): void {
  const own = { ':directiveId': directiveId, ':scheduleId': scheduleId };
  db.run('DELETE FROM obligation WHERE directive_id = :directiveId AND schedule_id = :scheduleId', own);
  db.run('DELETE FROM schedule WHERE directive_id = :directiveId AND id = :scheduleId', own);
}

/** Takes a rate away that no milestone is set for. */
export function removeIndicator(db: WriteDb, directiveId: string, id: string): void {
  db.run('DELETE FROM indicator WHERE directive_id = :directiveId AND id = :id', {
    ':directiveId': directiveId,
    ':id': id,
  });
}
