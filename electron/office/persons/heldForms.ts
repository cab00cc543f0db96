import { listCountedForms } from '../../db/countedForms';
import type { ReadDb } from '../../db/database';
import { findDirective, listDirectiveIds } from '../../db/directives';
import { countKeptPersons, countPersonsOfForms, countReportsOfForms, listPurposes } from '../../db/formPurposes';
import { listForms } from '../../db/forms';
import { type FormDefinition, isPersonalField, isPersonalType } from '../../domain/form';
import type { HeldForm, PersonalField } from '../../domain/personalData/purpose';

/** Forms that ask for people's data, with what the office holds by each. */
export function readHeldForms(db: ReadDb): readonly HeldForm[] {
  const [counts, persons, purposes] = [countReportsOfForms(db), countPersonsOfForms(db), listPurposes(db)];
  const counted = listCountedForms(db);
  const directives = listDirectiveIds(db).flatMap((id) => findDirective(db, id) ?? []);
  return listForms(db).flatMap((form): readonly HeldForm[] => {
    const fields = personalFieldsOf(form);
    if (fields.length === 0) return [];
    const held = counts.get(form.id);
    const asking = directives.filter(({ schedules }) => schedules.some(({ formId }) => formId === form.id));
    return [
      {
        formId: form.id,
        label: form.label,
        title: form.titleLines.join(' – '),
        directives: asking.map(({ shortName }) => shortName),
        fields,
        reports: held?.reports ?? 0,
        persons: form.shape === 'list' ? (persons.get(form.id) ?? 0) : null,
        firstOn: held?.firstOn ?? null,
        lastOn: held?.lastOn ?? null,
        isCounted: counted.has(form.id),
        keptPersons: counted.has(form.id) ? countKeptPersons(db, form.id) : null,
        purpose: purposes.get(form.id) ?? null,
      },
    ];
  });
}

/** Columns and fields that hold people's data, in the order of the form. */
function personalFieldsOf({ columns, fields }: FormDefinition): readonly PersonalField[] {
  return [...columns, ...fields]
    .filter(isPersonalField)
    .map(({ key, label, type }) => ({ key, label, type, isByType: isPersonalType(type) }));
}
