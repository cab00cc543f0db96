import type { LocalTime } from '../domain/calendar';
import type { ReadDb, WriteDb } from './database';

/** What stood in the editor of a paper when it was last saved. */
export interface WrittenEntry {
  /** Id of the paper, or a place of its own while it is not saved yet. */
  readonly place: string;
  readonly savedAt: LocalTime;
  /** JSON of the editor. */
  readonly draft: string;
}

/** The set-up of the office is half typed here, too; it is no paper. */
const SETUP_PLACE = 'khai-bao-co-quan';

/** Papers that were being typed when the app was last seen, the newest first. */
export function listWrittenDrafts(db: ReadDb): readonly WrittenEntry[] {
  return db
    .all<WrittenEntry & object>(
      'SELECT place, saved_at AS savedAt, draft FROM written_draft ORDER BY saved_at DESC, place',
    )
    .filter(({ place }) => place !== SETUP_PLACE);
}

/** The set-up of the office as far as it was typed; null: none is under way. */
export function findSetupEntry(db: ReadDb): string | null {
  const row = db.find<{ draft: string }>('SELECT draft FROM written_draft WHERE place = :place', {
    ':place': SETUP_PLACE,
  });
  return row?.draft ?? null;
}

/** @param entry null: it is done */
export function saveSetupEntry(db: WriteDb, entry: Omit<WrittenEntry, 'place'> | null): void {
  saveWrittenDraft(db, SETUP_PLACE, entry);
}

/** @param draft null: nothing is being typed there any more */
export function saveWrittenDraft(db: WriteDb, place: string, draft: Omit<WrittenEntry, 'place'> | null): void {
  db.run('DELETE FROM written_draft WHERE place = :place', { ':place': place });
  if (draft === null) return;
  db.run('INSERT INTO written_draft (place, saved_at, draft) VALUES (:place, :savedAt, :draft)', {
    ':place': place,
    ':savedAt': draft.savedAt,
    ':draft': draft.draft,
  });
}
