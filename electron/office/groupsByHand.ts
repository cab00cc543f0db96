import { listGathered } from '../db/groupMembers';
import type { Store } from '../db/store';
import { listGroups, listUnits, saveGroup, saveUnit } from '../db/units';
import { AppFailure } from '../domain/failure';
import type { UnitGroup } from '../domain/unit';
import { foldForSearch, nfc, tidy } from '../domain/vietnamese';
import type { GroupDraft } from '../ipc/contract';
import { registryMessages, registrySteps } from '../text/registryMessages';
import { changeRegistry } from './changeRegistry';
import type { Clerk } from './recordChanges';
import { removeUnusedGroup } from './registryImage';
import { freeId, slug } from './slug';

/**
 * Adds a group, or changes the one with this id, with the members ticked by hand.
 * @throws AppFailure `notFound`, `invalid` without a name, `conflict` when another group has the name
 */
export async function saveGroupByHand(store: Store, clerk: Clerk, draft: GroupDraft): Promise<{ groupId: string }> {
  const groups = listGroups(store.read);
  const name = tidy(nfc(draft.name));
  if (name === '') throw new AppFailure('invalid', registryMessages.groupNameNeeded);
  if (groups.some((one) => one.id !== draft.groupId && foldForSearch(one.name) === foldForSearch(name)))
    throw new AppFailure('conflict', registryMessages.groupNameTaken(name));
  const id = draft.groupId === null ? freeId(slug(name), new Set(groups.map((one) => one.id))) : draft.groupId;
  if (draft.groupId !== null) groupOf(groups, id);
  const members = new Set(draft.members);
  const label = draft.groupId === null ? registrySteps.groupAdded(name) : registrySteps.groupEdited(name);
  await changeRegistry(store, clerk, label, (db) => {
    saveGroup(db, { id, name, rule: draft.rule });
    const gathered = new Set(listGathered(db).flatMap(({ groupId, unitId }) => (groupId === id ? [unitId] : [])));
    for (const unit of listUnits(db)) {
      const isIn = unit.groups.includes(id);
      if (members.has(unit.id) && !isIn) saveUnit(db, { ...unit, groups: [...unit.groups, id] });
      if (!members.has(unit.id) && isIn && !gathered.has(unit.id))
        saveUnit(db, { ...unit, groups: unit.groups.filter((one) => one !== id) });
    }
  });
  return { groupId: id };
}

/** @throws AppFailure `notFound`; `conflict` when a directive speaks of the group */
export async function removeGroupByHand(store: Store, clerk: Clerk, groupId: string): Promise<void> {
  const group = groupOf(listGroups(store.read), groupId);
  await changeRegistry(store, clerk, registrySteps.groupRemoved(group.name), (db) => removeUnusedGroup(db, group));
}

function groupOf(groups: readonly UnitGroup[], groupId: string): UnitGroup {
  const group = groups.find(({ id }) => id === groupId);
  if (group === undefined) throw new AppFailure('notFound', registryMessages.noGroup(groupId));
  return group;
}
