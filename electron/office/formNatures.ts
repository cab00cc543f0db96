import type { ReadDb } from '../db/database';
import { listDirectiveIds } from '../db/directives';
import { findFormDefinition, listForms, saveForm } from '../db/forms';
import type { Store } from '../db/store';
import { AppFailure } from '../domain/failure';
import type { FormDefinition } from '../domain/form';
import { fieldKeyIn } from '../domain/formRevision';
import type { SaidNatures } from '../ipc/contract';
import { changeReasons } from '../text/changeSubjects';
import { formMessages } from '../text/formMessages';
import { officeMessages } from '../text/officeMessages';
import { formChangesBetween } from './formChanges';
import { getDirective } from './readCampaign';
import { type Clerk, recordChanges } from './recordChanges';

/**
 * Says what becomes of figures of a form in use over periods, in its newest version, which speaks for the periods before,
 * too. No report and no version of the form is touched by it.
 * @returns what was said before, to go back
 * @throws AppFailure `notFound` for a form or a figure that is not there, `conflict` where a rate is counted from what is to
 *   come to no sum
 */
export async function setNatures(store: Store, clerk: Clerk, said: SaidNatures): Promise<SaidNatures> {
  return store.write((db) => {
    const form = newestDefinition(db, said.formId);
    const before = said.natures.map(({ fieldKey }) => ({ fieldKey, nature: figureOf(form, fieldKey).nature ?? null }));
    for (const { fieldKey, nature } of said.natures) if (nature === 'average') refuseOfRate(db, form, fieldKey);
    const after = withNatures(form, said);
    saveForm(db, after);
    recordChanges(db, clerk, formChangesBetween(form, after), changeReasons.naturesSaid);
    return { formId: form.id, natures: before };
  });
}

function newestDefinition(db: ReadDb, formId: string): FormDefinition {
  const version = listForms(db).find(({ id }) => id === formId)?.version;
  const form = version === undefined ? null : findFormDefinition(db, formId, version);
  if (form === null) throw new AppFailure('notFound', officeMessages.noForm(formId));
  return form;
}

function figureOf(form: FormDefinition, fieldKey: string): FormDefinition['fields'][number] {
  const field = form.fields.find(({ key, type }) => key === fieldKey && type === 'count');
  if (field === undefined) throw new AppFailure('notFound', formMessages.noFigure(form.label));
  return field;
}

/** A rate is counted from sums. */
function refuseOfRate(db: ReadDb, form: FormDefinition, fieldKey: string): void {
  const rate = listDirectiveIds(db)
    .flatMap((id) => getDirective(db, id).indicators)
    .find(({ numerator, denominator }) =>
      [numerator, denominator].some((one) => fieldKeyIn(one, form.id) === fieldKey),
    );
  if (rate !== undefined)
    throw new AppFailure('conflict', formMessages.figureOfRate(figureOf(form, fieldKey).label, rate.label));
}

function withNatures(form: FormDefinition, { natures }: SaidNatures): FormDefinition {
  const saidOf = new Map(natures.map(({ fieldKey, nature }) => [fieldKey, nature]));
  const fields = form.fields.map((field) => {
    const said = saidOf.get(field.key);
    if (said === undefined) return field;
    const { nature: _, ...rest } = field;
    return said === null ? rest : { ...rest, nature: said };
  });
  return { ...form, fields };
}
