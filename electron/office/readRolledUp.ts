import type { ReadDb } from '../db/database';
import { listSuccessions, listUnits } from '../db/units';
import { dayOf, type IsoDay } from '../domain/calendar';
import { compile } from '../domain/compile';
import { endOf } from '../domain/outsideCount';
import { type RolledIndicator, rollUp } from '../domain/rollUp';
import type { TotalsQuestion } from '../domain/summary/dataHour';
import { totalsInput } from './readCampaign';

/**
 * The totals of a campaign under the units of another day, usually last year's figures under today's names.
 * @throws AppFailure `notFound`
 */
export function readRolledUp(
  db: ReadDb,
  { on, ...question }: TotalsQuestion & { readonly on: IsoDay },
): readonly RolledIndicator[] {
  const { indicators } = compile(totalsInput(db, question));
  const units = listUnits(db);
  const successions = listSuccessions(db);
  return indicators.map((indicator) =>
    rollUp(indicator, dayOf(endOf(indicator.period) ?? question.asOf), on, units, successions),
  );
}
