import type { WriteDb } from '../db/database';
import type { Store } from '../db/store';

/** Ends a transaction that was only tried. */
class Tried extends Error {}

/**
 * What a piece of work would answer, were it written: it is done in a transaction that is then rolled back, so that a
 * preview can never say anything else than what the work does.
 * @throws whatever the work throws
 */
export async function dryRun<T>(store: Store, work: (db: WriteDb) => T): Promise<T> {
  const results: T[] = [];
  try {
    await store.write((db) => {
      results.push(work(db));
      throw new Tried();
    });
  } catch (error) {
    if (!(error instanceof Tried)) throw error;
  }
  return results[0] as T; // pushed before the only way to get here
}
