import type { ReadDb } from '../db/database';
import { listSuccessions, listUnits } from '../db/units';
import { dayOf, type IsoDay, type LocalTime } from '../domain/calendar';
import { endOf } from '../domain/outsideCount';
import { type RolledIndicator, rollUp } from '../domain/rollUp';
import { readCompilation } from './readCampaign';

/**
 * The totals of a campaign under the units of another day, usually last year's figures under today's names.
 * @throws AppFailure `notFound`
 */
export function readRolledUp(
  db: ReadDb,
  { directiveId, asOf, on }: { readonly directiveId: string; readonly asOf: LocalTime; readonly on: IsoDay },
): readonly RolledIndicator[] {
  const { indicators } = readCompilation(db, directiveId, asOf);
  const units = listUnits(db);
  const successions = listSuccessions(db);
  return indicators.map((indicator) =>
    rollUp(indicator, dayOf(endOf(indicator.period) ?? asOf), on, units, successions),
  );
}
