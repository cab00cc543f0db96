import type { ReadDb } from '../../db/database';
import { listObligations } from '../../db/obligations';
import { type ArrivalHead, listArrivals, listSubmissionHeads, type SubmissionHead } from '../../db/reportHeads';
import { ReportIndex } from '../../domain/knownReports';
import type { Obligation } from '../../domain/obligation';
import { keeperOf } from './keeper';

/** As `listObligations`; the same list as long as no duty has changed. */
export function dutiesOfCampaign(db: ReadDb, directiveId: string): readonly Obligation[] {
  const keeper = keeperOf(db);
  return keeper === null ? listObligations(db, directiveId) : keeper.campaign(directiveId).duties(db);
}

/** Live reports of a campaign; must not be asked any more once something was written. */
export function reportsOfCampaign(db: ReadDb, directiveId: string): ReportIndex<SubmissionHead> {
  const keeper = keeperOf(db);
  if (keeper === null) return ReportIndex.of(listSubmissionHeads(db, directiveId));
  return keeper.campaign(directiveId).reports(db);
}

/** When the live reports of a campaign came; must not be asked any more once something was written. */
export function arrivalsOfCampaign(
  db: ReadDb,
  directiveId: string,
): ReportIndex<ArrivalHead> | ReportIndex<SubmissionHead> {
  const keeper = keeperOf(db);
  return keeper === null ? ReportIndex.of(listArrivals(db, directiveId)) : keeper.campaign(directiveId).arrivals(db);
}

/**
 * What `read` reads, which must be neither duties nor reports nor anything that comes with them; the same value as long as
 * nothing else was written either.
 * @param parts say what is read, and of which campaign
 */
export function fact<T extends object>(db: ReadDb, parts: readonly string[], read: (db: ReadDb) => T): T {
  const keeper = keeperOf(db);
  return keeper === null ? read(db) : keeper.fact(JSON.stringify(parts), () => read(db));
}

/** What follows from a list and from facts alone. */
export function factOn<T extends object>(
  db: ReadDb,
  list: object,
  parts: readonly string[],
  read: (db: ReadDb) => T,
): T {
  const kept = fact<{ list: object | null; found: T | null }>(db, ['on', ...parts], () => ({
    list: null,
    found: null,
  }));
  if (kept.found !== null && kept.list === list) return kept.found;
  kept.list = list;
  kept.found = read(db);
  return kept.found;
}
