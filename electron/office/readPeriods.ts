import type { ReadDb } from '../db/database';
import { dayOf, type LocalTime } from '../domain/calendar';
import { periodsOf, periodsToLookAt } from '../domain/compilePeriods';
import type { Obligation } from '../domain/obligation';
import { formsOfUnits } from '../domain/otherDuties';
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
  const directive = getDirective(db, directiveId);
  const { indicators } = directive;
  const periods =
    indicators.length > 0
      ? indicators.flatMap((indicator) => tableOf(indicator, registry).periods)
      : periodsOf(owedForms(registry.obligations, formsOfUnits(directive)));
  return periodsToLookAt(periods, dayOf(asOf));
}

/** Where no rate is counted, what is added up is what the forms ask for. */
function owedForms(obligations: readonly Obligation[], asked: ReadonlySet<string>): readonly Obligation[] {
  return obligations.filter(({ formId, isWithdrawn }) => asked.has(formId) && !isWithdrawn);
}
