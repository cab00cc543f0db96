import { findClerkName } from '../../db/clerks';
import type { WriteDb } from '../../db/database';
import { addAccess } from '../../db/personAccess';
import type { AccessEntry } from '../../domain/personalData/access';
import type { Clerk } from '../recordChanges';

export type NotedAccess = Pick<AccessEntry, 'action' | 'subjectId' | 'subjectLabel' | 'reason' | 'persons'>;

/** Writes into the log of access under the name of whoever is at work. */
export function noteAccess(db: WriteDb, { account, clock }: Clerk, noted: NotedAccess): void {
  addAccess(db, { ...noted, happenedAt: clock(), account, authorName: findClerkName(db, account) });
}
