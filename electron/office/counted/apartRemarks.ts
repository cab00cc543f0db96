import type { ReadDb } from '../../db/database';
import { listKindsOfLists } from '../../db/listKinds';
import type { ListGroup } from '../../domain/destruction/destruction';
import { isReadable } from '../../domain/likeness';
import { countedText } from '../../text/countedText';
import { markKeyOf } from './marksFolder';

/** Code of the finding that people of a list cannot be held against all lists that count. */
export const COUNTED_APART = 'counted-apart';

/** What new lists cannot be held against, of those that count; empty: nothing. */
export function apartRemarks(db: ReadDb, group: ListGroup): readonly string[] {
  const key = markKeyOf(db, group);
  const lists = listKindsOfLists(db, group.directiveId).filter(
    ({ isLive, formId }) => isLive && formId === group.formId,
  );
  const isUnreadable = lists.some(({ first, last }) =>
    [first, last].some((name) => name !== null && !isReadable(key, name)),
  );
  const isDestroyed = lists.some(({ destroyedBy }) => destroyedBy !== null);
  return [...(isUnreadable ? [countedText.keyGone] : []), ...(isDestroyed ? [countedText.destroyedBefore] : [])];
}
