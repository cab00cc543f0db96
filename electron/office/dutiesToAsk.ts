import type { ReadDb } from '../db/database';
import { listSuccessions } from '../db/units';
import type { LocalTime } from '../domain/calendar';
import { reportsKnownAt } from '../domain/knownReports';
import { metByFormers } from '../domain/metByFormers';
import type { Obligation } from '../domain/obligation';
import { wholeHeirs } from '../domain/summary/heirs';
import { registryMessages } from '../text/registryMessages';
import { arrivalsOfCampaign, dutiesOfCampaign, fact, factOn } from './facts/campaignFacts';
import { unitsOf } from './oneDirective';
import { owingUnits } from './unitLabels';

/** Lists made before, so that the same duties stay the same list from one moment to the next. */
const kept = new WeakMap<readonly Obligation[], { readonly met: string; readonly list: readonly Obligation[] }>();

/**
 * Duties as units are asked for them at a moment: a new unit owes nothing for what all the units it was made of have
 * reported, as the totals have it. The campaign's own list where nothing was merged.
 */
export function dutiesToAsk(db: ReadDb, directiveId: string, at: LocalTime): readonly Obligation[] {
  const duties = dutiesOfCampaign(db, directiveId);
  const successions = fact(db, ['successions'], listSuccessions);
  if (successions.length === 0) return duties;
  const owing = factOn(db, duties, ['owing', directiveId], () => owingUnits(db, directiveId));
  const heirs = wholeHeirs({ successions, units: unitsOf(db), asOf: at }, owing);
  if (heirs.size === 0) return duties;
  const met = metByFormers(duties, heirs, reportsKnownAt(arrivalsOfCampaign(db, directiveId), at));
  if (met.size === 0) return duties;
  const key = [...met].join(' ');
  const before = kept.get(duties);
  if (before?.met === key) return before.list;
  const list = duties.map((row) =>
    met.has(row.id) && row.exemptReason === null ? { ...row, exemptReason: registryMessages.reportedByFormers } : row,
  );
  kept.set(duties, { met: key, list });
  return list;
}
