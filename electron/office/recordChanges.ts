import { addChanges } from '../db/changeLog';
import { findClerkName } from '../db/clerks';
import type { ReadDb, WriteDb } from '../db/database';
import type { Change } from '../domain/changes';
import type { OfficeEnvironment } from './environment';

/** Who is at work, as far as the log wants to know. */
export type Clerk = Pick<OfficeEnvironment, 'account' | 'clock'>;

/** Who is at work, by the name chosen, else by account. */
export function clerkName(db: ReadDb, { account }: Pick<Clerk, 'account'>): string {
  return findClerkName(db, account) ?? account;
}

/**
 * Writes changes into the log under the name of whoever is at work. Called inside the transaction that makes them, so
 * that neither is ever there without the other.
 * @param reason what the clerk said, or where the change came from; null: neither
 */
export function recordChanges(
  db: WriteDb,
  { account, clock }: Clerk,
  changes: readonly Change[],
  reason: string | null = null,
): void {
  if (changes.length === 0) return;
  addChanges(db, { happenedAt: clock(), account, authorName: findClerkName(db, account), reason }, changes);
}
