import { markUndone } from '../db/batches';
import type { ReadDb, WriteDb } from '../db/database';
import { forgetAliases } from '../db/learntAliases';
import { removePersonLists } from '../db/personLists';
import type { Store } from '../db/store';
import { listObligationsOfBatch, listSupplementsOn, removeSubmissionsOfBatch } from '../db/submissions';
import { AppFailure } from '../domain/failure';
import { changeReasons } from '../text/changeSubjects';
import { momentText } from '../text/moment';
import { officeMessages } from '../text/officeMessages';
import { type Clerk, recordChanges } from './recordChanges';
import { batchTakenBack, watchReports } from './reportChanges';
import { registryState, unitChanges } from './unitChanges';

/** @throws AppFailure `conflict` naming the report that stands on one of the batch */
export function refuseWhereSupplemented(db: ReadDb, batchId: string): void {
  const [supplement] = listSupplementsOn(db, batchId);
  if (supplement === undefined) return;
  throw new AppFailure(
    'conflict',
    officeMessages.supplementStandsOn(supplement.fileName, momentText(supplement.importedAt)),
  );
}

/**
 * Takes all reports of a batch back; part of the caller's transaction.
 * @param why what the log says of each report
 * @param said what the clerk gave as reason; null: nothing
 * @returns for each the number of its list, which nothing refers to any more; null where nobody is on it
 */
export function undoReportsIn(
  db: WriteDb,
  clerk: Clerk,
  batchId: string,
  why: string,
  said: string | null,
): readonly (number | null)[] {
  const watch = watchReports(db);
  const before = listObligationsOfBatch(db, batchId).map((duty) => watch.stateOf(duty));
  const removed = removeSubmissionsOfBatch(db, batchId);
  markUndone(db, batchId, clerk.clock());
  recordChanges(db, clerk, before.flatMap(watch.changesSince), why);
  const registry = registryState(db);
  forgetAliases(db, batchId);
  recordChanges(db, clerk, unitChanges(registry, registryState(db)), why);
  recordChanges(db, clerk, [batchTakenBack(db, batchId, removed.length)], said);
  return removed;
}

/**
 * The reports go in one transaction; the people of their lists, whom nobody sees from then on, go after it.
 * @returns how many reports went
 */
export async function undoBatch(store: Store, clerk: Clerk, batchId: string, said: string): Promise<number> {
  const lists = await undoReports(store, clerk, batchId, said);
  await removePersonLists(
    store,
    lists.filter((list) => list !== null),
  );
  return lists.length;
}

function undoReports(store: Store, clerk: Clerk, batchId: string, said: string): Promise<readonly (number | null)[]> {
  const reason = said.trim() === '' ? null : said.trim();
  return store.write((db) => undoReportsIn(db, clerk, batchId, changeReasons.undo(reason), reason));
}
