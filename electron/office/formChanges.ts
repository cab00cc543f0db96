import { type Change, describeForm } from '../domain/changes';
import type { FormDefinition } from '../domain/form';
import { subjects } from '../text/changeSubjects';
import { wordChanges } from '../text/changeText';
import { labelWords } from '../text/formMessages';

/** Forms that came in, each against the version before it. @param before all versions that were there */
export function formChanges(before: readonly FormDefinition[], added: readonly FormDefinition[]): readonly Change[] {
  return added.flatMap((form) => {
    const earlier = before.filter(({ id, version }) => id === form.id && version < form.version).at(-1);
    const subject = subjects.form(form.id, form.label);
    return wordChanges(subject, earlier === undefined ? null : describeForm(earlier), describeForm(form));
  });
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
