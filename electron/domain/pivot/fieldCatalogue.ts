import type { Directive, FigureSource } from '../directive';
import { isSummed } from '../figureMeasure';
import type { FormDefinition, FormField } from '../form';
import { isRunning } from '../formProposal';
import { formOf } from '../unitContext';
import { foldForSearch } from '../vietnamese';
import type { PivotField } from './facts';
import { FACT_STATES } from './facts';

/** Words by which a form itself says that the figure goes on from report to report. */
const RUNNING = /\b(luy ke|cong don|den nay|den thoi diem|hien co|hien tai|tinh den)\b/;

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
  return [...fields.values()]
    .filter((field) => field.type === 'count' && isSummed(field)) // percentages come to no sum
    .map(({ key, label }) => {
      const isLevel = isLevelSource({ kind: 'field', formId: form.id, fieldKey: key }, directive, versions);
      return { id: `figure:${form.id}/${key}`, kind: isLevel ? 'level' : 'flow', label, formId: form.id, rate: null };
    });
}

/**
 * Whether the last one counts instead of the sum: the form has a rule for a running total, or says so in the words of
 * the field; the base of a rate, and what stands on it: all other tables read a rate as it was last reported.
 */
function isLevelSource(source: FigureSource, { indicators }: Directive, versions: readonly FormDefinition[]): boolean {
  if (source.kind !== 'field') return true;
  const { formId, fieldKey } = source;
  const isIt = (other: FigureSource) =>
    other.kind === 'field' && other.formId === formId && other.fieldKey === fieldKey;
  const isRuled = versions.some(
    ({ id, rules, fields }) =>
      id === formId &&
      (rules.some((rule) => rule.kind === 'runningTotal' && rule.total === fieldKey) ||
        fields.some(
          (field) => field.key === fieldKey && (RUNNING.test(foldForSearch(field.label)) || isRunning(field, fields)),
        )),
  );
  return isRuled || indicators.some(({ numerator, denominator }) => isIt(numerator) || isIt(denominator));
}
