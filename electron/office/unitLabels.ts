import type { ReadDb } from '../db/database';
import { listTasks } from '../db/tasks';
import { listUnits } from '../db/units';
import type { IsoDay } from '../domain/calendar';
import { unitLabels } from '../text/unitLabels';
import { dutiesOfCampaign, fact, factOn } from './facts/campaignFacts';

/** How every unit of the registry is called, namesakes told apart. */
export function registryLabels(db: ReadDb): ReadonlyMap<string, string> {
  return unitLabels(listUnits(db));
}

/**
 * How units are called among those that owe a directive reports: they are told apart from each other only; a namesake
 * that owes none needs no telling apart. Other units are called as in the registry.
 */
export function owingLabels(db: ReadDb, directiveId: string): ReadonlyMap<string, string> {
  const duties = dutiesOfCampaign(db, directiveId);
  return factOn(db, duties, ['owingLabels', directiveId], () => labelsAmong(db, owingUnits(db, directiveId)));
}

/**
 * The same among all that have duties or tasks, as reminders and tasks name them.
 * @param day units that take over only after it are not among them
 */
export function workLabels(db: ReadDb, directiveId: string, day: IsoDay): ReadonlyMap<string, string> {
  const registry = fact(db, ['units'], listUnits);
  const ahead = registry.flatMap(({ id, validFrom }) => (validFrom !== null && validFrom > day ? [id] : []));
  return factOn(db, dutiesOfCampaign(db, directiveId), ['workLabels', directiveId, ...ahead], () => {
    const tasked = listTasks(db, directiveId).flatMap(({ unitId }) => (ahead.includes(unitId) ? [] : [unitId]));
    return labelsAmong(db, new Set([...owingUnits(db, directiveId), ...tasked]));
  });
}

/** Units that owe reports, those no longer asked for included. */
export function owingUnits(db: ReadDb, directiveId: string): ReadonlySet<string> {
  return new Set(dutiesOfCampaign(db, directiveId).map(({ unitId }) => unitId));
}

function labelsAmong(db: ReadDb, concerned: ReadonlySet<string>): ReadonlyMap<string, string> {
  const units = listUnits(db);
  const own = units.filter(({ id }) => concerned.has(id));
  return new Map([...unitLabels(units), ...unitLabels(own, units)]);
}
