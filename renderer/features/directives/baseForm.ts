import type { Indicator } from '../../../electron/domain/directive';
import { isFieldRule } from '../../../electron/domain/fieldRules';
import type { FormDefinition } from '../../../electron/domain/form';
import { type FormProposal, proposedForm } from '../../../electron/domain/formProposal';
import { fieldKeyIn, fieldsContinued, figuresLost, type LostFigure } from '../../../electron/domain/formRevision';
import type { DirectiveDetail } from '../../../electron/ipc/contract';
import { type Design, type DesignField, type DesignRule, NO_RULE } from './designModel';

/** A form in use, and the rates that may count on it. */
export interface BaseForm {
  readonly form: FormDefinition;
  readonly indicators: readonly Indicator[];
  /** Some campaign collects it. */
  readonly isCollected: boolean;
}

/** The form with what the campaign says of it. */
export function baseOf(
  form: FormDefinition,
  { directive, uncollectedForms }: Pick<DirectiveDetail, 'directive' | 'uncollectedForms'>,
): BaseForm {
  return { form, indicators: directive.indicators, isCollected: !uncollectedForms.some(({ id }) => id === form.id) };
}

/** The form in use as a new version begins from it: what it is called, what it counts, and what was said of each field. */
export function basedOn(design: Design, base: BaseForm): Design {
  const { form, indicators, isCollected } = base;
  const inUse = fieldsContinued(
    design.fields.map(({ heading }) => heading),
    form,
  );
  const fields = design.fields.map((field, at): DesignField => {
    const same = inUse[at];
    if (same == null) return { ...field, continues: null };
    const { key, label, type, required, isPersonalData, decimals = null, nature = null } = same;
    return {
      ...field,
      label,
      type,
      required,
      decimals,
      nature,
      isPersonal: isPersonalData,
      isTaken: true,
      continues: key,
    };
  });
  const under = form.answersUnder?.find((heading) => design.answers.includes(heading));
  const rate = rateOf(form, indicators);
  const next = {
    ...design,
    baseFormId: form.id,
    isBaseCollected: isCollected,
    label: form.label,
    title: form.titleLines.join('\n'),
    measure: rate?.measure ?? measureIn(form) ?? design.measure,
    answersUnder: under ?? design.answersUnder,
    fields,
    rules: rulesIn(form, fields),
  };
  return withRate(next, base);
}

/** Its rules between figures the file has, too; one that lost a figure is shown with the place left open. */
function rulesIn({ rules }: FormDefinition, fields: readonly DesignField[]): readonly DesignRule[] {
  const placeOf = (key: string) => {
    const place = fields.findIndex(({ continues }) => continues === key);
    return place < 0 ? null : place;
  };
  return rules.filter(isFieldRule).map((rule, id) => {
    const isAdvice = rule.isAdvice === true;
    return rule.kind === 'atMost'
      ? { ...NO_RULE, id, kind: rule.kind, isAdvice, left: placeOf(rule.left), right: placeOf(rule.right) }
      : {
          ...NO_RULE,
          id,
          kind: rule.kind,
          isAdvice,
          left: placeOf(rule.total),
          parts: rule.parts.flatMap((key) => placeOf(key) ?? []),
        };
  });
}

/** What the figures of the form in use count, as it was said once for all of them. */
function measureIn({ fields }: FormDefinition): string | undefined {
  return fields.find(({ measure }) => measure !== undefined)?.measure;
}

/** A form of its own again: nothing is carried on, and the rate is for the clerk to say. */
export function onItsOwn(design: Design): Design {
  const fields = design.fields.map((field) => ({ ...field, continues: null }));
  return { ...design, baseFormId: null, isBaseCollected: false, validFrom: null, label: '', fields };
}

/** The field carries on another one of the form in use (null: none), which no other field does then. */
export function withContinued(design: Design, place: number, key: string | null, base: BaseForm): Design {
  const fields = design.fields.map((field, at) => {
    if (at === place) return { ...field, continues: key };
    return field.continues === key ? { ...field, continues: null } : field;
  });
  return withRate({ ...design, fields }, base);
}

/** The rate of a form in use stays as it is: it is shown where its figures come from now. */
export function withRate(design: Design, { form, indicators, isCollected }: BaseForm): Design {
  if (!isCollected) return design;
  const rate = rateOf(form, indicators);
  const placeOf = (key: string | null | undefined) => {
    const at = key == null ? -1 : design.fields.findIndex((field) => field.isTaken && field.continues === key);
    return at < 0 ? null : at;
  };
  return {
    ...design,
    numerator: placeOf(rate && fieldKeyIn(rate.numerator, form.id)),
    denominator: placeOf(rate && fieldKeyIn(rate.denominator, form.id)),
  };
}

/** The first rate that counts on the form. */
export function rateOf({ id }: FormDefinition, indicators: readonly Indicator[]): Indicator | null {
  return indicators.find(({ numerator, denominator }) => [numerator, denominator].some(isOf(id))) ?? null;
}

function isOf(formId: string) {
  return (source: Indicator['numerator']) => fieldKeyIn(source, formId) !== null;
}

export interface CarriedOver {
  /** Fields of the form in use that the file has. */
  readonly kept: readonly string[];
  /** Fields only the file has. */
  readonly fresh: readonly string[];
  /** Fields of the form in use that the file has not; their figures end with the version in use. */
  readonly gone: readonly string[];
}

export function carriedOver({ fields }: Design, form: FormDefinition): CarriedOver {
  const inUse = [...form.columns, ...form.fields];
  const taken = fields.filter(({ isTaken }) => isTaken);
  const keys = new Set(taken.map(({ continues }) => continues));
  return {
    kept: inUse.filter(({ key }) => keys.has(key)).map(({ label }) => label),
    fresh: taken.filter(({ continues }) => continues === null).map(({ label }) => label),
    gone: inUse.filter(({ key }) => !keys.has(key)).map(({ label }) => label),
  };
}

/** Figures of rates that the new version would no longer give. */
export function lostBy(proposal: FormProposal, { form, indicators }: BaseForm): readonly LostFigure[] {
  return figuresLost(proposedForm(proposal, [form], []), form, indicators);
}
