import type { ReadDb } from '../db/database';
import { listDirectiveIds } from '../db/directives';
import { listForms } from '../db/forms';
import { listObligations } from '../db/obligations';
import { listArrivedVersions } from '../db/submissions';
import { listUnits } from '../db/units';
import type { LocalTime } from '../domain/calendar';
import { belowTargets } from '../domain/today/belowTargets';
import { buildToday } from '../domain/today/buildToday';
import type { BelowTarget, Today } from '../domain/today/today';
import { getDirective, readCompilation } from './readCampaign';

/** The day's list over every directive in force. */
export function readToday(db: ReadDb, at: LocalTime): Today {
  return buildToday({
    directives: listDirectiveIds(db).map((id) => ({
      directive: getDirective(db, id),
      obligations: listObligations(db, id),
      versions: listArrivedVersions(db, id),
    })),
    forms: listForms(db),
    units: listUnits(db),
    at,
  });
}

/** Targets that units are below of, over every directive in force. */
export function readBelowTargets(db: ReadDb, at: LocalTime): readonly BelowTarget[] {
  return listDirectiveIds(db)
    .map((id) => getDirective(db, id))
    .filter(({ isDraft }) => !isDraft)
    .flatMap((directive) => belowTargets(directive, readCompilation(db, directive.id, at)));
}
