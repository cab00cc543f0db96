import type { ReadDb } from '../db/database';
import { listSuccessions } from '../db/units';
import type { LocalTime } from '../domain/calendar';
import { reportsKnownAt } from '../domain/knownReports';
import { mergersOfDuties, withMergers } from '../domain/mergedDuties';
import type { Obligation } from '../domain/obligation';
import { wholeHeirs } from '../domain/summary/heirs';
import { officeMessages } from '../text/officeMessages';
import { arrivalsOfCampaign, dutiesOfCampaign, fact, factOn } from './facts/campaignFacts';
import { unitsOf } from './oneDirective';
import { owingLabels } from './unitLabels';

/** Lists made before, so that the same duties stay the same list from one moment to the next. */
const kept = new WeakMap<readonly Obligation[], { readonly key: string; readonly list: readonly Obligation[] }>();

/**
 * Duties as they count at a moment, a new unit and those it was made of once, as in the totals. The campaign's own list
 * where nothing was merged.
 */
export function dutiesAt(db: ReadDb, directiveId: string, at: LocalTime): readonly Obligation[] {
  return countedOnce(db, directiveId, dutiesOfCampaign(db, directiveId), at);
}

/** The same of a list of a campaign's duties. */
export function countedOnce(
  db: ReadDb,
  directiveId: string,
  duties: readonly Obligation[],
  at: LocalTime,
): readonly Obligation[] {
  const successions = fact(db, ['successions'], listSuccessions);
  if (successions.length === 0) return duties;
  const owing = factOn(db, duties, ['owing', directiveId], () => new Set(duties.map(({ unitId }) => unitId)));
  const wholes = wholeHeirs({ successions, units: unitsOf(db), asOf: at }, owing);
  const labels = owingLabels(db, directiveId);
  const mergers = mergersOfDuties(duties, wholes, reportsKnownAt(arrivalsOfCampaign(db, directiveId), at), labels);
  if (mergers.size === 0) return duties;
  const key = JSON.stringify([...mergers]);
  const before = kept.get(duties);
  if (before?.key === key) return before.list;
  const list = withMergers(duties, mergers, (id) => officeMessages.countedIn(labels.get(id) ?? id));
  kept.set(duties, { key, list });
  return list;
}
