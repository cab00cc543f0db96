import { isDestroyedName, shownName } from './destruction/personMark';
import type { FormDefinition, FormField } from './form';
import type { PersonRow } from './submission';

const BUILT_IN: ReadonlySet<FormField['type']> = new Set(['ordinal', 'personName', 'address', 'phone']);

/** True for a column that a person has by itself (the first for number, name, address, phone); others are the form's own. */
export function isPersonsOwn(columns: readonly FormField[], field: FormField): boolean {
  return BUILT_IN.has(field.type) && columns.find(({ type }) => type === field.type) === field;
}

/** Columns of a list that can be shown, in the order of the form; pictures are not kept. */
export function shownColumns({ columns }: Pick<FormDefinition, 'columns'>): readonly FormField[] {
  return columns.filter(({ type }) => type !== 'image');
}

/** What a person has in a column of the form; "" when nothing stands there. A phone that cannot be one comes as it was written. */
export function personCell(person: PersonRow, field: FormField, columns: readonly FormField[]): string | number {
  if (!isPersonsOwn(columns, field)) return person.extras?.[field.key] ?? '';
  switch (field.type) {
    case 'ordinal':
      return person.ordinal;
    case 'personName':
      return shownName(person.fullName);
    case 'address':
      return isDestroyedName(person.fullName) ? '' : (person.address ?? '');
    default:
      if (isDestroyedName(person.fullName)) return '';
      return person.phone ?? person.rawPhone ?? '';
  }
}
