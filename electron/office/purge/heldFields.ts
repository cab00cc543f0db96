import type { ReadDb } from '../../db/database';
import { type HeldText, listHeldTexts } from '../../db/listGroups';
import type { ListGroup } from '../../domain/destruction/destruction';
import type { SweptPerson } from '../../domain/destruction/textSweep';
import { isPersonalField } from '../../domain/form';
import { type FormWords, formWords } from './formWords';

/** Fields of the group's reports that are about somebody, outside any list: they go with the lists. */
export function heldFields(db: ReadDb, group: ListGroup): readonly HeldText[] {
  const words = formWords(db);
  return listHeldTexts(db, group).filter((text) => isPersonalField(fieldOf(words, group, text)));
}

/** Who stands in them, to be taken out of other texts too: of a text nobody knows the kind of only the phones. */
export function peopleInFields(db: ReadDb, group: ListGroup): readonly SweptPerson[] {
  const words = formWords(db);
  return heldFields(db, group).map((text) => ({
    fullName: fieldOf(words, group, text)?.type === 'personName' ? text.value : '',
    phone: null,
    rawPhone: text.value,
  }));
}

function fieldOf(words: FormWords, { formId }: ListGroup, { key, formVersion }: HeldText) {
  return words.definition(formId, formVersion)?.fields.find((field) => field.key === key);
}
