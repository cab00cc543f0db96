import type { LocalTime } from '../domain/calendar';
import { ANSWER_COLUMN, type FormDefinition, type FormField } from '../domain/form';
import type { ReadDb, WriteDb } from './database';
import { fromJson, toJson } from './json';

/** A wording of a field that a clerk has explained once; from then on it is found by it. */
export interface LearnedLabel {
  readonly formId: string;
  readonly fieldKey: string;
  readonly label: string;
}

/** The newest version of every form. */
export function listForms(db: ReadDb): readonly FormDefinition[] {
  const all = listFormVersions(db);
  return all.filter((form) => !all.some(({ id, version }) => id === form.id && version > form.version));
}

/** Every version of every form, by id and version, with what has been learned about the wording of its fields. */
export function listFormVersions(db: ReadDb): readonly FormDefinition[] {
  const learned = listLearnedLabels(db);
  return db
    .all<{ definition: string }>('SELECT definition FROM form ORDER BY id, version')
    .map((row) => withLabels(fromJson<FormDefinition>(row.definition), learned));
}

/** The very version; null when it is not on record. */
export function findFormVersion(db: ReadDb, id: string, version: number): FormDefinition | null {
  return listFormVersions(db).find((form) => form.id === id && form.version === version) ?? null;
}

/** The very version as it was defined, without what was learned since; null when it is not on record. */
export function findFormDefinition(db: ReadDb, id: string, version: number): FormDefinition | null {
  const row = db.find<{ definition: string }>('SELECT definition FROM form WHERE id = :id AND version = :version', {
    ':id': id,
    ':version': version,
  });
  return row === null ? null : fromJson<FormDefinition>(row.definition);
}

function listLearnedLabels(db: ReadDb): readonly LearnedLabel[] {
  return db.all<LearnedLabel & object>(
    'SELECT form_id AS formId, field_key AS fieldKey, label FROM form_label ORDER BY learned_at, label',
  );
}

function withLabels(form: FormDefinition, learned: readonly LearnedLabel[]): FormDefinition {
  const own = learned.filter(({ formId }) => formId === form.id);
  if (own.length === 0) return form;
  const labelsOf = (key: string) => own.filter(({ fieldKey }) => fieldKey === key).map(({ label }) => label);
  const taught = (field: FormField): FormField => {
    const labels = labelsOf(field.key);
    return labels.length === 0 ? field : { ...field, labelVariants: [...field.labelVariants, ...labels] };
  };
  const over = [...(form.answersUnder ?? []), ...labelsOf(ANSWER_COLUMN)];
  const answersUnder = over.length === 0 ? {} : { answersUnder: over };
  return { ...form, fields: form.fields.map(taught), columns: form.columns.map(taught), ...answersUnder };
}

export function saveForm(db: WriteDb, form: FormDefinition): void {
  db.run('INSERT OR REPLACE INTO form (id, version, definition) VALUES (:id, :version, :definition)', {
    ':id': form.id,
    ':version': form.version,
    ':definition': toJson(form),
  });
}

/** A label means one field of a form: what it meant before is forgotten. */
export function saveLearnedLabel(db: WriteDb, { formId, fieldKey, label }: LearnedLabel, learnedAt: LocalTime): void {
  db.run('DELETE FROM form_label WHERE form_id = :formId AND label = :label', { ':formId': formId, ':label': label });
  db.run(
    'INSERT INTO form_label (form_id, field_key, label, learned_at) VALUES (:formId, :fieldKey, :label, :learnedAt)',
    { ':formId': formId, ':fieldKey': fieldKey, ':label': label, ':learnedAt': learnedAt },
  );
}
