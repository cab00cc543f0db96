import type { PackageMatch } from '../../db/packages';
import type { PackageUnit } from '../../domain/package/packageModel';
import type { Unit } from '../../domain/unit';
import { foldForSearch } from '../../domain/vietnamese';
import { indexUnits, matchLine } from '../../imports/unitIndex';
import type { PackageUnitMatch } from '../../ipc/contract';

/** How the sender itself is called among the units of its package. */
export const SENDER_REF = '@sender';

export interface UnitGround {
  /** Where a unit may be looked for. */
  readonly candidates: readonly Unit[];
  readonly registry: readonly Unit[];
  /** What was said about this sender's units before. */
  readonly remembered: readonly PackageMatch[];
  /** What the clerk says now, by the sender's unit. */
  readonly said: Readonly<Record<string, string | null>>;
  /** A name that is alike under a code that is not may be another unit: somebody is asked. */
  readonly asksOnOtherCode: boolean;
}

type Asked = Pick<PackageUnit, 'ref' | 'name' | 'code'>;

/**
 * What units of a sender are here: as the clerk says, as was said before, by code, by name. A code is only believed where
 * it is one unit's alone; former codes and other names count as names do.
 */
export function unitMatcher({
  candidates,
  registry,
  remembered,
  said,
  asksOnOtherCode,
}: UnitGround): (unit: Asked) => PackageUnitMatch {
  const names = new Map(registry.map(({ id, name }) => [id, name]));
  const byId = new Map(registry.map((unit) => [unit.id, unit]));
  const isOtherCode = (unit: Unit | undefined, code: string | null) =>
    asksOnOtherCode && code !== null && unit?.code != null && !codesOf(unit).includes(code);
  const known = new Map(remembered.filter(({ kind }) => kind === 'unit').map((one) => [one.foreignKey, one.localId]));
  const index = indexUnits(candidates, registry);
  const byCode = unitsBy(candidates, codesOf);
  const byName = unitsBy(candidates, namesOf);
  return ({ ref, name, code }) => {
    const answer = (unitId: string | null, how: PackageUnitMatch['how'], isOpen = false): PackageUnitMatch => ({
      ref,
      name,
      code,
      unitId,
      unitName: unitId === null ? null : (names.get(unitId) ?? null),
      how,
      isOpen,
      proposals: isOpen
        ? matchLine(index, name).proposals.map((one) => ({ unitId: one.unitId, unitName: one.unitName }))
        : [],
    });
    const clerk = said[ref];
    if (clerk !== undefined && (clerk === null || names.has(clerk))) return answer(clerk, 'clerk');
    const before = known.get(ref);
    if (before !== undefined && (before === null || names.has(before))) return answer(before, 'remembered');
    const coded = code === null ? [] : (byCode.get(code) ?? []);
    const [only] = coded;
    if (only !== undefined && coded.length === 1) return answer(only.id, 'code');
    const same = byName.get(foldForSearch(name)) ?? [];
    const [named] = same;
    const unitId = named !== undefined && same.length === 1 ? named.id : matchLine(index, name).unitId;
    if (unitId === null || isOtherCode(byId.get(unitId), code)) return answer(null, 'none', true);
    return answer(unitId, 'name');
  };
}

/** Units by each word they go by; one that goes by a word twice is one unit. */
function unitsBy(
  units: readonly Unit[],
  wordsOf: (unit: Unit) => readonly string[],
): ReadonlyMap<string, readonly Unit[]> {
  const found = new Map<string, Unit[]>();
  for (const unit of units)
    for (const word of new Set(wordsOf(unit))) {
      const own = found.get(word);
      if (own === undefined) found.set(word, [unit]);
      else own.push(unit);
    }
  return found;
}

/** Codes a unit goes by: its own, and former ones kept among its other names. */
function codesOf({ code, aliases }: Unit): readonly string[] {
  return [...(code === null ? [] : [code]), ...aliases.filter((alias) => /^[\w.-]*\d[\w.-]*$/.test(alias))];
}

function namesOf({ name, addressee, aliases }: Unit): readonly string[] {
  return [name, addressee, ...aliases].map(foldForSearch);
}

/** Units below one, at any depth. */
export function unitsBelow(registry: readonly Unit[], parentId: string): readonly Unit[] {
  const below = new Set([parentId]);
  for (let grew = true; grew; ) {
    const more = registry.filter(({ id, parentId: parent }) => parent !== null && below.has(parent) && !below.has(id));
    for (const { id } of more) below.add(id);
    grew = more.length > 0;
  }
  return registry.filter(({ id }) => id !== parentId && below.has(id));
}
