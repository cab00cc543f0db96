import { findClosing } from '../db/campaignClosings';
import type { ReadDb } from '../db/database';
import type { LocalTime } from '../domain/calendar';
import { type CampaignClosing, isClosed, lateTaking } from '../domain/campaignClosing';
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
 * Reports that came after the closing, or would change the figures that stood then, are taken in only when somebody has
 * said so.
 * @param receivedAt when each of them came
 * @param takenAt when they are taken in
 * @throws AppFailure `conflict`
 */
export function refuseAfterClosing(
  db: ReadDb,
  directiveId: string,
  receivedAt: readonly LocalTime[],
  takenAt: LocalTime,
): void {
  const closing = closingOf(db, directiveId);
  const ways = receivedAt.map((moment) => lateTaking(closing, moment, takenAt));
  const [after, before] = (['after', 'before'] as const).map((way) => ways.filter((one) => one === way).length);
  if (closing === null || (!after && !before)) return;
  const { shortName } = getDirective(db, directiveId);
  const say = after ? campaignMessages.lateReports : campaignMessages.earlierReports;
  throw new AppFailure('conflict', say(shortName, closing.closedAt, after || before || 0));
}
