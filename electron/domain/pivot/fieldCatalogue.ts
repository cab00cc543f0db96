import type { Directive, FigureSource } from '../directive';
import { answerHeading, natureOf } from '../figureNature';
import type { FigureNature, FormDefinition, FormField } from '../form';
import { formOf } from '../unitContext';
import type { PivotField } from './facts';
import { FACT_STATES } from './facts';

/**
 * Everything that may be asked of a campaign: the figures of its forms, its rates, the people on its lists, and the
 * states of its reports. Newest wording first where a form has versions.
 */
export function fieldCatalogue(directive: Directive, versions: readonly FormDefinition[]): readonly PivotField[] {
  const forms = newestFirst(versions);
  return [
    ...forms.flatMap((form) => figuresOf(form, directive, versions)),
    ...directive.indicators.flatMap((indicator): readonly PivotField[] => {
      const formId = formOf(indicator);
      const isUnreported = [indicator.numerator, indicator.denominator].some(({ kind }) => kind === 'unreported');
      if (formId === null || isUnreported) return [];
      const { id: indicatorId, decimals, rounding, label } = indicator;
      const halves = [indicator.numerator, indicator.denominator].flatMap((source) =>
        source.kind === 'field' ? [`figure:${source.formId}/${source.fieldKey}`] : [],
      );
      const rate = { indicatorId, decimals, rounding, halves };
      return [{ id: `rate:${indicatorId}`, kind: 'rate', label, formId, rate }];
    }),
    ...forms
      .filter(({ shape }) => shape === 'list')
      .map(({ id }): PivotField => ({ id: `persons:${id}`, kind: 'flow', label: '', formId: id, rate: null })),
    ...['count', ...FACT_STATES, 'lateMinutes'].map(
      (of): PivotField => ({ id: `state:${of}`, kind: 'state', label: '', formId: null, rate: null }),
    ),
  ];
}

/** One of each form, the highest version. */
function newestFirst(versions: readonly FormDefinition[]): readonly FormDefinition[] {
  const byId = new Map<string, FormDefinition>();
  for (const form of versions.toSorted((left, right) => left.version - right.version)) byId.set(form.id, form);
  return [...byId.values()];
}

function figuresOf(
  form: FormDefinition,
  directive: Directive,
  versions: readonly FormDefinition[],
): readonly PivotField[] {
  const fields = new Map<string, FormField>();
  for (const { id, fields: own } of [form, ...versions.toReversed()])
    if (id === form.id) for (const field of own) if (!fields.has(field.key)) fields.set(field.key, field);
  const all = [...fields.values()];
  return all
    .filter(({ type }) => type === 'count')
    .map((field): PivotField => {
      const { key, label } = field;
      const known = kindOf(field, all, { formId: form.id, column: answerHeading(form), directive, versions });
      const figure = { id: `figure:${form.id}/${key}`, label, formId: form.id, rate: null };
      // added as long as nobody says otherwise: so it was before forms could say it
      return known === null ? { ...figure, kind: 'flow', isUnsaid: true } : { ...figure, kind: known };
    });
}

interface CatalogueGround {
  readonly formId: string;
  readonly column: string | undefined;
  readonly directive: Directive;
  readonly versions: readonly FormDefinition[];
}

/**
 * What the figure is over periods: by its rule first, as the form refuses what falls; then as the office has said; then as a
 * part of a rate, which all other tables read as it was last reported; then by its name. null: nothing says it.
 */
function kindOf(field: FormField, fields: readonly FormField[], ground: CatalogueGround): FigureNature | null {
  const { formId, column, directive, versions } = ground;
  const isRuled = versions.some(
    ({ id, rules }) => id === formId && rules.some((rule) => rule.kind === 'runningTotal' && rule.total === field.key),
  );
  if (isRuled) return 'level';
  if (field.nature !== undefined) return field.nature;
  const isIt = (source: FigureSource) =>
    source.kind === 'field' && source.formId === formId && source.fieldKey === field.key;
  const isOfRate = directive.indicators.some(({ numerator, denominator }) => isIt(numerator) || isIt(denominator));
  return isOfRate ? 'level' : natureOf(field, fields, column);
}
