import type { ReadDb } from '../db/database';
import { listDirectiveIds } from '../db/directives';
import { listOwnReports } from '../db/ownReports';
import { listReminders } from '../db/reminders';
import { listUnits } from '../db/units';
import type { LocalTime } from '../domain/calendar';
import type { Obligation } from '../domain/obligation';
import { remindedInstead } from '../domain/remindedBoard';
import { buildToday } from '../domain/today/buildToday';
import type { Today } from '../domain/today/today';
import type { Unit } from '../domain/unit';
import { reminderReasons } from '../text/reminderReasons';
import { unitLabels } from '../text/unitLabels';
import { closingOf } from './closing';
import { dutiesAt } from './dutiesAt';
import { arrivalsOfCampaign, fact } from './facts/campaignFacts';
import { namesOfDuties } from './namesOfDuties';
import { getDirective } from './oneDirective';
import { reachOn } from './reachOn';

/** The day's list over every directive in force. */
export function readToday(db: ReadDb, at: LocalTime): Today {
  const units = fact(db, ['units'], listUnits);
  const directives = listDirectiveIds(db).map((id) => ({
    directive: getDirective(db, id),
    closing: closingOf(db, id),
    labels: namesOfDuties(db, getDirective(db, id)),
    obligations: dutiesAt(db, id, at),
    versions: arrivalsOfCampaign(db, id),
    reminders: listReminders(db, id),
    ownReports: listOwnReports(db, id),
  }));
  const lists = directives.map(({ obligations }) => obligations);
  const heirsOf = heirsOn(db, at);
  return buildToday({
    directives,
    units,
    unitLabels: labelsOf(db, units, lists),
    heirsOf,
    nowCalled: reminderReasons.nowCalled,
    at,
  });
}

/** What became of units that are no more. */
function heirsOn(db: ReadDb, at: LocalTime): (unitId: string) => readonly Unit[] {
  const reach = reachOn(db, { at, now: at });
  return (unitId) => {
    const heirs = remindedInstead(unitId, reach);
    return heirs.includes(unitId) ? [] : heirs.flatMap((id) => reach.units.get(id) ?? []);
  };
}

/** Units that owe anything, told apart from each other. */
function labelsOf(
  db: ReadDb,
  units: readonly Unit[],
  lists: readonly (readonly Obligation[])[],
): ReadonlyMap<string, string> {
  const kept = fact<KeptLabels>(db, ['todayLabels'], () => ({ lists: [], labels: new Map() }));
  if (kept.lists.length === lists.length && lists.every((list, place) => list === kept.lists[place]))
    return kept.labels;
  const owing = new Set(lists.flatMap((list) => list.map(({ unitId }) => unitId)));
  kept.lists = lists;
  kept.labels = unitLabels(
    units.filter(({ id }) => owing.has(id)),
    units,
  );
  return kept.labels;
}

interface KeptLabels {
  lists: readonly (readonly Obligation[])[];
  labels: ReadonlyMap<string, string>;
}
