import type { ReadDb } from '../db/database';
import { listMeasures } from '../db/measures';
import type { LocalTime } from '../domain/calendar';
import { type TargetView, targetViews } from '../domain/targetView';
import { compileInput } from './readCampaign';

/**
 * Where a campaign stands on each of its targets, milestone by milestone and unit by unit.
 * @throws AppFailure `notFound`
 */
export function readTargets(db: ReadDb, directiveId: string, asOf: LocalTime): readonly TargetView[] {
  return targetViews(compileInput(db, directiveId, asOf), listMeasures(db));
}
