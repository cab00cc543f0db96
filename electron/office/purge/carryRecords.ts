import type { ReadDb, WriteDb } from '../../db/database';
import { insertDestruction, listDestructions } from '../../db/destructions';
import { accessAfter, addAccess, lastAccess } from '../../db/personAccess';
import { listPersonRequests, savePersonRequest } from '../../db/personRequests';
import { type Clerk, clerkName } from '../recordChanges';

/**
 * What the office has to be able to show stays, whatever state the data goes back to: records of destruction, the register
 * of people's requests, and the log of who saw whom (Law 91/2025/QH15: proof of destruction, of access). Of data of another
 * office nothing is taken along.
 * @returns destructions that the restored data knows nothing of: what they destroyed has come back
 */
export function carryRecords(restored: WriteDb, present: ReadDb, clerk: Clerk): number {
  if (!isOfOneHistory(restored, present)) return 0;
  const known = new Set(listDestructions(restored).map(({ id }) => id));
  const later = listDestructions(present).filter(({ id }) => !known.has(id));
  for (const one of later.toReversed()) insertDestruction(restored, { ...one, state: 'done' });
  carryRequests(restored, present, clerk);
  for (const entry of accessAfter(present, lastAccess(restored))) addAccess(restored, entry);
  return later.length;
}

function carryRequests(restored: WriteDb, present: ReadDb, clerk: Clerk): void {
  const there = new Map(listPersonRequests(restored).map((one) => [one.id, JSON.stringify(one)]));
  const noted = { at: clerk.clock(), by: clerkName(restored, clerk) };
  for (const one of listPersonRequests(present))
    if (there.get(one.id) !== JSON.stringify(one)) savePersonRequest(restored, one, noted);
}

/** The log of changes of both begins with the same entry; a log is never changed. */
function isOfOneHistory(restored: ReadDb, present: ReadDb): boolean {
  const first = (db: ReadDb) =>
    JSON.stringify(
      db.find(
        'SELECT sequence, happened_at, account, subject_kind, subject_id, field FROM change_log ORDER BY sequence LIMIT 1',
      ),
    );
  return first(restored) !== 'null' && first(restored) === first(present);
}
