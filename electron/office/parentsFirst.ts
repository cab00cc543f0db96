import type { Unit } from '../domain/unit';

const DEEPEST = 10;

/** Units in an order in which each can be written: the unit it lies in, when it is among them, comes before it. */
export function parentsFirst<T extends Pick<Unit, 'id' | 'parentId'>>(units: readonly T[]): readonly T[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const placed = new Set<string>();
  const order: T[] = [];
  const place = (unit: T, depth: number): void => {
    if (placed.has(unit.id)) return;
    const parent = unit.parentId === null || depth > DEEPEST ? undefined : byId.get(unit.parentId);
    if (parent !== undefined && parent !== unit) place(parent, depth + 1);
    if (placed.has(unit.id)) return;
    placed.add(unit.id);
    order.push(unit);
  };
  for (const unit of units) place(unit, 0);
  return order;
}
