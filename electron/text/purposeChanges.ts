import type { Change } from '../domain/changes';
import type { FormDefinition } from '../domain/form';
import type { FormPurpose } from '../domain/personalData/purpose';
import { subjects } from './changeSubjects';
import { dayText } from './moment';
import { personalDataText } from './personalDataText';

const FIELDS = ['purpose', 'ground', 'owner', 'contact', 'startedOn'] as const;

/** What of the purpose of a form was written down anew, in words for the log of changes. */
export function purposeChanges(
  form: Pick<FormDefinition, 'id' | 'label'>,
  before: FormPurpose | null,
  after: FormPurpose,
): readonly Change[] {
  const subject = subjects.form(form.id, form.label);
  return FIELDS.flatMap((field): readonly Change[] => {
    const [oldValue, newValue] = [wordOf(before, field), wordOf(after, field)];
    if (oldValue === newValue) return [];
    return [{ subject, field: `purpose/${field}`, fieldLabel: personalDataText.fields[field], oldValue, newValue }];
  });
}

function wordOf(purpose: FormPurpose | null, field: (typeof FIELDS)[number]): string | null {
  const value = purpose?.[field] ?? null;
  if (value === null || value === '') return null;
  return field === 'startedOn' && purpose?.startedOn != null ? dayText(purpose.startedOn) : value;
}
