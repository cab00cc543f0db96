import { type Change, type Described, describeForm } from '../domain/changes';
import type { FormDefinition } from '../domain/form';
import { subjects } from '../text/changeSubjects';
import { wordChanges } from '../text/changeText';
import { labelWords, natureWords } from '../text/formMessages';

/** Forms that came in, each against the version before it. @param before all versions that were there */
export function formChanges(before: readonly FormDefinition[], added: readonly FormDefinition[]): readonly Change[] {
  return added.flatMap((form) => {
    const earlier = before.filter(({ id, version }) => id === form.id && version < form.version).at(-1);
    return formChangesBetween(earlier ?? null, form);
  });
}

/** What is other in a form. @param before null: it was not there */
export function formChangesBetween(before: FormDefinition | null, after: FormDefinition): readonly Change[] {
  const subject = subjects.form(after.id, after.label);
  return wordChanges(subject, before === null ? null : describedForm(before), describedForm(after));
}

export function describedForm(form: FormDefinition): Described {
  return describeForm(form, (nature) => natureWords[nature]);
}

/** A wording of a field that was explained. */
export function formChangesOfLabel(form: FormDefinition, field: string, label: string): Change {
  const subject = subjects.form(form.id, form.label);
  return {
    subject,
    field: 'labelVariants',
    fieldLabel: labelWords.learned,
    oldValue: null,
    newValue: labelWords.means(label, field),
  };
}
