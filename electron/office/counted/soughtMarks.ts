import type { SoughtMark } from '../../db/findPeople';
import { countedName, phoneMark } from '../../domain/destruction/destroyedPerson';
import { partsOfMark } from '../../domain/destruction/personMark';
import { findMarkKey, listMarkKeys } from './markKeys';

/** What the person who is looked for would have left on each group of lists that were counted and not kept. */
export function soughtMarks(
  dataFolder: string,
  { name, phone }: { readonly name: string | null; readonly phone: string | null },
): readonly SoughtMark[] {
  return listMarkKeys(dataFolder).flatMap((group): readonly SoughtMark[] => {
    const found = findMarkKey(dataFolder, group);
    if (found === null) return [];
    const { hash } = found;
    const key = name === null ? null : (partsOfMark(countedName(name, hash))?.[0] ?? null);
    return [{ ...group, phone: phone === null ? null : phoneMark(phone, hash), key }];
  });
}
