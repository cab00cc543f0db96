import type { LocalTime } from '../domain/calendar';
import type { Directive } from '../domain/directive';
import type { ReadDb, WriteDb } from './database';
import { fromJson, toJson } from './json';

/** The wording the last amendment took the place of; null: it was never amended, or all was taken back. */
export function findEarlierWording(
  db: ReadDb,
  directiveId: string,
): { readonly version: number; readonly directive: Directive; readonly replacedAt: LocalTime } | null {
  const row = db.find<{ version: number; directive: string; replacedAt: LocalTime }>(
    `SELECT version, directive, replaced_at AS replacedAt FROM directive_version
      WHERE directive_id = :id ORDER BY version DESC LIMIT 1`,
    { ':id': directiveId },
  );
  return row === null ? null : { ...row, directive: fromJson<Directive>(row.directive) };
}

/** All wordings that were replaced, oldest first. */
export function listEarlierWordings(
  db: ReadDb,
  directiveId: string,
): readonly { readonly directive: Directive; readonly replacedAt: LocalTime }[] {
  return db
    .all<{ directive: string; replacedAt: LocalTime }>(
      'SELECT directive, replaced_at AS replacedAt FROM directive_version WHERE directive_id = :id ORDER BY version',
      { ':id': directiveId },
    )
    .map((row) => ({ ...row, directive: fromJson<Directive>(row.directive) }));
}

/** Keeps the wording that is about to be replaced. */
export function keepWording(db: WriteDb, directive: Directive, replacedAt: LocalTime): void {
  db.run(
    `INSERT INTO directive_version (directive_id, version, directive, replaced_at)
     VALUES (:id, (SELECT coalesce(max(version), 0) + 1 FROM directive_version WHERE directive_id = :id), :directive, :at)`,
    { ':id': directive.id, ':directive': toJson(directive), ':at': replacedAt },
  );
}

/** Forgets a wording that is in force again. */
export function dropWording(db: WriteDb, directiveId: string, version: number): void {
  db.run('DELETE FROM directive_version WHERE directive_id = :id AND version = :version', {
    ':id': directiveId,
    ':version': version,
  });
}
