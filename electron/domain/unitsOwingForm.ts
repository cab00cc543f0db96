import type { Directive } from './directive';
import type { FormDefinition } from './form';

/** Which of the directive's forms a blank one is made of: `form-01` asks for single figures, `form-02` for a list. */
export const FORM_SHAPES = { 'form-01': 'fields', 'form-02': 'list' } as const satisfies Record<
  string,
  FormDefinition['shape']
>;

/** Units that owe a form of that shape by any duty of the directive, in the order given. */
export function unitsOwingForm<U extends { readonly groups: readonly string[] }>(
  { schedules }: Pick<Directive, 'schedules'>,
  forms: readonly Pick<FormDefinition, 'id' | 'shape'>[],
  kind: keyof typeof FORM_SHAPES,
  units: readonly U[],
): readonly U[] {
  const formIds = new Set<string | null>(forms.filter(({ shape }) => shape === FORM_SHAPES[kind]).map(({ id }) => id));
  const groups = new Set(schedules.filter(({ formId }) => formIds.has(formId)).map(({ groupId }) => groupId));
  return units.filter((unit) => unit.groups.some((group) => groups.has(group)));
}
