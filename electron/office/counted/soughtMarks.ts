import type { SoughtMark } from '../../db/findPeople';
import { countedName, phoneMark } from '../../domain/destruction/destroyedPerson';
import { partsOfMark } from '../../domain/destruction/personMark';
import { findMarkHash, listMarkKeys } from './markKeys';

/** What the person who is looked for would have left on each group of lists that were counted and not kept. */
export function soughtMarks(
  dataFolder: string,
  { name, phone }: { readonly name: string | null; readonly phone: string | null },
): readonly SoughtMark[] {
  return listMarkKeys(dataFolder).flatMap((group): readonly SoughtMark[] => {
    const hash = findMarkHash(dataFolder, group);
    if (hash === null) return [];
    const key = name === null ? null : (partsOfMark(countedName(name, hash))?.[0] ?? null);
    return [{ ...group, phone: phone === null ? null : phoneMark(phone, hash), key }];
  });
}
