import type { LocalTime } from '../domain/calendar';
import type { ReadDb, WriteDb } from './database';

/** A template of the office's own, as it is in force. */
export interface OfficeTemplate {
  readonly id: string;
  readonly builtInId: string;
  readonly name: string;
  readonly version: number;
  /** JSON, fields by their keys. */
  readonly json: string;
  /** JSON of the built-in one as it stood when it was last looked at. */
  readonly baseJson: string;
  readonly changedAt: LocalTime;
  /** Whether it stands in the place of the built-in one. */
  readonly isUsed: boolean;
}

export interface OfficeTemplateVersion {
  readonly version: number;
  readonly json: string;
  readonly changedAt: LocalTime;
  readonly changedBy: string;
}

/** What is kept of the past of one template. */
const MOST_VERSIONS = 50;

const SELECT = `SELECT own.id, own.built_in_id AS builtInId, own.name, own.version, state.json, own.base_json AS baseJson,
    state.changed_at AS changedAt, used.template_id IS NOT NULL AS used
  FROM office_template AS own
  JOIN office_template_version AS state ON state.template_id = own.id AND state.version = own.version
  LEFT JOIN office_template_use AS used ON used.template_id = own.id`;

type TemplateRow = Omit<OfficeTemplate, 'isUsed'> & { readonly used: number };

function fromRow({ used, ...row }: TemplateRow): OfficeTemplate {
  return { ...row, isUsed: used === 1 };
}

export function listOfficeTemplates(db: ReadDb): readonly OfficeTemplate[] {
  return db.all<TemplateRow>(`${SELECT} ORDER BY own.built_in_id, own.name, own.id`).map(fromRow);
}

/** Those that stand in the place of a built-in one. */
export function listUsedTemplates(db: ReadDb): readonly OfficeTemplate[] {
  return db.all<TemplateRow>(`${SELECT} WHERE used.template_id IS NOT NULL ORDER BY own.built_in_id`).map(fromRow);
}

export function findOfficeTemplate(db: ReadDb, id: string): OfficeTemplate | null {
  const row = db.find<TemplateRow>(`${SELECT} WHERE own.id = :id`, { ':id': id });
  return row && fromRow(row);
}

/** Newest first. */
export function listTemplateVersions(db: ReadDb, id: string): readonly OfficeTemplateVersion[] {
  return db.all<OfficeTemplateVersion>(
    `SELECT version, json, changed_at AS changedAt, changed_by AS changedBy
       FROM office_template_version WHERE template_id = :id ORDER BY version DESC`,
    { ':id': id },
  );
}

export function insertOfficeTemplate(
  db: WriteDb,
  template: Omit<OfficeTemplate, 'isUsed' | 'version'>,
  changedBy: string,
): void {
  const { id, builtInId, name, baseJson, json, changedAt } = template;
  db.run(
    `INSERT INTO office_template (id, built_in_id, name, version, base_json)
     VALUES (:id, :builtInId, :name, 1, :baseJson)`,
    { ':id': id, ':builtInId': builtInId, ':name': name, ':baseJson': baseJson },
  );
  insertVersion(db, id, { version: 1, json, changedAt, changedBy });
}

/** A new version; the oldest ones beyond what is kept go. */
export function saveTemplateVersion(db: WriteDb, id: string, state: OfficeTemplateVersion): void {
  insertVersion(db, id, state);
  db.run('UPDATE office_template SET version = :version WHERE id = :id', { ':id': id, ':version': state.version });
  db.run('DELETE FROM office_template_version WHERE template_id = :id AND version <= :oldest', {
    ':id': id,
    ':oldest': state.version - MOST_VERSIONS,
  });
}

function insertVersion(db: WriteDb, id: string, { version, json, changedAt, changedBy }: OfficeTemplateVersion): void {
  db.run(
    `INSERT INTO office_template_version (template_id, version, json, changed_at, changed_by)
     VALUES (:id, :version, :json, :changedAt, :changedBy)`,
    { ':id': id, ':version': version, ':json': json, ':changedAt': changedAt, ':changedBy': changedBy },
  );
}

export function renameOfficeTemplate(db: WriteDb, id: string, name: string): void {
  db.run('UPDATE office_template SET name = :name WHERE id = :id', { ':id': id, ':name': name });
}

/** The built-in one as it stands now has been looked at. */
export function saveTemplateBase(db: WriteDb, id: string, baseJson: string): void {
  db.run('UPDATE office_template SET base_json = :base WHERE id = :id', { ':id': id, ':base': baseJson });
}

/** @param templateId null: the built-in one is used again */
export function useTemplate(db: WriteDb, builtInId: string, templateId: string | null): void {
  db.run('DELETE FROM office_template_use WHERE built_in_id = :builtInId', { ':builtInId': builtInId });
  if (templateId === null) return;
  db.run('INSERT INTO office_template_use (built_in_id, template_id) VALUES (:builtInId, :templateId)', {
    ':builtInId': builtInId,
    ':templateId': templateId,
  });
}

/** A template with all its past, as it was removed. */
export interface RemovedTemplate {
  readonly template: OfficeTemplate;
  readonly versions: readonly OfficeTemplateVersion[];
}

/** As it was before it was removed; in use again only where the built-in one has not been changed for another since. */
export function restoreOfficeTemplate(db: WriteDb, { template, versions }: RemovedTemplate): void {
  const { id, builtInId, name, version, baseJson, isUsed } = template;
  db.run(
    `INSERT INTO office_template (id, built_in_id, name, version, base_json)
     VALUES (:id, :builtInId, :name, :version, :baseJson)`,
    { ':id': id, ':builtInId': builtInId, ':name': name, ':version': version, ':baseJson': baseJson },
  );
  for (const state of versions) insertVersion(db, id, state);
  if (!isUsed) return;
  db.run(
    `INSERT INTO office_template_use (built_in_id, template_id) VALUES (:builtInId, :templateId)
     ON CONFLICT (built_in_id) DO NOTHING`,
    { ':builtInId': builtInId, ':templateId': id },
  );
}

/** With its past and what was being typed; the built-in one is used again where it was in use. */
export function removeOfficeTemplate(db: WriteDb, id: string): void {
  db.run('DELETE FROM office_template_use WHERE template_id = :id', { ':id': id });
  db.run('DELETE FROM office_template_entry WHERE template_id = :id', { ':id': id });
  db.run('DELETE FROM office_template_version WHERE template_id = :id', { ':id': id });
  db.run('DELETE FROM office_template WHERE id = :id', { ':id': id });
}

/** A template as far as it was typed. */
export interface TemplateEntry {
  readonly savedAt: LocalTime;
  /** JSON; it need not be right. */
  readonly entry: string;
}

export function findTemplateEntry(db: ReadDb, id: string): TemplateEntry | null {
  return db.find<TemplateEntry>(
    'SELECT saved_at AS savedAt, entry FROM office_template_entry WHERE template_id = :id',
    { ':id': id },
  );
}

export function listTemplateEntries(db: ReadDb): ReadonlySet<string> {
  const rows = db.all<{ readonly id: string }>('SELECT template_id AS id FROM office_template_entry ORDER BY 1');
  return new Set(rows.map(({ id }) => id));
}

/** @param kept null: nothing is being typed any more */
export function saveTemplateEntry(db: WriteDb, id: string, kept: TemplateEntry | null): void {
  db.run('DELETE FROM office_template_entry WHERE template_id = :id', { ':id': id });
  if (kept === null) return;
  db.run('INSERT INTO office_template_entry (template_id, saved_at, entry) VALUES (:id, :savedAt, :entry)', {
    ':id': id,
    ':savedAt': kept.savedAt,
    ':entry': kept.entry,
  });
}
