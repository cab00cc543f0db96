import { setImmediate, setTimeout } from 'node:timers/promises';
import type { ReadDb } from '../../db/database';
import { listDirectiveIds } from '../../db/directives';
import { sweepPersonLists } from '../../db/personLists';
import type { Store } from '../../db/store';
import { keeperOf } from './keeper';

const PAUSE_MS = 20;

export interface ReadingAhead {
  /** Read at once: who asks meanwhile waits for them. */
  readonly rows: number;
  /** From the opening on: what the first screen asks for goes first. */
  readonly afterMs: number;
}

/**
 * Reads the facts of all campaigns while nobody asks for them, so many rows at a time: who asks meanwhile waits for those
 * at most. What is asked for before it is read is read at once, as ever.
 * @param sweepsFirst lists of people that no report names go before; not for who only looks
 * @returns ends it
 */
export function readAhead(store: Store, how: ReadingAhead, sweepsFirst: boolean): () => void {
  const reading = { isStopped: false };
  void readAll(store, how, sweepsFirst, reading);
  return () => {
    reading.isStopped = true;
  };
}

async function readAll(
  store: Store,
  { rows, afterMs }: ReadingAhead,
  sweepsFirst: boolean,
  reading: { readonly isStopped: boolean },
): Promise<void> {
  await setTimeout(afterMs);
  if (sweepsFirst && !reading.isStopped) await sweepPersonLists(store).catch(() => {}); // who writes a list is told what is wrong
  while (!reading.isStopped) {
    const state = readSome(store.read, rows);
    if (state === 'done') return;
    await (state === 'busy' ? setTimeout(PAUSE_MS) : setImmediate()); // calls that came meanwhile are answered here
  }
}

/** `busy`: a transaction may still take back what would be read. */
function readSome(db: ReadDb, rows: number): 'more' | 'busy' | 'done' {
  const keeper = keeperOf(db);
  if (keeper === null) return 'busy';
  try {
    return listDirectiveIds(db).some((id) => keeper.campaign(id).readAhead(db, rows)) ? 'more' : 'done';
  } catch {
    return 'done'; // who asks is told what is wrong
  }
}
