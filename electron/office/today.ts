import type { ReadDb } from '../db/database';
import { listDirectiveIds } from '../db/directives';
import { listReminders } from '../db/reminders';
import { listUnits } from '../db/units';
import type { LocalTime } from '../domain/calendar';
import type { Obligation } from '../domain/obligation';
import { buildToday } from '../domain/today/buildToday';
import type { Today } from '../domain/today/today';
import type { Unit } from '../domain/unit';
import { unitLabels } from '../text/unitLabels';
import { closingOf } from './closing';
import { dutiesToAsk } from './dutiesToAsk';
import { arrivalsOfCampaign, fact } from './facts/campaignFacts';
import { namesOfDuties } from './namesOfDuties';
import { getDirective } from './oneDirective';

/** The day's list over every directive in force. */
export function readToday(db: ReadDb, at: LocalTime): Today {
  const units = fact(db, ['units'], listUnits);
  const directives = listDirectiveIds(db).map((id) => ({
    directive: getDirective(db, id),
    closing: closingOf(db, id),
    labels: namesOfDuties(db, getDirective(db, id)),
    obligations: dutiesToAsk(db, id, at),
    versions: arrivalsOfCampaign(db, id),
    reminders: listReminders(db, id),
  }));
  const lists = directives.map(({ obligations }) => obligations);
  return buildToday({ directives, units, unitLabels: labelsOf(db, units, lists), at });
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
