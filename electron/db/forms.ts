import type { FormDefinition } from '../domain/form';
import type { ReadDb, WriteDb } from './database';
import { fromJson, toJson } from './json';

/** The newest version of every form. */
export function listForms(db: ReadDb): readonly FormDefinition[] {
  return db
    .all<{ definition: string }>(
      `SELECT definition FROM form AS newest
        WHERE version = (SELECT max(version) FROM form WHERE form.id = newest.id) ORDER BY id`,
    )
    .map((row) => fromJson<FormDefinition>(row.definition));
}

export function saveForm(db: WriteDb, form: FormDefinition): void {
  db.run('INSERT OR REPLACE INTO form (id, version, definition) VALUES (:id, :version, :definition)', {
    ':id': form.id,
    ':version': form.version,
    ':definition': toJson(form),
  });
}
