import type { LocalTime } from '../domain/calendar';
import type { Point } from '../domain/upper/point';
import type { UpperTemplate, UpperTemplateVersion } from '../domain/upper/upperTemplate';
import { compareVietnamese } from '../domain/vietnamese';
import type { ReadDb, WriteDb } from './database';
import { fromJson, toJson } from './json';

interface Row extends Omit<UpperTemplate, 'points'> {
  readonly points: string;
}

const SELECT = `SELECT form.id, directive_id AS directiveId, name, form.version, removed_at AS removedAt, sha256,
    file_name AS fileName, points, saved_at AS savedAt, saved_by AS savedBy
  FROM upper_template AS form
  JOIN upper_template_version AS state ON state.template_id = form.id AND state.version = form.version`;

function fromRow({ points, ...row }: Row): UpperTemplate {
  return { ...row, points: fromJson<Point[]>(points) };
}

/** Those in use, by name. */
export function listUpperTemplates(db: ReadDb, directiveId: string): readonly UpperTemplate[] {
  return db
    .all<Row>(`${SELECT} WHERE directive_id = :directiveId AND removed_at IS NULL ORDER BY form.id`, {
      ':directiveId': directiveId,
    })
    .map(fromRow)
    .toSorted((left, right) => compareVietnamese(left.name, right.name));
}

/** Also one that was removed. */
export function findUpperTemplate(db: ReadDb, id: string): UpperTemplate | null {
  const row = db.find<Row>(`${SELECT} WHERE form.id = :id`, { ':id': id });
  return row && fromRow(row);
}

/** Newest first. */
export function listUpperTemplateVersions(db: ReadDb, id: string): readonly UpperTemplateVersion[] {
  return db
    .all<{ version: number; sha256: string; fileName: string; points: string; savedAt: LocalTime; savedBy: string }>(
      `SELECT version, sha256, file_name AS fileName, points, saved_at AS savedAt, saved_by AS savedBy
         FROM upper_template_version WHERE template_id = :id ORDER BY version DESC`,
      { ':id': id },
    )
    .map(({ points, ...row }) => ({ ...row, points: fromJson<Point[]>(points) }));
}

export function insertUpperTemplate(db: WriteDb, { id, directiveId, name, ...state }: UpperTemplate): void {
  db.run('INSERT INTO upper_template (id, directive_id, name, version) VALUES (:id, :directiveId, :name, :version)', {
    ':id': id,
    ':directiveId': directiveId,
    ':name': name,
    ':version': state.version,
  });
  insertVersion(db, id, state);
}

/** The next version takes the place of the one in use, which stays to be looked at. */
export function addUpperTemplateVersion(db: WriteDb, id: string, state: UpperTemplateVersion): void {
  insertVersion(db, id, state);
  db.run('UPDATE upper_template SET version = :version WHERE id = :id', { ':version': state.version, ':id': id });
}

function insertVersion(
  db: WriteDb,
  id: string,
  { version, sha256, fileName, points, savedAt, savedBy }: UpperTemplateVersion,
): void {
  db.run(
    `INSERT INTO upper_template_version (template_id, version, sha256, file_name, points, saved_at, saved_by)
     VALUES (:id, :version, :sha256, :fileName, :points, :savedAt, :savedBy)`,
    {
      ':id': id,
      ':version': version,
      ':sha256': sha256,
      ':fileName': fileName,
      ':points': toJson(points),
      ':savedAt': savedAt,
      ':savedBy': savedBy,
    },
  );
}

export function renameUpperTemplate(db: WriteDb, id: string, name: string): void {
  db.run('UPDATE upper_template SET name = :name WHERE id = :id', { ':name': name, ':id': id });
}

/** @param at null: it is brought back */
export function markUpperTemplateRemoved(db: WriteDb, id: string, at: LocalTime | null): void {
  db.run('UPDATE upper_template SET removed_at = :at WHERE id = :id', { ':at': at, ':id': id });
}
