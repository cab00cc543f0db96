import { type LearnedLabel, listForms, saveLearnedLabel } from '../db/forms';
import type { Store } from '../db/store';
import { AppFailure } from '../domain/failure';
import { ANSWER_COLUMN } from '../domain/form';
import { changeReasons } from '../text/changeSubjects';
import { formMessages } from '../text/formMessages';
import { officeMessages } from '../text/officeMessages';
import { formChangesOfLabel } from './formChanges';
import { type Clerk, recordChanges } from './recordChanges';

/**
 * Keeps how a sender calls a field of a form, so that it is asked once.
 * @throws AppFailure `notFound` when there is no such field
 */
export async function learnLabel(store: Store, clerk: Clerk, learned: LearnedLabel): Promise<void> {
  const form = listForms(store.read).find(({ id }) => id === learned.formId);
  const answers = form?.shape === 'fields' ? [{ key: ANSWER_COLUMN, label: formMessages.answerColumn }] : [];
  const known = [...(form?.fields ?? []), ...(form?.columns ?? []), ...answers];
  const field = known.find(({ key }) => key === learned.fieldKey);
  if (form === undefined || field === undefined)
    throw new AppFailure('notFound', officeMessages.noForm(learned.formId));
  const label = learned.label.normalize('NFC').trim();
  await store.write((db) => {
    saveLearnedLabel(db, { ...learned, label }, clerk.clock());
    recordChanges(db, clerk, [formChangesOfLabel(form, field.label, label)], changeReasons.learned);
  });
}
