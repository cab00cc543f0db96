import { listCountedForms } from '../../db/countedForms';
import type { ReadDb } from '../../db/database';
import { type KindsOfList, listKindsOfLists } from '../../db/listKinds';
import { findDirectiveOfDuty } from '../../db/obligations';
import { findPhoneListings, listPhonesOf, type PhoneListing } from '../../db/submissions';
import type { ListGroup } from '../../domain/destruction/destruction';
import { isCountedName, isPhoneMark } from '../../domain/destruction/personMark';
import { AS_WRITTEN, acrossMarks, type Likeness } from '../../domain/likeness';
import type { Obligation } from '../../domain/obligation';
import { markKeyOf } from './marksFolder';

/** How people of lists of a form are told to be the same, some of which may be kept and others counted only. */
export function likenessOf(db: ReadDb, group: ListGroup): Likeness {
  const key = markKeyOf(db, group);
  if (key === null) return AS_WRITTEN;
  const isCounting = listCountedForms(db).has(group.formId);
  const names = namesTelling(listKindsOfLists(db, group.directiveId), group.formId);
  const hasCounted = isCounting || names.some(isCountedName);
  const hasKept = !isCounting || names.some((name) => !isCountedName(name));
  return hasCounted && hasKept ? acrossMarks(key) : AS_WRITTEN;
}

/** The same of the lists that answer a duty. */
export function likenessOfDuty(db: ReadDb, { id, formId }: Pick<Obligation, 'id' | 'formId'>): Likeness {
  const directiveId = findDirectiveOfDuty(db, id);
  return directiveId === null ? AS_WRITTEN : likenessOf(db, { directiveId, formId });
}

/** The same, looked for once for each form as long as the answer is held. */
export function likenessTeller(db: ReadDb, directiveId: string): (formId: string) => Likeness {
  const known = new Map<string, Likeness>();
  return (formId) => {
    const likeness = known.get(formId) ?? likenessOf(db, { directiveId, formId });
    known.set(formId, likeness);
    return likeness;
  };
}

/**
 * Where these phones stand on live lists of the form, kept or counted, each with its phone as `likeness` has it. Who is
 * counted is found by the mark of the phone; for a mark all phones that are kept have to be marked once.
 */
export function listingsAlike(
  db: ReadDb,
  { directiveId, formId }: ListGroup,
  phones: Iterable<string>,
  { phoneKey }: Pick<Likeness, 'phoneKey'>,
): readonly PhoneListing[] {
  const asked = new Set(phones);
  const keys = new Set(Array.from(asked, phoneKey));
  if (phoneKey === AS_WRITTEN.phoneKey) return findPhoneListings(db, directiveId, formId, asked);
  for (const key of keys) asked.add(key);
  if ([...phones].some(isPhoneMark))
    for (const phone of listPhonesOf(db, directiveId, formId)) if (keys.has(phoneKey(phone))) asked.add(phone);
  return findPhoneListings(db, directiveId, formId, asked).map((one) => ({ ...one, phone: phoneKey(one.phone) }));
}

function namesTelling(lists: readonly KindsOfList[], formId: string): readonly string[] {
  return lists
    .filter((list) => list.formId === formId)
    .flatMap(({ first, last }) => [first, last].filter((name) => name !== null));
}
