import type { FormField } from '../form';
import { HIDDEN } from '../personalData/masking';
import { maskCell } from '../personalData/maskPerson';
import type { CorrectedField } from './correction';

/** A column of a list, or a field of the report itself. */
export const OWN_PLACES = ['column', 'field'] as const;
export type OwnPlace = (typeof OWN_PLACES)[number];

/** What is to stand in a column or field that a form has of its own, wherever the person was found by that form. */
export interface OwnCorrection {
  readonly formId: string;
  readonly place: OwnPlace;
  readonly key: string;
  /** "": nothing is to stand there. */
  readonly value: string;
}

/** As it is kept: a number where the form counts, else a text; null: nothing. */
export type OwnValue = string | number | null;

export interface OwnChange {
  readonly field: Pick<FormField, 'label' | 'type'>;
  readonly before: OwnValue;
  readonly after: OwnValue;
}

/** What changed, for history: by the names of the columns, every value masked. */
export function maskedOwnFields(changes: readonly OwnChange[]): readonly CorrectedField[] {
  const labels = [...new Set(changes.map(({ field }) => field.label))];
  return labels.map((label) => {
    const own = changes.filter(({ field }) => field.label === label);
    const from = [...new Set(own.map(({ field, before }) => hidden(field.type, before)))];
    const to = own.map(({ field, after }) => hidden(field.type, after))[0] ?? '';
    return { field: 'own', label, from, to };
  });
}

/** What was asked for at a person's request is hidden whole, whatever the office thinks of the column. */
function hidden(type: FormField['type'], value: OwnValue): string {
  if (value === null || value === '') return '';
  const field = { key: '', label: '', labelVariants: [], type, required: false, isPersonalData: true };
  return type === 'ordinal' ? HIDDEN : String(maskCell(value, field));
}
