import type { ReadDb } from '../db/database';
import { listDirectiveIds } from '../db/directives';
import type { LocalTime } from '../domain/calendar';
import { isClosed } from '../domain/campaignClosing';
import { belowTargets } from '../domain/today/belowTargets';
import type { BelowTarget } from '../domain/today/today';
import { closingOf } from './closing';
import { getDirective } from './readCampaign';
import { readRemindedRates } from './remindedBoard';

/** Targets that units are below of, over every directive in force whose campaign is not closed. */
export function readBelowTargets(db: ReadDb, at: LocalTime): readonly BelowTarget[] {
  return listDirectiveIds(db)
    .map((id) => getDirective(db, id))
    .filter(({ id, isDraft }) => !isDraft && !isClosed(closingOf(db, id), at))
    .flatMap((directive) => belowTargets(directive, readRemindedRates(db, { directiveId: directive.id, at, now: at })));
}
