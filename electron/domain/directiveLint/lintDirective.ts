import type { Directive } from '../directive';
import type { FormDefinition } from '../form';
import type { HolidayCalendar } from '../workingDays';
import type { Advice } from './advice';
import { dateAdvice } from './dates';
import { dutyAdvice, type Registry } from './dutyAdvice';
import { figureAdvice } from './figuresAdvice';
import { formAdvice, formWords, isNamed } from './formAdvice';
import { recipientAdvice } from './recipientAdvice';
import { spellingAdvice } from './spelling';
import { styleAdvice } from './style';
import { wordsOf } from './words';

/**
 * What a clerk should look at before a directive is used: dates that do not go together, reports without a form, targets
 * without a base, percentages that their own counts do not give, likely typing errors. Advice, never a block.
 * @param forms forms it sends out
 * @param registry units and groups of the office; null when they are not known, and addressees are not held against them
 * @param calendar days off as the office keeps them
 */
export function lintDirective(
  directive: Directive,
  forms: readonly FormDefinition[],
  registry: Registry | null,
  calendar: HolidayCalendar,
): readonly Advice[] {
  const all = [...wordsOf(directive), ...forms.flatMap(formWords)];
  const text = wordsOf(directive)
    .map((words) => words.text)
    .join('\n');
  const found = [
    ...dateAdvice(directive, calendar),
    ...figureAdvice(directive),
    ...dutyAdvice(directive, (formId) => ownForm(forms, formId, text), registry),
    ...spellingAdvice(all),
    ...styleAdvice(directive, all),
    ...formAdvice(forms, text),
    ...(registry === null ? [] : recipientAdvice(directive, registry)),
  ];
  const said = new Set<string>();
  return found.filter((one) => {
    const key = keyOf(one);
    return !said.has(key) && said.add(key);
  });
}

/** The label of a form that the office has made because the paper names none; null: the paper names it. */
function ownForm(forms: readonly FormDefinition[], formId: string, text: string): string | null {
  const form = forms.find(({ id }) => id === formId);
  return form === undefined || isNamed(form.label, text) ? null : form.label;
}

/** A word that is wrong in many places is said once; what is wrong with a duty is said for each. */
function keyOf({ code, field, read, other }: Advice): string {
  if (/^(?:open-ended-daily|weekend-days|deadline-|public-holiday|holiday-in-count|report-without-)/.test(code))
    return `${code} ${read} ${other}`;
  return /^(?:unknown-spelling|abbreviation-differs|likely-misreading|doubled-word)$/.test(code)
    ? `${code} ${read.toLowerCase()} ${other}`
    : `${code} ${field} ${read}`;
}
