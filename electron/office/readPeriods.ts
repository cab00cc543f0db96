import type { ReadDb } from '../db/database';
import { listObligations } from '../db/obligations';
import { listUnits } from '../db/units';
import { dayOf, type LocalTime } from '../domain/calendar';
import { periodsToLookAt } from '../domain/compilePeriods';
import type { PeriodKey } from '../domain/period';
import { dutiesOf } from '../domain/unitContext';
import { getDirective } from './readCampaign';

/** Periods the totals of a campaign can speak of at that moment, newest first. @throws AppFailure `notFound` */
export function readPeriods(
  db: ReadDb,
  { directiveId, asOf }: { readonly directiveId: string; readonly asOf: LocalTime },
): readonly PeriodKey[] {
  const registry = { obligations: listObligations(db, directiveId), units: listUnits(db) };
  const duties = getDirective(db, directiveId).indicators.flatMap((indicator) => dutiesOf(indicator, registry));
  return periodsToLookAt(duties, dayOf(asOf));
}
