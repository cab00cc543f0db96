import { addDays, type IsoDay } from '../domain/calendar';
import type { Unit } from '../domain/unit';
import type { DutyMove } from './dutiesOfUnits';
import type { Registry, UnitPlan } from './planUnits';

/**
 * What the mergers of a list do to duties and tasks, one move for each day on which some take effect, in their order.
 * Only units the registry had can owe anything.
 */
export function listedMoves(
  plan: Pick<UnitPlan, 'units' | 'successions' | 'added'>,
  registry: Pick<Registry, 'units'>,
): readonly Pick<DutyMove, 'from' | 'origins' | 'to' | 'since' | 'successions' | 'leavesPastWork'>[] {
  const before = new Map(registry.units.map((unit) => [unit.id, unit]));
  const after = new Map<string, Unit>([...registry.units, ...plan.units].map((unit) => [unit.id, unit]));
  const added = new Set(plan.added.map(({ id }) => id));
  const known = plan.successions.filter(({ unitId }) => before.has(unitId));
  return [...new Set(known.map(({ since }) => since))].sort().map((since) => {
    const successions = known.filter((one) => one.since === since);
    const named = (ids: readonly string[]) => [...new Set(ids)].flatMap((id) => after.get(id) ?? []);
    const origins = named(successions.map(({ unitId }) => unitId));
    return {
      origins,
      from: origins.filter((unit) => isEndedBy(unit, since)),
      to: named(successions.map(({ successorId }) => successorId)).filter(({ id }) => added.has(id)),
      since,
      successions,
      leavesPastWork: true,
    };
  });
}

function isEndedBy({ validTo }: Unit, since: IsoDay): boolean {
  return validTo === addDays(since, -1);
}
