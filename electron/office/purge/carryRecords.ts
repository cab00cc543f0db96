import type { ReadDb, WriteDb } from '../../db/database';
import { insertDestruction } from '../../db/destructions';
import { accessAfter, addAccess, lastAccess } from '../../db/personAccess';
import { listPersonRequests, savePersonRequest } from '../../db/personRequests';
import type { Destruction } from '../../domain/destruction/destruction';
import { type Clerk, clerkName } from '../recordChanges';
import { forgetFormer } from './forgetFormer';

/**
 * What the office has to be able to show stays, whatever state the data goes back to: records of destruction, the register
 * of people's requests, and the log of who saw whom (Law 91/2025/QH15: proof of destruction, of access). Of data of another
 * office nothing is taken along.
 * @param later destructions that the restored data knows nothing of
 */
export function carryRecords(restored: WriteDb, present: ReadDb, later: readonly Destruction[], clerk: Clerk): void {
  for (const one of later.toReversed()) insertDestruction(restored, { ...one, state: 'done' });
  carryRequests(restored, present, clerk);
  for (const entry of accessAfter(present, lastAccess(restored))) addAccess(restored, entry);
}

function carryRequests(restored: WriteDb, present: ReadDb, clerk: Clerk): void {
  const there = new Map(listPersonRequests(restored).map((one) => [one.id, JSON.stringify(one)]));
  const noted = { at: clerk.clock(), by: clerkName(restored, clerk) };
  for (const one of listPersonRequests(present)) {
    if (there.get(one.id) === JSON.stringify(one)) continue;
    savePersonRequest(restored, one, noted);
    if (one.doneOn !== null) forgetFormer(restored, one.id); // as its end did in the data that go
  }
}

/** The log of changes of both begins with the same entry; a log is never changed. */
export function isOfOneHistory(restored: ReadDb, present: ReadDb): boolean {
  const first = (db: ReadDb) =>
    JSON.stringify(
      db.find(
        'SELECT sequence, happened_at, account, subject_kind, subject_id, field FROM change_log ORDER BY sequence LIMIT 1',
      ),
    );
  return first(restored) !== 'null' && first(restored) === first(present);
}
