import type { ReadDb } from '../../db/database';
import { readPersonsOf } from '../../db/personRows';
import { isDestroyedName } from '../../domain/destruction/personMark';
import type { FormDefinition, FormField } from '../../domain/form';
import { isPersonsOwn, shownColumns } from '../../domain/personColumns';

/** What a row says in a column that its form has of its own; "": nothing. */
export interface OwnCell {
  readonly field: Pick<FormField, 'key' | 'label' | 'type'>;
  readonly value: string | number;
}

/** The columns of the form the row came in, and whatever else is kept of the row though the form does not ask it any more. */
export function ownCellsOf(
  db: ReadDb,
  { list, ordinal }: { readonly list: number; readonly ordinal: number },
  form: FormDefinition | undefined,
): readonly OwnCell[] {
  const [person] = readPersonsOf(db, list, [ordinal]);
  if (person === undefined || isDestroyedName(person.fullName)) return [];
  const columns = form === undefined ? [] : shownColumns(form);
  const extras = person.extras ?? {};
  const asked = columns.filter((field) => !isPersonsOwn(columns, field) && field.type !== 'ordinal');
  const unasked = Object.keys(extras).filter((key) => !asked.some((field) => field.key === key));
  return [
    ...asked.map((field) => ({ field, value: extras[field.key] ?? '' })),
    ...unasked.map((key) => ({ field: { key, label: key, type: 'text' as const }, value: extras[key] ?? '' })),
  ];
}

/** "Số nhân khẩu: 4", of what is filled in. */
export function toldCells(cells: readonly OwnCell[]): readonly string[] {
  return cells.filter(({ value }) => value !== '').map(({ field, value }) => `${field.label}: ${value}`);
}
