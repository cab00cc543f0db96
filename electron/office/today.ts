import type { ReadDb } from '../db/database';
import { listDirectiveIds } from '../db/directives';
import { listReminders } from '../db/reminders';
import { listUnits } from '../db/units';
import type { LocalTime } from '../domain/calendar';
import { belowTargets } from '../domain/today/belowTargets';
import { buildToday } from '../domain/today/buildToday';
import type { BelowTarget, Today } from '../domain/today/today';
import { unitLabels } from '../text/unitLabels';
import { dutiesOfCampaign, fact, reportsOfCampaign } from './facts/campaignFacts';
import { namesOfDuties } from './namesOfDuties';
import { getDirective, readReported } from './readCampaign';

/** The day's list over every directive in force. */
export function readToday(db: ReadDb, at: LocalTime): Today {
  const units = fact(db, ['units'], listUnits);
  const directives = listDirectiveIds(db).map((id) => ({
    directive: getDirective(db, id),
    labels: namesOfDuties(db, getDirective(db, id)),
    obligations: dutiesOfCampaign(db, id),
    versions: reportsOfCampaign(db, id),
    reminders: listReminders(db, id),
  }));
  const owing = new Set(directives.flatMap(({ obligations }) => obligations.map(({ unitId }) => unitId)));
  return buildToday({
    directives,
    units,
    unitLabels: unitLabels(
      units.filter(({ id }) => owing.has(id)),
      units,
    ),
    at,
  });
}

/** Targets that units are below of, over every directive in force. */
export function readBelowTargets(db: ReadDb, at: LocalTime): readonly BelowTarget[] {
  return listDirectiveIds(db)
    .map((id) => getDirective(db, id))
    .filter(({ isDraft }) => !isDraft)
    .flatMap((directive) => belowTargets(directive, readReported(db, directive.id, at)));
}
