import type { Unit, UnitSuccession } from '../domain/unit';
import type { Registry } from './planUnits';

/**
 * A new unit of a list that names no groups for it stands in those of the units it was made of, as after a merger by hand:
 * who owed reports there goes on owing them under the new name.
 */
export function inheritGroups(
  unit: Unit,
  successions: readonly UnitSuccession[],
  { units, gathered }: Pick<Registry, 'units' | 'gathered'>,
): Unit {
  if (unit.groups.length > 0) return unit;
  const origins = new Set(successions.flatMap((one) => (one.successorId === unit.id ? one.unitId : [])));
  const byRule = new Set(gathered.map(({ groupId, unitId }) => `${groupId}/${unitId}`));
  const groups = units
    .filter(({ id }) => origins.has(id))
    .flatMap(({ id, groups: own }) => own.filter((groupId) => !byRule.has(`${groupId}/${id}`)));
  return groups.length === 0 ? unit : { ...unit, groups: [...new Set(groups)] };
}
