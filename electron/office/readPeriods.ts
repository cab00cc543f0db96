import type { ReadDb } from '../db/database';
import { dayOf, type LocalTime } from '../domain/calendar';
import { periodsToLookAt } from '../domain/compilePeriods';
import type { PeriodKey } from '../domain/period';
import { tableOf } from '../domain/unitContext';
import { dutiesOfCampaign } from './facts/campaignFacts';
import { getDirective, unitsOf } from './readCampaign';

/** Periods the totals of a campaign can speak of at that moment, newest first. @throws AppFailure `notFound` */
export function readPeriods(
  db: ReadDb,
  { directiveId, asOf }: { readonly directiveId: string; readonly asOf: LocalTime },
): readonly PeriodKey[] {
  const registry = { obligations: dutiesOfCampaign(db, directiveId), units: unitsOf(db) };
  const { indicators } = getDirective(db, directiveId);
  const periods = indicators.flatMap((indicator) => tableOf(indicator, registry).periods);
  return periodsToLookAt(periods, dayOf(asOf));
}
