import type { ReadDb } from '../db/database';
import { dayOf, type LocalTime } from '../domain/calendar';
import { periodsOf, periodsToLookAt } from '../domain/compilePeriods';
import type { Directive } from '../domain/directive';
import type { Obligation } from '../domain/obligation';
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
  const { indicators, schedules } = getDirective(db, directiveId);
  const ofRates = indicators.flatMap((indicator) => tableOf(indicator, registry).periods);
  return periodsToLookAt(indicators.length > 0 ? ofRates : periodsOf(owedForms(registry, schedules)), dayOf(asOf));
}

/** Where no rate is counted, what is added up is what the forms ask for. */
function owedForms(
  { obligations }: { readonly obligations: readonly Obligation[] },
  schedules: Directive['schedules'],
): readonly Obligation[] {
  const asked = new Set(schedules.flatMap(({ formId, owedBy }) => (owedBy === 'units' ? (formId ?? []) : [])));
  return obligations.filter(({ formId, isWithdrawn }) => asked.has(formId) && !isWithdrawn);
}
