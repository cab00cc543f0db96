import { isCountedName, isDestroyedName } from './destruction/personMark';
import { AS_WRITTEN, type Likeness } from './likeness';
import type { Figure, PersonList, PersonRow, ReportContent } from './submission';

/**
 * The version before with a supplement added: its people who are not on the list yet come behind the others, its figures
 * and texts take the place of the earlier ones, and where it says nothing the earlier version still speaks.
 */
export function supplemented(
  earlier: ReportContent,
  supplement: ReportContent,
  likeness: Likeness = AS_WRITTEN,
): ReportContent {
  return {
    figures: supersede(earlier.figures, supplement.figures),
    texts: { ...earlier.texts, ...supplement.texts },
    persons: [...earlier.persons, ...newPersons(earlier.persons, supplement.persons, likeness)],
    isNil: earlier.isNil && supplement.isNil,
    dataAsOf: supplement.dataAsOf ?? earlier.dataAsOf,
  };
}

/** Blank and missing places of a supplement do not wipe out a figure. */
function supersede(
  earlier: Readonly<Record<string, Figure>>,
  later: Readonly<Record<string, Figure>>,
): Readonly<Record<string, Figure>> {
  const given = Object.entries(later).filter(([key, figure]) => figure.kind === 'number' || earlier[key] === undefined);
  return { ...earlier, ...Object.fromEntries(given) };
}

/** Rows of a supplement whose people are on the list already: they add nobody. */
export function againIn(earlier: ReportContent, supplement: ReportContent, likeness: Likeness = AS_WRITTEN): number {
  return supplement.persons.length - newPersons(earlier.persons, supplement.persons, likeness).length;
}

/**
 * Whether it can be told who of a supplement is on the list already: names, and marks of each key, are held against their
 * own kind only.
 */
export function canTellApart(
  earlier: PersonList,
  added: PersonList,
  { kindOf }: Pick<Likeness, 'kindOf'> = AS_WRITTEN,
): boolean {
  const kinds = new Set(added.map(({ fullName }) => kindOf(fullName)));
  if (kinds.size === 0) return true;
  for (const person of earlier) if (!isDestroyed(person) && !kinds.has(kindOf(person.fullName))) return false;
  return true;
}

function isDestroyed({ fullName }: PersonRow): boolean {
  return isDestroyedName(fullName) && !isCountedName(fullName);
}

/** Numbered on from the last of the list: both lists start at 1. */
function newPersons(
  earlier: PersonList,
  added: PersonList,
  { personKey }: Pick<Likeness, 'personKey'>,
): readonly PersonRow[] {
  const known = new Set(earlier.map(personKey));
  const last = earlier.map(({ ordinal }) => ordinal).reduce((most, ordinal) => Math.max(most, ordinal), 0);
  return added
    .filter((person) => !known.has(personKey(person)))
    .map((person, at) => ({ ...person, ordinal: last + at + 1 }));
}
