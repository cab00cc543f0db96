import type { LocalTime } from '../domain/calendar';
import type { ReadDb, WriteDb } from './database';

/** A paper as far as it was typed. */
export interface DirectiveEntry {
  readonly savedAt: LocalTime;
  /** JSON of the directive; it need not be complete. */
  readonly entry: string;
}

/** Stands for the paper that has no id yet. */
const NEW = '';

/** What was being typed when the app was last seen; null: nothing. @param directiveId null: a new paper */
export function findDirectiveEntry(db: ReadDb, directiveId: string | null): DirectiveEntry | null {
  return db.find<DirectiveEntry & object>(
    'SELECT saved_at AS savedAt, entry FROM directive_entry WHERE directive_id = :id',
    { ':id': directiveId ?? NEW },
  );
}

/** @param kept null: nothing is being typed any more */
export function saveDirectiveEntry(db: WriteDb, directiveId: string | null, kept: DirectiveEntry | null): void {
  db.run('DELETE FROM directive_entry WHERE directive_id = :id', { ':id': directiveId ?? NEW });
  if (kept === null) return;
  db.run('INSERT INTO directive_entry (directive_id, saved_at, entry) VALUES (:id, :savedAt, :entry)', {
    ':id': directiveId ?? NEW,
    ':savedAt': kept.savedAt,
    ':entry': kept.entry,
  });
}
