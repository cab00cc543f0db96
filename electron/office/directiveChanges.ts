import type { ReadDb } from '../db/database';
import { listForms } from '../db/forms';
import { listGroups } from '../db/units';
import type { Change } from '../domain/changes';
import type { FormDefinition } from '../domain/form';
import { directiveLoaded } from '../text/changeEvents';
import type { DirectiveFile } from './campaignFile';
import { formChangesBetween } from './formChanges';

/**
 * What a directive that has just come in brought: itself, its deadlines and targets, and forms it changed.
 * @param obligations rows of duties it made
 */
export function directiveChanges(
  db: ReadDb,
  { directive, forms }: DirectiveFile,
  formsBefore: readonly FormDefinition[],
  obligations: number,
): readonly Change[] {
  const groups = new Map(listGroups(db).map(({ id, name }) => [id, name]));
  return [
    ...directiveLoaded(directive, forms, (id) => groups.get(id) ?? id, obligations),
    ...formsChanged(db, forms, formsBefore),
  ];
}

/** What the forms that came with a directive are now, where they were otherwise or not there. */
export function formsChanged(
  db: ReadDb,
  forms: readonly FormDefinition[],
  formsBefore: readonly FormDefinition[],
): readonly Change[] {
  const known = new Map(formsBefore.map((form) => [form.id, form]));
  return listForms(db)
    .filter(({ id }) => forms.some((form) => form.id === id))
    .flatMap((form) => formChangesBetween(known.get(form.id) ?? null, form));
}
