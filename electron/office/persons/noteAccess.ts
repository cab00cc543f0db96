import { findClerkName } from '../../db/clerks';
import type { WriteDb } from '../../db/database';
import { addAccess } from '../../db/personAccess';
import type { Store } from '../../db/store';
import type { AccessEntry } from '../../domain/personalData/access';
import type { OfficeEnvironment } from '../environment';
import type { Clerk } from '../recordChanges';

export type NotedAccess = Pick<AccessEntry, 'action' | 'subjectId' | 'subjectLabel' | 'reason' | 'persons'>;

/** Writes into the log of access under the name of whoever is at work. */
export function noteAccess(db: WriteDb, { account, clock }: Clerk, noted: NotedAccess): void {
  addAccess(db, { ...noted, happenedAt: clock(), account, authorName: findClerkName(db, account) });
}

/** The same where nothing else is written; who only looks at the data can write nothing, and the file stays his own affair. */
export async function keepAccess(
  store: Store,
  environment: OfficeEnvironment,
  noted: readonly NotedAccess[],
): Promise<void> {
  if (noted.length === 0 || environment.isReadingOnly) return;
  await store.write((db) => {
    for (const one of noted) noteAccess(db, environment, one);
  });
}
