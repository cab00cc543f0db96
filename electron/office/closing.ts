import { findClosing } from '../db/campaignClosings';
import type { ReadDb } from '../db/database';
import type { LocalTime } from '../domain/calendar';
import { type CampaignClosing, isAfterClosing, isClosed } from '../domain/campaignClosing';
import { AppFailure } from '../domain/failure';
import { campaignMessages } from '../text/campaignMessages';
import { fact } from './facts/campaignFacts';
import { getDirective } from './oneDirective';

/** The closing of a campaign that holds; null: it goes on. */
export function closingOf(db: ReadDb, directiveId: string): CampaignClosing | null {
  return fact(db, ['closing', directiveId], () => ({ closing: findClosing(db, directiveId) })).closing;
}

/** @throws AppFailure `conflict` where the campaign had been closed by that moment */
export function refuseReminding(db: ReadDb, directiveId: string, moment: LocalTime): void {
  const closing = closingOf(db, directiveId);
  if (closing === null || !isClosed(closing, moment)) return;
  const { shortName } = getDirective(db, directiveId);
  throw new AppFailure('conflict', campaignMessages.noReminder(shortName, closing.closedAt));
}

/**
 * Reports that came after the closing are taken in only when somebody has said so.
 * @param receivedAt when each of them came
 * @throws AppFailure `conflict`
 */
export function refuseAfterClosing(db: ReadDb, directiveId: string, receivedAt: readonly LocalTime[]): void {
  const closing = closingOf(db, directiveId);
  const late = receivedAt.filter((moment) => isAfterClosing(closing, moment)).length;
  if (closing === null || late === 0) return;
  const { shortName } = getDirective(db, directiveId);
  throw new AppFailure('conflict', campaignMessages.lateReports(shortName, closing.closedAt, late));
}
