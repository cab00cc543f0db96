import type { FigureSource, Indicator } from './directive';
import type { FormDefinition, FormField } from './form';
import { isCalled } from './formProposal';

/** A figure that a rate is counted with and that a version of its form no longer asks for. */
export interface LostFigure {
  readonly indicator: string;
  readonly field: string;
}

/** Figures of rates that would have no source any more. @param earlier version in use, for the names of its fields */
export function figuresLost(
  form: FormDefinition,
  earlier: FormDefinition,
  indicators: readonly Indicator[],
): readonly LostFigure[] {
  return indicators.flatMap((indicator) =>
    keysOf(form.id, indicator)
      .filter((key) => !form.fields.some((field) => field.key === key && field.type === 'count'))
      .map((key) => ({
        indicator: indicator.label,
        field: earlier.fields.find((field) => field.key === key)?.label ?? key,
      })),
  );
}

/** Fields of a form that a rate is counted with. */
function keysOf(formId: string, { numerator, denominator }: Indicator): readonly string[] {
  return [...new Set([numerator, denominator].flatMap((source) => fieldKeyIn(source, formId) ?? []))];
}

/** Key of the figure when the form reports it; null: it comes from elsewhere. */
export function fieldKeyIn(source: FigureSource, formId: string): string | null {
  return source.kind === 'field' && source.formId === formId ? source.fieldKey : null;
}

/** For each heading of a sample the field of the form in use that is called so; none twice. */
export function fieldsContinued(headings: readonly string[], form: FormDefinition): readonly (FormField | null)[] {
  const taken = new Set<string>();
  return headings.map((heading) => {
    const found = [...form.columns, ...form.fields].find(
      (field) => !taken.has(field.key) && isCalled(field, [heading]),
    );
    if (found !== undefined) taken.add(found.key);
    return found ?? null;
  });
}
