import { dayOf } from '../calendar';
import type { CompileInput } from '../compileUnits';
import type { UnitSuccession } from '../unit';
import { figureMoment } from './dataHour';

/** A new unit, with those it was made of. */
export interface Heir {
  readonly parts: readonly string[];
  /** Each of them went into it whole, and into nothing else. */
  readonly isWhole: boolean;
}

export type Heirs = ReadonlyMap<string, Heir>;

/** Units that others went into whole and into nothing else, by the time the figures speak of: with those they are made of. */
export function wholeHeirs(
  input: MergerInput,
  owing: Pick<ReadonlySet<string>, 'has'>,
): ReadonlyMap<string, readonly string[]> {
  const inForce = mergersInForce(input);
  return inForce.length === 0 ? new Map() : partsOfWhole(newHeirs(inForce, input.units, owing));
}

/** Of new units, those that others went into whole and into nothing else: with what they are made of. */
export function partsOfWhole(heirs: Heirs): ReadonlyMap<string, readonly string[]> {
  return new Map([...heirs].flatMap(([id, { parts, isWhole }]) => (isWhole ? [[id, parts] as const] : [])));
}

export type MergerInput = Pick<CompileInput, 'successions' | 'units' | 'asOf' | 'dataHour'>;

/** Who reported for a new unit, through mergers in a row. */
export interface MadeOf {
  /** Units whose own reports make up the new one's: of a part that has none, and is a new unit itself, its parts. */
  readonly reporting: readonly string[];
  /** Those, and the parts that lie between. */
  readonly all: readonly string[];
}

/**
 * What a new unit is made of in one period.
 * @param wholes `wholeHeirs`
 * @param hasOwn whether a unit has a report of its own in the period
 */
export function madeOf(
  unitId: string,
  wholes: ReadonlyMap<string, readonly string[]>,
  hasOwn: (unitId: string) => boolean,
): MadeOf {
  const [reporting, all] = [new Set<string>(), new Set<string>()];
  const open = [...(wholes.get(unitId) ?? [])];
  for (let part = open.shift(); part !== undefined; part = open.shift()) {
    if (all.has(part) || part === unitId) continue; // a list of the registry may go round in a circle
    all.add(part);
    const deeper = hasOwn(part) ? undefined : wholes.get(part);
    if (deeper === undefined) reporting.add(part);
    else open.push(...deeper);
  }
  return { reporting: [...reporting], all: [...all] };
}

/** By the time the figures speak of. */
export function mergersInForce(input: MergerInput): readonly UnitSuccession[] {
  const day = dayOf(figureMoment(input));
  return (input.successions ?? []).filter(({ since }) => since <= day);
}

/** Units that began with a merger. @param owing units that are concerned at all */
export function newHeirs(
  successions: readonly UnitSuccession[],
  units: CompileInput['units'],
  owing: Pick<ReadonlySet<string>, 'has'>,
): Heirs {
  const ways = new Map<string, number>();
  for (const { unitId } of successions) ways.set(unitId, (ways.get(unitId) ?? 0) + 1);
  const begins = new Map(units.map(({ id, validFrom }) => [id, validFrom]));
  const found = new Map<string, Heir>();
  for (const { unitId, successorId, since, extent } of successions) {
    if (begins.get(successorId) !== since) continue; // it was there before, and its own report may speak of itself alone
    const before = found.get(successorId) ?? { parts: [], isWhole: true };
    found.set(successorId, {
      parts: [...before.parts, unitId],
      isWhole: before.isWhole && extent === 'whole' && ways.get(unitId) === 1,
    });
  }
  const between = new Set([...found.values()].flatMap(({ parts }) => parts)); // a unit of a few days may never have owed
  const counts = (id: string) => owing.has(id) || (between.has(id) && found.has(id));
  return new Map([...found].filter(([id, { parts }]) => counts(id) && parts.some(counts)));
}
