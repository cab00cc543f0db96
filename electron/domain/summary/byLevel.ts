import type { IsoDay } from '../calendar';
import type { CompiledCounts, CompiledIndicator, CompiledUnit, Coverage, UnitRef } from '../compilation';
import { coverageOf, ratesOf, totalOf } from '../compileUnits';
import { type PeriodKey, spanOf } from '../period';
import { successorsOn, type Unit, type UnitGroup, type UnitSuccession } from '../unit';
import { filledCount } from './chosenUnits';

/** The total of a part of the units behind a rate, from its own sums. */
export interface PartTotal extends CompiledCounts {
  readonly id: string;
  readonly name: string;
  readonly percentScaled: number | null;
  readonly percentPrinted: string | null;
  readonly coverage: Coverage;
  /** Units in the sums with figures they did not report. */
  readonly filled: number;
  /** Those it is made of, in the order of the registry, with what each brings; left out by summaries frozen before. */
  readonly units?: readonly (UnitRef & CompiledCounts)[];
}

/** A unit that is counted in several groups. */
export interface SharedUnit extends UnitRef {
  readonly groups: readonly string[];
}

/** The same rate by groups, by kinds, and by the units that the others lie in. */
export interface LevelTotals {
  readonly indicatorId: string;
  /** Groups overlap: a unit may be in several, so these do not add up. */
  readonly groups: readonly PartTotal[];
  /** "phường", "xã", as the registry has them: each unit once, so these add up to the total. */
  readonly kinds: readonly PartTotal[];
  /** Units that are in several of the groups, with the names of these. */
  readonly shared: readonly SharedUnit[];
  /** Each unit once, those without a parent under `null`'s name; these add up. */
  readonly parents: readonly PartTotal[];
}

/** With the name of the rate. */
export interface NamedLevels extends LevelTotals {
  readonly label: string;
  readonly period: PeriodKey;
}

export const LEVEL_SECTIONS = ['groups', 'kinds', 'parents'] as const;

/** The ways to divide that say something: where no unit lies in another one, there is nothing above them to add up by. */
export function sectionsOf(levels: LevelTotals): readonly (typeof LEVEL_SECTIONS)[number][] {
  return LEVEL_SECTIONS.filter((section) => levels[section].some(({ id }) => section !== 'parents' || id !== ''));
}

/**
 * @param noParent how units that lie in no other one are called
 * @param successions what became of units: who lay in a district that is no more lies in what came after it, or above it
 */
export function byLevel(
  indicator: CompiledIndicator,
  units: readonly Unit[],
  groups: readonly Pick<UnitGroup, 'id' | 'name'>[],
  noParent: string,
  successions: readonly UnitSuccession[] = [],
): LevelTotals {
  const registry = new Map(units.map((unit) => [unit.id, unit]));
  const day = spanOf(indicator.period)?.to ?? null;
  const rows = indicator.units.filter(({ state }) => state !== 'not-required');
  const part = (id: string, name: string, members: readonly CompiledUnit[]) => partTotal(id, name, members, indicator);
  const unitOf = ({ unitId }: CompiledUnit) => registry.get(unitId);
  const gathered = (keyOf: (row: CompiledUnit) => string, nameOf: (key: string) => string) =>
    [...new Set(rows.map(keyOf))].map((key) =>
      part(
        key,
        nameOf(key),
        rows.filter((row) => keyOf(row) === key),
      ),
    );
  return {
    indicatorId: indicator.indicatorId,
    groups: groups.flatMap(({ id, name }) => {
      const members = rows.filter((row) => unitOf(row)?.groups.includes(id) === true);
      return members.length === 0 ? [] : [part(id, name, members)];
    }),
    shared: rows.flatMap((row) => {
      const own = groups.filter(({ id }) => unitOf(row)?.groups.includes(id) === true).map(({ name }) => name);
      return own.length < 2 ? [] : [{ id: row.unitId, name: row.unitName, groups: own }];
    }),
    kinds: gathered(
      (row) => unitOf(row)?.kind ?? '',
      (kind) => kind,
    ),
    parents: gathered(
      (row) => parentOn(unitOf(row), day, registry, successions) ?? '',
      (id) => registry.get(id)?.name ?? noParent,
    ),
  };
}

/** More levels than any country has. */
const MOST_LEVELS = 8;

/**
 * The unit that one lies in on a day; null: in none.
 * @param day of the figures; null: they are of no day, and the registry says
 */
function parentOn(
  unit: Unit | undefined,
  day: IsoDay | null,
  registry: ReadonlyMap<string, Unit>,
  successions: readonly UnitSuccession[],
): string | null {
  let parentId = unit?.parentId ?? null;
  for (let level = 0; level < MOST_LEVELS; level += 1) {
    const parent = registry.get(parentId ?? '');
    if (parent === undefined || day === null || isThere(parent, day)) return parentId;
    const heirs = successorsOn(parent.id, day, registry, successions);
    parentId = heirs.length === 1 ? (heirs[0] ?? null) : parent.parentId; // of several nobody knows which
  }
  return parentId;
}

/** What has not begun by then is where the registry puts the unit all the same. */
function isThere({ validTo }: Unit, day: IsoDay): boolean {
  return validTo === null || day <= validTo;
}

function partTotal(
  id: string,
  name: string,
  members: readonly CompiledUnit[],
  indicator: CompiledIndicator,
): PartTotal {
  const total = totalOf(members);
  return {
    id,
    name,
    ...total,
    ...ratesOf(total, indicator),
    coverage: coverageOf(members),
    filled: filledCount(members),
    units: members.map(({ unitId, unitName, numerator, denominator }) => ({
      id: unitId,
      name: unitName,
      numerator,
      denominator,
    })),
  };
}
