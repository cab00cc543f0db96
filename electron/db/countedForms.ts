import type { LocalTime } from '../domain/calendar';
import type { ReadDb, WriteDb } from './database';

/** By id: since when lists of the form are counted and not kept. */
export function listCountedForms(db: ReadDb): ReadonlyMap<string, LocalTime> {
  const rows = db.all<{ formId: string; since: LocalTime }>('SELECT form_id AS formId, since FROM counted_form');
  return new Map(rows.map(({ formId, since }) => [formId, since]));
}

/** @param told null: from now on lists of the form are kept */
export function saveCountedForm(
  db: WriteDb,
  formId: string,
  told: { readonly since: LocalTime; readonly by: string } | null,
): void {
  db.run('DELETE FROM counted_form WHERE form_id = :form', { ':form': formId });
  if (told === null) return;
  db.run('INSERT INTO counted_form (form_id, since, noted_by) VALUES (:form, :since, :by)', {
    ':form': formId,
    ':since': told.since,
    ':by': told.by,
  });
}
