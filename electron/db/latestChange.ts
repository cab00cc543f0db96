import type { LocalTime } from '../domain/calendar';
import type { ReadDb } from './database';

/** How far back the clock is believed: what stands before that is known by the imports. */
const LAST_ENTRIES = 1_000;

/** The latest moment among the last changes, whatever order a clock gave them in; null: nothing was changed yet. */
export function latestChange(db: ReadDb): LocalTime | null {
  const found = db.find<{ latest: LocalTime | null }>(
    `SELECT max(happened_at) AS latest
       FROM (SELECT happened_at FROM change_log ORDER BY sequence DESC LIMIT ${LAST_ENTRIES})`,
  );
  return found?.latest ?? null;
}
