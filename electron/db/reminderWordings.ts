import type { ReminderStage, WordingKind } from '../domain/reminder';
import type { ReadDb, WriteDb } from './database';

export interface OwnWording {
  readonly kind: WordingKind;
  readonly stage: ReminderStage;
  /** With the fields as the clerk named them. */
  readonly text: string;
}

/** What the office words itself. */
export function listOwnWordings(db: ReadDb): readonly OwnWording[] {
  return db.all<OwnWording & object>('SELECT kind, stage, text FROM reminder_wording ORDER BY kind, stage');
}

export function saveOwnWording(db: WriteDb, { kind, stage, text }: OwnWording): void {
  db.run('INSERT OR REPLACE INTO reminder_wording (kind, stage, text) VALUES (:kind, :stage, :text)', {
    ':kind': kind,
    ':stage': stage,
    ':text': text,
  });
}

/** Back to what is built in. */
export function removeOwnWording(db: WriteDb, { kind, stage }: Pick<OwnWording, 'kind' | 'stage'>): void {
  db.run('DELETE FROM reminder_wording WHERE kind = :kind AND stage = :stage', { ':kind': kind, ':stage': stage });
}
