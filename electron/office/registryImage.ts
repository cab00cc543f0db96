import type { ReadDb, WriteDb } from '../db/database';
import { listTicked } from '../db/groupMembers';
import { listNamedMeasures, removeMeasure, saveMeasure } from '../db/measures';
import { removeBaseline, removeGroup, removeSuccession, removeUnit, usesOfGroup, usesOfUnit } from '../db/removeUnits';
import { listUnits, saveBaseline, saveGroup, saveSuccession, saveUnit } from '../db/units';
import { AppFailure } from '../domain/failure';
import { imageKey, type RegistryChange, type RegistryImage, type RegistryKind } from '../domain/registryStep';
import type { Baseline, Measure, Unit, UnitGroup, UnitSuccession } from '../domain/unit';
import { registryMessages } from '../text/registryMessages';
import { parentsFirst } from './parentsFirst';
import { type RegistryState, registryState } from './unitChanges';

/** Every row of the registry as it stands; what groups gather by rule follows from the rest and is left out. */
export function registryImage(
  db: ReadDb,
  { units, groups, baselines, successions }: RegistryState = registryState(db),
): RegistryImage {
  const ticked = new Map<string, string[]>();
  for (const { groupId, unitId } of listTicked(db)) ticked.set(unitId, [...(ticked.get(unitId) ?? []), groupId]);
  return new Map<string, string>([
    ...groups.map((group) => row('group', group.id, group)),
    ...units.map((unit) => row('unit', unit.id, { ...unit, groups: ticked.get(unit.id) ?? [] })),
    ...listNamedMeasures(db).map((measure) => row('measure', measure.key, measure)),
    ...baselines.map((one) => row('baseline', `${one.unitId}|${one.measureKey}|${one.asOf}`, one)),
    ...successions.map((one) => row('succession', `${one.unitId}|${one.successorId}`, one)),
  ]);
}

function row(kind: RegistryKind, id: string, value: object): readonly [string, string] {
  return [imageKey(kind, id), JSON.stringify(value)];
}

/** A unit of an image whose people the step did not change, or that were forgotten since. */
type WithoutPeople = Omit<Unit, 'contacts'> & Partial<Pick<Unit, 'contacts'>>;

/**
 * Puts rows back as they were before the changes.
 * @throws AppFailure `conflict` when a unit or group that would go is in use meanwhile
 */
export function putBack(db: WriteDb, changes: readonly RegistryChange[]): void {
  const before = <T>(kind: RegistryKind): readonly T[] =>
    // the images were written by `registryImage`, so their shape is known
    changes.flatMap((change) =>
      change.kind === kind && change.before !== null ? [JSON.parse(change.before) as T] : [],
    );
  for (const group of before<UnitGroup>('group')) saveGroup(db, group);
  const contacts = new Map(listUnits(db).map((unit) => [unit.id, unit.contacts]));
  for (const unit of parentsFirst(before<WithoutPeople>('unit')))
    saveUnit(db, { ...unit, contacts: unit.contacts ?? contacts.get(unit.id) ?? [] });
  for (const measure of before<Measure>('measure')) saveMeasure(db, measure);
  for (const baseline of before<Baseline>('baseline')) saveBaseline(db, baseline);
  for (const succession of before<UnitSuccession>('succession')) saveSuccession(db, succession);
  takeAway(db, changes);
}

function takeAway(db: WriteDb, changes: readonly RegistryChange[]): void {
  const gone = <T>(kind: RegistryKind): readonly T[] =>
    // as above
    changes.flatMap((change) =>
      change.kind === kind && change.before === null && change.after !== null ? [JSON.parse(change.after) as T] : [],
    );
  for (const { unitId, successorId } of gone<UnitSuccession>('succession')) removeSuccession(db, unitId, successorId);
  for (const { unitId, measureKey, asOf } of gone<Baseline>('baseline')) removeBaseline(db, unitId, measureKey, asOf);
  for (const { key } of gone<Measure>('measure')) removeMeasure(db, key);
  for (const unit of parentsFirst(gone<Unit>('unit')).toReversed()) removeUnusedUnit(db, unit);
  for (const group of gone<UnitGroup>('group')) removeUnusedGroup(db, group);
}

/** @throws AppFailure `conflict` naming what speaks of the unit */
export function removeUnusedUnit(db: WriteDb, { id, name }: Pick<Unit, 'id' | 'name'>): void {
  const uses = usesOfUnit(db, id);
  if (Object.values(uses).some((count) => count > 0))
    throw new AppFailure('conflict', registryMessages.unitInUse(name, uses));
  removeUnit(db, id);
}

/** @throws AppFailure `conflict` when a directive names the group */
export function removeUnusedGroup(db: WriteDb, { id, name }: Pick<UnitGroup, 'id' | 'name'>): void {
  if (usesOfGroup(db, id) > 0) throw new AppFailure('conflict', registryMessages.groupInUse(name));
  removeGroup(db, id);
}
