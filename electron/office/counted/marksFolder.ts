import { type ChangeFeed, changeFeedOf } from '../../db/changeFeed';
import type { ReadDb } from '../../db/database';
import type { ListGroup } from '../../domain/destruction/destruction';
import type { MarkKey } from '../../domain/likeness';
import { findMarkKey } from './markKeys';

/** Where the keys lie that belong to a database; by its feed, because a transaction reads through another reader. */
const folders = new WeakMap<ChangeFeed, string>();

/** Whoever reads the database may look for keys of its marks in this folder from now on. */
export function tellMarksFolder(db: ReadDb, dataFolder: string): void {
  const feed = changeFeedOf(db);
  if (feed !== null) folders.set(feed, dataFolder);
}

/** null: nobody was counted yet, the key is gone, or nobody said where keys lie. */
export function markKeyOf(db: ReadDb, group: ListGroup): MarkKey | null {
  const feed = changeFeedOf(db);
  const folder = feed && folders.get(feed);
  return folder ? findMarkKey(folder, group) : null;
}
