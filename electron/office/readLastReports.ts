import type { ReadDb } from '../db/database';
import type { LocalTime } from '../domain/calendar';
import { type LastReports, lastReports } from '../domain/lastReports';
import { arrivalsOfCampaign, dutiesOfCampaign } from './facts/campaignFacts';
import { withdrawnSchedules } from './namesOfDuties';
import { getDirective, unitsOf } from './oneDirective';

/** @throws AppFailure `notFound` */
export function readLastReports(
  db: ReadDb,
  directiveId: string,
  at: LocalTime,
): LastReports & { readonly directiveId: string } {
  const directive = getDirective(db, directiveId);
  const schedules = [...directive.schedules, ...withdrawnSchedules(db, directiveId)];
  const obligations = dutiesOfCampaign(db, directiveId);
  const reports = arrivalsOfCampaign(db, directiveId);
  const input = { directive: { ...directive, schedules }, obligations, units: unitsOf(db), reports, at };
  return { directiveId, ...lastReports(input) };
}
