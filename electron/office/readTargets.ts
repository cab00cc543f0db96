import type { ReadDb } from '../db/database';
import { listMeasures } from '../db/measures';
import type { TotalsQuestion } from '../domain/summary/dataHour';
import { type TargetView, targetViews } from '../domain/targetView';
import { totalsInput } from './readCampaign';

/**
 * Where a campaign stands on each of its targets, milestone by milestone and unit by unit.
 * @throws AppFailure `notFound`
 */
export function readTargets(db: ReadDb, question: TotalsQuestion): readonly TargetView[] {
  return targetViews(totalsInput(db, question), listMeasures(db));
}
