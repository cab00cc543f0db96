import type { ReadDb, WriteDb } from '../../db/database';
import { findPackage, findPackageUndo, listPackages, markPackageUndone, type StoredPackage } from '../../db/packages';
import { removePersonLists } from '../../db/personLists';
import { putBack, type RowChange, stillStands } from '../../db/rowImage';
import type { Store } from '../../db/store';
import { AppFailure } from '../../domain/failure';
import { subjects } from '../../text/changeSubjects';
import { packageText } from '../../text/packageText';
import type { OfficeEnvironment } from '../environment';
import { recordChanges } from '../recordChanges';
import { refuseWhereSupplemented, undoReportsIn } from '../undoBatch';
import { IMAGED } from './takeDown';

/**
 * Takes back all that a package brought, in one transaction; afterwards it may be taken again.
 * @returns how many reports went
 * @throws AppFailure `notFound`, `conflict` when something stands on what it brought
 */
export async function undoPackage(
  store: Store,
  environment: OfficeEnvironment,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<{ id: string; submissions: number }> {
  const found = getPackage(store.read, id);
  if (found.direction === 'sent') throw new AppFailure('conflict', packageText.notReceived);
  if (found.undoneAt !== null) throw new AppFailure('conflict', packageText.undoneBefore);
  const { batchId, fileName } = found;
  const newer = newerOf(store.read, found);
  if (newer !== undefined) throw new AppFailure('conflict', packageText.newerStands(fileName, newer.fileName));
  if (batchId !== null) refuseWhereSupplemented(store.read, batchId);
  const why = packageText.undoReason(fileName, reason);
  const said = reason.trim() === '' ? null : reason.trim();
  const lists = await store.write((db) => {
    const removed = batchId === null ? [] : undoReportsIn(db, environment, batchId, why, said);
    putRowsBack(db, found);
    markPackageUndone(db, id, environment.clock());
    const words = { oldValue: packageText.inUse, newValue: packageText.takenBack };
    const subject = subjects.package(id, fileName);
    recordChanges(db, environment, [{ subject, field: 'state', fieldLabel: packageText.takenField, ...words }], said);
    return removed;
  });
  await removePersonLists(
    store,
    lists.filter((list) => list !== null),
  );
  return { id, submissions: lists.length };
}

/** A later package of the same sender took what was unchanged as it stood: it hangs on the earlier one. */
function newerOf(db: ReadDb, { id, kind, senderIdentity, directiveId }: StoredPackage): StoredPackage | undefined {
  const later = listPackages(db); // newest first
  const place = later.findIndex((one) => one.id === id);
  return later
    .slice(0, place)
    .find(
      (one) =>
        one.direction === 'received' &&
        one.undoneAt === null &&
        one.kind === kind &&
        one.senderIdentity === senderIdentity &&
        one.directiveId === directiveId,
    );
}

/** @throws AppFailure `notFound` */
export function getPackage(db: ReadDb, id: string): StoredPackage {
  const found = findPackage(db, id);
  if (found === null) throw new AppFailure('notFound', packageText.noPackage(id));
  return found;
}

function putRowsBack(db: WriteDb, { id, fileName, directiveId }: StoredPackage): void {
  const changes = findPackageUndo(db, id);
  if (!stillStands(db, IMAGED, changes)) throw new AppFailure('conflict', packageText.changedSince(fileName));
  const isNewDirective = changes.some(({ table, before }) => table === 'directive' && before === null);
  if (isNewDirective ? isUsed(db, directiveId) : hasReports(db, changes))
    throw new AppFailure('conflict', packageText.hangsOn(fileName));
  try {
    if (isNewDirective) {
      db.run('DELETE FROM task WHERE directive_id = :id', { ':id': directiveId });
      db.run('DELETE FROM obligation WHERE directive_id = :id', { ':id': directiveId });
    }
    putBack(db, IMAGED, changes);
  } catch (error) {
    // a note on a task, a duty put off, a unit or group that something else uses by now
    if (String(error).includes('FOREIGN KEY')) throw new AppFailure('conflict', packageText.hangsOn(fileName));
    throw error;
  }
}

/** Tables that go with a directive and were made from it; everything else that names it was added by somebody. */
const OF_DIRECTIVE: ReadonlySet<string> = new Set([...IMAGED.map(({ table }) => table), 'package']);

function isUsed(db: ReadDb, directiveId: string): boolean {
  const tables = db
    .all<{ name: string }>(
      `SELECT DISTINCT tables.name FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns
        WHERE tables.type = 'table' AND columns.name = 'directive_id' ORDER BY tables.name`,
    )
    .map(({ name }) => name)
    .filter((name) => !OF_DIRECTIVE.has(name));
  const own = { ':id': directiveId };
  const hangs = `SELECT 1 FROM obligation JOIN submission ON submission.obligation_id = obligation.id
                  WHERE directive_id = :id LIMIT 1`;
  return (
    db.find(hangs, own) !== null ||
    tables.some((table) => db.find(`SELECT 1 FROM ${table} WHERE directive_id = :id LIMIT 1`, own) !== null)
  );
}

/** Reports came on rows that the package added. */
function hasReports(db: ReadDb, changes: readonly RowChange[]): boolean {
  const added = changes.flatMap(({ table, before, after }) =>
    table === 'obligation' && before === null ? [String(after?.id)] : [],
  );
  return added.some(
    (id) => db.find('SELECT 1 FROM submission WHERE obligation_id = :id LIMIT 1', { ':id': id }) !== null,
  );
}
