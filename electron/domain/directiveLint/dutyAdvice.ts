import type { Directive } from '../directive';
import { formMentionsIn } from '../directiveText/duties';
import { passageOf } from '../directiveText/passage';
import type { Unit, UnitGroup } from '../unit';
import { type Advice, advice } from './advice';

/** What the registry has, to tell an addressee that nobody is behind. */
export interface Registry {
  readonly groups: readonly UnitGroup[];
  readonly units: readonly Unit[];
}

/**
 * Reports without a form or a date, clauses that address nobody, groups without a unit.
 * @param ownForm  label of a form of our own, which the paper does not name; null: it names it
 * @param registry null: not known
 */
export function dutyAdvice(
  directive: Directive,
  ownForm: (formId: string) => string | null,
  registry: Registry | null,
): readonly Advice[] {
  const numberOf = (clauseId: string) => directive.clauses.find(({ id }) => id === clauseId)?.number ?? null;
  return [
    ...directive.schedules.flatMap(({ clauseId, formId, due, quote }, index) => {
      const place = { clause: numberOf(clauseId), field: `schedules[${index}]` };
      return [
        ...formOf(formId === null ? null : ownForm(formId), formId !== null, quote, place),
        ...(due.kind === 'undated' ? [advice('report-without-date', place, quote, due.words)] : []),
      ];
    }),
    ...directive.clauses.flatMap(({ number, addressees, paragraphs, heading }, index) =>
      addressees.length > 0 || isParent(number, directive)
        ? []
        : [
            advice(
              'clause-without-addressee',
              { clause: number, field: `clauses[${index}]` },
              heading ?? paragraphs[0] ?? number,
            ),
          ],
    ),
    ...(registry === null ? [] : unmatched(directive, registry)),
  ];
}

/** The paper names no form; or it names one that nobody has described here yet. */
function formOf(
  own: string | null,
  hasForm: boolean,
  quote: string,
  place: { readonly clause: string | null; readonly field: string },
): readonly Advice[] {
  const named = formMentionsIn(passageOf(quote, 0, quote.length))[0]?.value ?? null;
  if (!hasForm && named !== null) return [advice('form-not-described', place, named)];
  return hasForm && own === null ? [] : [advice('report-without-form', place, quote, own)];
}

/** "III" above "III.1" speaks through its parts. */
function isParent(number: string, { clauses }: Directive): boolean {
  return clauses.some((clause) => clause.number.startsWith(`${number}.`));
}

function unmatched({ clauses }: Directive, { groups, units }: Registry): readonly Advice[] {
  const named = new Map<string, { readonly clause: string; readonly field: string }>();
  clauses.forEach(({ number, addressees }, index) => {
    for (const { groupId } of addressees)
      if (!named.has(groupId)) named.set(groupId, { clause: number, field: `clauses[${index}].addressees` });
  });
  return [...named].flatMap(([groupId, place]) => {
    if (units.some((unit) => unit.groups.includes(groupId))) return [];
    return [advice('addressee-without-unit', place, groups.find(({ id }) => id === groupId)?.name ?? groupId)];
  });
}
