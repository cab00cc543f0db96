import type { IsoDay } from './calendar';
import type { GroupRule, Unit } from './unit';
import { foldForSearch } from './vietnamese';

type Placed = Pick<Unit, 'id' | 'kind' | 'parentId' | 'validTo'>;

/** Ids of the units that a rule gathers anew on that day; one that has ended by then is not. */
export function gatheredBy(rule: GroupRule, units: readonly Placed[], day: IsoDay): readonly string[] {
  const ended = new Set(units.flatMap(({ id, validTo }) => (validTo !== null && validTo < day ? [id] : [])));
  return fitting(rule, units).filter((id) => !ended.has(id));
}

/**
 * Ids of the units that a rule fits: of one of its kinds and below its parent, at any depth. One that has been gathered
 * stays when it ends: it was a member on the days it was there.
 */
export function fitting(rule: GroupRule, units: readonly Placed[]): readonly string[] {
  if (rule.kinds.length === 0 && rule.parentId === null) return [];
  const kinds = new Set(rule.kinds.map(foldForSearch));
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return units
    .filter(({ kind }) => kinds.size === 0 || kinds.has(foldForSearch(kind)))
    .filter((unit) => rule.parentId === null || liesIn(unit, rule.parentId, byId))
    .map(({ id }) => id);
}

/** True when the unit lies below that one, at any depth; a circle of parents ends the walk. */
export function liesIn(unit: Placed, ancestorId: string, byId: ReadonlyMap<string, Placed>): boolean {
  const seen = new Set<string>();
  for (let at: Placed | undefined = unit; at !== undefined && !seen.has(at.id); at = byId.get(at.parentId ?? '')) {
    if (at.parentId === ancestorId) return true;
    seen.add(at.id);
  }
  return false;
}
