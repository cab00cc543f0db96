import { personChanges } from '../../domain/changes';
import type { FormDefinition, FormField } from '../../domain/form';
import { AS_WRITTEN, type Likeness } from '../../domain/likeness';
import { formatCount } from '../../domain/numbers';
import type { Figure, PersonList, PersonRow, ReportContent } from '../../domain/submission';
import { importMessages as say } from '../../text/importMessages';

/** What a new version says otherwise than the one before, in short Vietnamese phrases; empty when nothing differs. */
export function changesBetween(
  earlier: ReportContent,
  later: ReportContent,
  form: FormDefinition,
  likeness: Likeness = AS_WRITTEN,
): readonly string[] {
  return [
    ...form.fields.flatMap((field) => fieldChange(field, earlier, later)),
    ...personPhrases(earlier.persons, later.persons, likeness),
    ...ownColumnPhrases(earlier.persons, later.persons, likeness),
    ...(earlier.isNil === later.isNil ? [] : [say.changedNil(later.isNil)]),
  ];
}

function fieldChange(field: FormField, earlier: ReportContent, later: ReportContent): readonly string[] {
  const before = shown(earlier.figures[field.key]) ?? earlier.texts[field.key] ?? say.understoodBlank;
  const after = shown(later.figures[field.key]) ?? later.texts[field.key] ?? say.understoodBlank;
  return before === after ? [] : [say.changedField(field.label, before, after)];
}

function shown(figure: Figure | undefined): string | null {
  return figure?.kind === 'number' ? formatCount(figure.value) : null;
}

function personPhrases(earlier: PersonList, later: PersonList, likeness: Likeness): readonly string[] {
  const changes = personChanges(earlier, later, likeness.personKey);
  return changes === null ? [] : [say.changedPersons(changes.added, changes.removed)];
}

/** Persons on both lists whose columns of the form's own say something else. */
function ownColumnPhrases(earlier: PersonList, later: PersonList, { personKey }: Likeness): readonly string[] {
  const hasOwn = ({ extras }: PersonRow) => extras !== undefined;
  if (!earlier.some(hasOwn) && !later.some(hasOwn)) return [];
  const before = new Map(earlier.map((person) => [personKey(person), ownText(person)]));
  const changed = later.filter((person) => (before.get(personKey(person)) ?? ownText(person)) !== ownText(person));
  return changed.length === 0 ? [] : [say.changedOwnColumns(changed.length)];
}

function ownText({ extras = {} }: PersonRow): string {
  return JSON.stringify(Object.entries(extras).sort(([one], [other]) => (one < other ? -1 : 1)));
}
