import type { ReadDb } from '../db/database';
import { listMeasures } from '../db/measures';
import { listBaselines, listGroups, listSuccessions, listUnits } from '../db/units';
import { type Change, type Described, describeUnit, type UnitNames } from '../domain/changes';
import type { Baseline, Measure, Unit, UnitGroup, UnitSuccession } from '../domain/unit';
import { subjects } from '../text/changeSubjects';
import { wordChanges } from '../text/changeText';
import { baselineChange, channelNames, groupRuleText, successionChange } from '../text/registryChanges';

/** The registry as it stands at one point of a transaction. */
export interface RegistryState {
  readonly units: readonly Unit[];
  readonly groups: readonly UnitGroup[];
  readonly baselines: readonly Baseline[];
  readonly successions: readonly UnitSuccession[];
  readonly measures: readonly Measure[];
}

/** @param unitId when only this one is about to change, and nothing beside it */
export function registryState(db: ReadDb, unitId?: string): RegistryState {
  const units = listUnits(db);
  const groups = listGroups(db);
  if (unitId !== undefined)
    return { units: units.filter(({ id }) => id === unitId), groups, baselines: [], successions: [], measures: [] };
  return {
    units,
    groups,
    baselines: listBaselines(db),
    successions: listSuccessions(db),
    measures: listMeasures(db),
  };
}

/** What differs between the registry before and after: groups, units, baselines, successions, each in its order. */
export function unitChanges(before: RegistryState, after: RegistryState): readonly Change[] {
  const [oldNames, newNames] = [namesOf(before), namesOf(after)];
  return [
    ...pairs(before.groups, after.groups, ({ id }) => id).flatMap(({ old, now, one }) =>
      wordChanges(
        subjects.group(one.id, one.name),
        old && describeGroup(old, oldNames),
        now && describeGroup(now, newNames),
      ),
    ),
    ...pairs(before.units, after.units, ({ id }) => id)
      .filter(differ)
      .flatMap(({ old, now, one }) =>
        wordChanges(
          subjects.unit(one.id, one.name),
          old && describeUnit(old, oldNames),
          now && describeUnit(now, newNames),
        ),
      ),
    ...figureChanges(before, after),
  ];
}

function figureChanges(before: RegistryState, after: RegistryState): readonly Change[] {
  const names = namesOf({ ...after, units: [...before.units, ...after.units] });
  const labels = new Map([...before.measures, ...after.measures].map(({ key, label }) => [key, label]));
  const baselines = pairs(before.baselines, after.baselines, ({ unitId, measureKey, asOf }) =>
    [unitId, measureKey, asOf].join('/'),
  );
  const successions = pairs(before.successions, after.successions, ({ unitId, successorId }) =>
    [unitId, successorId].join('/'),
  );
  return [
    ...baselines
      .filter(differ)
      .map(({ old, now, one: { unitId, measureKey } }) =>
        baselineChange(subjects.unit(unitId, names.unit(unitId)), labels.get(measureKey) ?? measureKey, old, now),
      ),
    ...successions
      .filter(differ)
      .map(({ old, now, one: { unitId, successorId } }) =>
        successionChange(subjects.unit(unitId, names.unit(unitId)), names.unit(successorId), old, now),
      ),
  ];
}

interface Pair<T> {
  readonly old: T | null;
  readonly now: T | null;
  /** Whichever there is, the newer one first. */
  readonly one: T;
}

/** What was there beside what is there, in the order of the newer ones, those that have gone last. */
function pairs<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): readonly Pair<T>[] {
  const old = new Map(before.map((one) => [keyOf(one), one]));
  const now = new Set(after.map(keyOf));
  return [
    ...after.map((one) => ({ old: old.get(keyOf(one)) ?? null, now: one, one })),
    ...before.filter((one) => !now.has(keyOf(one))).map((one) => ({ old: one, now: null, one })),
  ];
}

function differ<T>({ old, now }: Pair<T>): boolean {
  return JSON.stringify(old) !== JSON.stringify(now);
}

function describeGroup({ name, rule }: UnitGroup, names: UnitNames): Described {
  const text = rule === null ? '' : groupRuleText(rule, names.unit);
  return { name: { kind: 'text', text: name }, rule: text === '' ? { kind: 'blank' } : { kind: 'text', text } };
}

function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function namesOf({ units, groups }: Pick<RegistryState, 'units' | 'groups'>): UnitNames {
  const unitsById = byId(units);
  const groupsById = byId(groups);
  return {
    unit: (id) => unitsById.get(id)?.name ?? id,
    group: (id) => groupsById.get(id)?.name ?? id,
    channel: (channel) => channelNames[channel],
  };
}
