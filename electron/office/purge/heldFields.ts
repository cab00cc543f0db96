import type { ReadDb } from '../../db/database';
import { type HeldText, listHeldTexts } from '../../db/listGroups';
import type { ListGroup } from '../../domain/destruction/destruction';
import { peopleNotedIn } from '../../domain/destruction/notedPeople';
import type { SweptPerson } from '../../domain/destruction/textSweep';
import { isPersonalField } from '../../domain/form';
import { type FormWords, formWords } from './formWords';

/** Fields of the group's reports that are about somebody, outside any list: they go with the lists. */
export function heldFields(db: ReadDb, group: ListGroup): readonly HeldText[] {
  const words = formWords(db);
  return listHeldTexts(db, group).filter((text) => isPersonalField(fieldOf(words, group, text)));
}

/** A field of notes: what it is called, and how many of its texts are held. */
export interface HeldNotes {
  readonly label: string;
  readonly count: number;
}

/** Texts of the groups' reports that were not made for anybody's data: they may name people, so they go with the lists. */
export function heldNotes(db: ReadDb, groups: readonly ListGroup[]): readonly HeldNotes[] {
  const words = formWords(db);
  const counts = new Map<string, number>();
  for (const group of groups)
    for (const text of listHeldTexts(db, group)) {
      const field = fieldOf(words, group, text);
      if (field === undefined || isPersonalField(field)) continue;
      const label = field.label.replace(/[.:;]+$/, ''); // a count stands behind it
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  return Array.from(counts, ([label, count]) => ({ label, count }));
}

export function notesIn(held: readonly HeldNotes[]): number {
  return held.reduce((sum, { count }) => sum + count, 0);
}

/** Who stands in either, to be taken out of other texts too: of a text nobody knows the kind of only the phones. */
export function peopleInFields(db: ReadDb, group: ListGroup): readonly SweptPerson[] {
  const words = formWords(db);
  return listHeldTexts(db, group).flatMap((text): readonly SweptPerson[] => {
    const field = fieldOf(words, group, text);
    if (!isPersonalField(field)) return peopleNotedIn(text.value);
    return [{ fullName: field?.type === 'personName' ? text.value : '', phone: null, rawPhone: text.value }];
  });
}

function fieldOf(words: FormWords, { formId }: ListGroup, { key, formVersion }: HeldText) {
  return words.definition(formId, formVersion)?.fields.find((field) => field.key === key);
}
