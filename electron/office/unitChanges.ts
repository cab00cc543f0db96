import type { ReadDb } from '../db/database';
import { listGroups, listUnits } from '../db/units';
import { type Change, describeUnit, type UnitNames } from '../domain/changes';
import type { Unit, UnitGroup } from '../domain/unit';
import { subjects } from '../text/changeSubjects';
import { wordChanges } from '../text/changeText';

/** The registry as it stands at one point of a transaction. */
export interface RegistryState {
  readonly units: readonly Unit[];
  readonly groups: readonly UnitGroup[];
}

/** @param unitId when only this one is about to change */
export function registryState(db: ReadDb, unitId?: string): RegistryState {
  const units = listUnits(db);
  return { units: unitId === undefined ? units : units.filter(({ id }) => id === unitId), groups: listGroups(db) };
}

/** What differs between the registry before and after: groups first, then units in the order of the registry. */
export function unitChanges(before: RegistryState, after: RegistryState): readonly Change[] {
  const groupsBefore = byId(before.groups);
  const unitsBefore = byId(before.units);
  const [oldNames, newNames] = [namesOf(before), namesOf(after)];
  return [
    ...after.groups.flatMap((group) => {
      const old = groupsBefore.get(group.id);
      return wordChanges(subjects.group(group.id, group.name), old ? describeGroup(old) : null, describeGroup(group));
    }),
    ...after.units.flatMap((unit) => {
      const old = unitsBefore.get(unit.id);
      const described = old ? describeUnit(old, oldNames) : null;
      return wordChanges(subjects.unit(unit.id, unit.name), described, describeUnit(unit, newNames));
    }),
  ];
}

function describeGroup({ name }: UnitGroup) {
  return { name: { kind: 'text', text: name } } as const;
}

function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function namesOf({ units, groups }: RegistryState): UnitNames {
  const unitsById = byId(units);
  const groupsById = byId(groups);
  return { unit: (id) => unitsById.get(id)?.name ?? id, group: (id) => groupsById.get(id)?.name ?? id };
}
