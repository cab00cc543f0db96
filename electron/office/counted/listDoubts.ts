import type { ReadDb } from '../../db/database';
import { type KindsOfList, listKindsOfLists } from '../../db/listKinds';
import type { ListGroup } from '../../domain/destruction/destruction';
import { kindUnder, type MarkKey } from '../../domain/likeness';
import { comparePeriods, type PeriodKey } from '../../domain/period';
import { markKeyOf } from './marksFolder';

/** A list with the kinds of names on it. */
export interface ListOfKinds extends KindsOfList {
  readonly kinds: ReadonlySet<string>;
}

/** Every version of every list of the directive, with what can be held against what. */
export function listsOfKinds(db: ReadDb, directiveId: string): readonly ListOfKinds[] {
  const keys = new Map<string, MarkKey | null>();
  return listKindsOfLists(db, directiveId).map((list) => {
    const { formId, first, last, destroyedBy } = list;
    const key = keys.get(formId) ?? markKeyOf(db, { directiveId, formId });
    keys.set(formId, key);
    const left = [first, last].flatMap((name) => (name === null ? [] : kindUnder(key, name)));
    return { ...list, kinds: new Set(destroyedBy === null ? left : [...left, `destroyed ${destroyedBy}`]) };
  });
}

/** Whether people of the one list can not be looked for on the other. */
export function areApart(one: Pick<ListOfKinds, 'kinds'>, other: Pick<ListOfKinds, 'kinds'>): boolean {
  return [...one.kinds].some((kind) => [...other.kinds].some((known) => known !== kind));
}

/** Whether a list that counts stands on an earlier one that it can not be held against. */
export function isListOpen(db: ReadDb, { directiveId, formId }: ListGroup, unitId: string, period: PeriodKey): boolean {
  const lists = listsOfKinds(db, directiveId).filter((list) => list.formId === formId && list.isLive);
  const own = lists.find((list) => list.unitId === unitId && list.period === period);
  return own !== undefined && lists.some((list) => comparePeriods(list.period, period) < 0 && areApart(list, own));
}
