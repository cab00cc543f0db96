import type { QuestionNote } from './answer';
import type { PivotFacts } from './facts';
import { NOBODY } from './lines';
import type { Question } from './question';

type Gone = Extract<QuestionNote, { readonly code: 'gone' }>;

/** What a question names that the campaign has not, or no longer: it is said, and the rest is answered. */
export function whatIsGone({ fields, filter }: Question, facts: PivotFacts): readonly Gone[] {
  const wanted = [...fields, ...(filter.condition === null ? [] : [filter.condition.fieldId])];
  const all: readonly Gone[] = [
    gone(
      'field',
      wanted,
      facts.fields.map(({ id }) => id),
    ),
    gone(
      'unit',
      filter.unitIds,
      facts.units.map(({ id }) => id),
    ),
    gone(
      'group',
      filter.groupIds,
      facts.groups.map(({ id }) => id),
    ),
    gone(
      'kind',
      filter.kinds,
      facts.units.map(({ kind }) => kind),
    ),
    gone('parent', filter.parentIds, [NOBODY, ...facts.parents.map(({ id }) => id)]),
    gone(
      'form',
      filter.formIds,
      facts.forms.map(({ id }) => id),
    ),
  ];
  return all.filter(({ ids }) => ids.length > 0);
}

function gone(what: Gone['what'], wanted: readonly string[], there: readonly string[]): Gone {
  const known = new Set(there);
  return { code: 'gone', what, ids: [...new Set(wanted)].filter((id) => !known.has(id)) };
}
