import type { IsoDay } from './calendar';
import { isValidOn, type Unit, type UnitSuccession } from './unit';

/**
 * Where the people of a unit are counted later: in the unit itself, as a whole in another one, or nowhere that could be
 * told: it was split, or it ended and nobody has said what became of it.
 */
export type PlaceOfUnit =
  | { readonly kind: 'same' }
  | { readonly kind: 'whole'; readonly unitId: string }
  | { readonly kind: 'split'; readonly unitIds: readonly string[] }
  | { readonly kind: 'ended' };

type Dated = Pick<Unit, 'id' | 'validFrom' | 'validTo'>;

/**
 * Where a figure of `from` belongs on `on`, through several mergers. A unit that gave a part away is split even when it
 * goes on under its own name: its old figure speaks of more people than it has now.
 */
export function placeOfUnit(
  unitId: string,
  from: IsoDay,
  on: IsoDay,
  units: ReadonlyMap<string, Dated>,
  successions: ReadonlyMap<string, readonly UnitSuccession[]>,
): PlaceOfUnit {
  const seen = new Set<string>();
  let current = unitId;
  let since = from;
  for (;;) {
    const isOwn = seen.size === 0;
    seen.add(current);
    // the very day on which it came from another unit may be the day on which it went on into a third
    const steps = (successions.get(current) ?? []).filter(
      (step) => (isOwn ? since < step.since : since <= step.since) && step.since <= on,
    );
    const [step] = steps;
    if (step === undefined) return settled(current, unitId, on, units);
    if (steps.length > 1 || step.extent === 'part') return { kind: 'split', unitIds: heirs(current, steps, on, units) };
    if (seen.has(step.successorId)) return { kind: 'ended' };
    current = step.successorId;
    since = step.since;
  }
}

function settled(current: string, unitId: string, on: IsoDay, units: ReadonlyMap<string, Dated>): PlaceOfUnit {
  const unit = units.get(current);
  if (unit === undefined || !isValidOn(unit, on)) return { kind: 'ended' };
  return current === unitId ? { kind: 'same' } : { kind: 'whole', unitId: current };
}

function heirs(
  current: string,
  steps: readonly UnitSuccession[],
  on: IsoDay,
  units: ReadonlyMap<string, Dated>,
): readonly string[] {
  const unit = units.get(current);
  const isThere = unit !== undefined && isValidOn(unit, on);
  return [...(isThere ? [current] : []), ...steps.map(({ successorId }) => successorId)];
}

export function successionsByUnit(
  successions: readonly UnitSuccession[],
): ReadonlyMap<string, readonly UnitSuccession[]> {
  const lists = new Map<string, UnitSuccession[]>();
  for (const one of successions) lists.set(one.unitId, [...(lists.get(one.unitId) ?? []), one]);
  return lists;
}
