import type { FormDefinition, FormField } from '../../domain/form';
import { formatCount } from '../../domain/numbers';
import type { Figure, PersonRow, ReportContent } from '../../domain/submission';
import { foldForSearch } from '../../domain/vietnamese';
import { importMessages as say } from '../../text/importMessages';

/** What a new version says otherwise than the one before, in short Vietnamese phrases; empty when nothing differs. */
export function changesBetween(earlier: ReportContent, later: ReportContent, form: FormDefinition): readonly string[] {
  return [
    ...form.fields.flatMap((field) => fieldChange(field, earlier, later)),
    ...personChanges(earlier.persons, later.persons),
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

function personChanges(earlier: readonly PersonRow[], later: readonly PersonRow[]): readonly string[] {
  const before = new Set(earlier.map(personKey));
  const after = new Set(later.map(personKey));
  const added = later.filter((person) => !before.has(personKey(person))).length;
  const removed = earlier.filter((person) => !after.has(personKey(person))).length;
  return added === 0 && removed === 0 ? [] : [say.changedPersons(added, removed)];
}

function personKey({ fullName, phone, address }: PersonRow): string {
  return [foldForSearch(fullName), phone ?? '', foldForSearch(address ?? '')].join('/');
}
