import type { ReadDb } from '../db/database';
import { listUnits } from '../db/units';
import { areContemporary, type Unit } from '../domain/unit';
import { nfc, tidy } from '../domain/vietnamese';
import { TwinFinder } from '../imports/units/twinFinder';
import { kindOfName } from '../imports/units/unitKinds';
import type { AlikeQuestion, AlikeUnit } from '../ipc/contract';

/**
 * Units that a new name may mean: of the same time, in the same place, written alike or without marks or with others. Empty
 * for a name that the unit has already: that was decided once.
 */
export function alikeUnits(
  db: ReadDb,
  { unitId, name: typed, kind: said, ...draft }: AlikeQuestion,
): readonly AlikeUnit[] {
  const units = listUnits(db);
  const name = tidy(nfc(typed));
  const kind = tidy(nfc(said)).toLowerCase() || kindOfName(name);
  if (name === '' || units.some((unit) => unit.id === unitId && unit.name === name)) return [];
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  return new TwinFinder(units)
    .twinsOf(name, kind)
    .filter(({ unit }) => unit.id !== unitId && areContemporary(unit, draft) && mayBeThere(unit, draft.parentId))
    .map(({ unit: { id, name: other, code, parentId } }) => ({
      unitId: id,
      name: other,
      code,
      area: parentId === null ? null : (names.get(parentId) ?? null),
    }));
}

function mayBeThere({ parentId }: Unit, other: string | null): boolean {
  return parentId === null || other === null || parentId === other;
}
