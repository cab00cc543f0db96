import type { IsoDay, LocalTime } from '../domain/calendar';
import type { ListGroup } from '../domain/destruction/destruction';
import type { Hold, RetentionWay } from '../domain/destruction/retention';
import type { ReadDb, WriteDb } from './database';

/** Stands for every directive: what a form has where its lists have nothing of their own. */
export const EVERY_DIRECTIVE = '';

export interface RetentionRule extends ListGroup {
  /** null: as the form, or the program, has it. */
  readonly way: RetentionWay | null;
  readonly hold: Hold | null;
}

interface RuleRow extends ListGroup {
  readonly kind: RetentionWay['kind'] | null;
  readonly days: number | null;
  readonly onDay: IsoDay | null;
  readonly holdReason: string | null;
  readonly heldAt: IsoDay | null;
}

export function listRetentionRules(db: ReadDb): readonly RetentionRule[] {
  return db
    .all<RuleRow & object>(
      `SELECT form_id AS formId, directive_id AS directiveId, kind, days, on_day AS onDay, hold_reason AS holdReason,
              held_at AS heldAt
         FROM retention_rule ORDER BY form_id, directive_id`,
    )
    .map(({ formId, directiveId, holdReason, heldAt, ...row }) => ({
      formId,
      directiveId,
      way: wayOf(row),
      hold: holdReason === null || heldAt === null ? null : { reason: holdReason, since: heldAt },
    }));
}

function wayOf({ kind, days, onDay }: Pick<RuleRow, 'kind' | 'days' | 'onDay'>): RetentionWay | null {
  if (kind === 'archive') return { kind };
  if (kind === 'date' && onDay !== null) return { kind, on: onDay };
  return kind === 'days' && days !== null ? { kind, days } : null;
}

export function saveRetentionRule(
  db: WriteDb,
  { formId, directiveId, way, hold }: RetentionRule,
  noted: { readonly at: LocalTime; readonly by: string },
): void {
  const key = { ':form': formId, ':directive': directiveId };
  db.run('DELETE FROM retention_rule WHERE form_id = :form AND directive_id = :directive', key);
  if (way === null && hold === null) return;
  db.run(
    `INSERT INTO retention_rule (form_id, directive_id, kind, days, on_day, hold_reason, held_at, noted_at, noted_by)
     VALUES (:form, :directive, :kind, :days, :onDay, :holdReason, :heldAt, :at, :by)`,
    {
      ...key,
      ':kind': way?.kind ?? null,
      ':days': way?.kind === 'days' ? way.days : null,
      ':onDay': way?.kind === 'date' ? way.on : null,
      ':holdReason': hold?.reason ?? null,
      ':heldAt': hold?.since ?? null,
      ':at': noted.at,
      ':by': noted.by,
    },
  );
}
