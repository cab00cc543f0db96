import { findClosing, insertClosing, reopenClosing } from '../db/campaignClosings';
import type { ReadDb } from '../db/database';
import { listGrantedObligations } from '../db/obligations';
import { listPapers } from '../db/officePapers';
import { listOwnReports } from '../db/ownReports';
import type { Store } from '../db/store';
import { dayOf, type LocalTime } from '../domain/calendar';
import type { CampaignClosing } from '../domain/campaignClosing';
import type { Directive } from '../domain/directive';
import { AppFailure } from '../domain/failure';
import { reportsKnownAt } from '../domain/knownReports';
import { paperNumberText } from '../domain/officePaper';
import { openAtClosing } from '../domain/openAtClosing';
import { openOwnDuties } from '../domain/ownReport';
import { remindedInstead } from '../domain/remindedBoard';
import { issueDay } from '../domain/task';
import type { CoreHandlers, Input, Output } from '../ipc/contract';
import { campaignMessages } from '../text/campaignMessages';
import { campaignClosed, campaignReopened } from '../text/changeEvents';
import { countedOnce } from './dutiesAt';
import type { OfficeEnvironment } from './environment';
import { arrivalsOfCampaign } from './facts/campaignFacts';
import { namesOfDuties } from './namesOfDuties';
import { getDirective } from './oneDirective';
import { reachOn } from './reachOn';
import { clerkName, recordChanges } from './recordChanges';
import { owingLabels } from './unitLabels';

type CampaignHandlers = Pick<CoreHandlers, Extract<keyof CoreHandlers, `campaigns.${string}`>>;

/** Closing a campaign and opening it again. */
export function campaignHandlers(store: Store, environment: OfficeEnvironment): CampaignHandlers {
  return {
    'campaigns.beforeClosing': (input) => beforeClosing(store.read, input),
    'campaigns.close': (input) => close(store, environment, input),
    'campaigns.reopen': (input) => reopen(store, environment, input),
  };
}

function beforeClosing(
  db: ReadDb,
  { directiveId, closedAt }: Input<'campaigns.beforeClosing'>,
): Output<'campaigns.beforeClosing'> {
  const directive = getDirective(db, directiveId);
  const known = reportsKnownAt(arrivalsOfCampaign(db, directiveId), closedAt);
  const rows = countedOnce(db, directiveId, listGrantedObligations(db, directiveId), closedAt);
  const { duties, ...counts } = openAtClosing(rows, known, closedAt, homesOn(db, closedAt));
  const labels = namesOfDuties(db, directive);
  const units = owingLabels(db, directiveId);
  return {
    ...counts,
    duties: duties.map(({ scheduleId, missing, ...duty }) => ({
      ...duty,
      scheduleId,
      label: labels.get(scheduleId) ?? '',
      missing: missing.map(({ unitId, periods }) => ({ unitName: units.get(unitId) ?? unitId, periods })),
    })),
    ownDuties: openOwnDuties(directive, listOwnReports(db, directiveId), closedAt),
    reasons: [...numberedReports(db, directiveId), campaignMessages.fromAbove],
  };
}

/** A unit that is no more by the closing is counted with what became of it. */
function homesOn(db: ReadDb, closedAt: LocalTime): (unitId: string) => readonly string[] {
  const reach = reachOn(db, { at: closedAt, now: closedAt });
  return (unitId) => {
    const heirs = remindedInstead(unitId, reach);
    return heirs.length === 0 ? [unitId] : heirs;
  };
}

/** The campaign's own reports that have a number, the newest first. */
function numberedReports(db: ReadDb, directiveId: string): readonly string[] {
  return listPapers(db, { directiveId })
    .filter(({ kindId, number, status }) => kindId === REPORT_KIND && number !== null && status !== 'cancelled')
    .slice(0, MOST_REASONS)
    .map((paper) => campaignMessages.numbered(REPORT_WORD, paperNumberText(paper), paper.issuedOn));
}

const REPORT_KIND = 'bao-cao';
const REPORT_WORD = 'báo cáo';
const MOST_REASONS = 3;

/**
 * @throws AppFailure `conflict` for a draft or a campaign that is closed, `invalid` without a reason or where the closing
 * lies before the day of issue
 */
async function close(
  store: Store,
  environment: OfficeEnvironment,
  { directiveId, closedAt, reason }: Input<'campaigns.close'>,
): Promise<Output<'campaigns.close'>> {
  const closingId = environment.newId();
  await store.write((db) => {
    const directive = getDirective(db, directiveId);
    refuseClosing(db, directive, { closedAt, reason });
    const madeAt = environment.clock();
    const madeBy = clerkName(db, environment);
    insertClosing(db, { id: closingId, directiveId, closedAt, reason: reason.trim(), madeAt, madeBy });
    recordChanges(db, environment, [campaignClosed(directive, closedAt)], reason.trim());
  });
  return { closingId };
}

function refuseClosing(
  db: ReadDb,
  directive: Directive,
  { closedAt, reason }: Pick<CampaignClosing, 'closedAt' | 'reason'>,
): void {
  const { id, shortName, isDraft } = directive;
  if (isDraft) throw new AppFailure('conflict', campaignMessages.draft(shortName));
  if (reason.trim() === '') throw new AppFailure('invalid', campaignMessages.reasonNeeded);
  const closing = findClosing(db, id);
  if (closing !== null) throw new AppFailure('conflict', campaignMessages.already(shortName, closing.closedAt));
  const issuedOn = issueDay(directive);
  if (issuedOn !== null && dayOf(closedAt) < issuedOn)
    throw new AppFailure('invalid', campaignMessages.beforeIssue(issuedOn));
}

/** @throws AppFailure `conflict` where the campaign goes on anyway */
async function reopen(
  store: Store,
  environment: OfficeEnvironment,
  { directiveId, reason }: Input<'campaigns.reopen'>,
): Promise<Output<'campaigns.reopen'>> {
  return await store.write((db) => {
    const directive = getDirective(db, directiveId);
    const closing = findClosing(db, directiveId);
    if (closing === null) throw new AppFailure('conflict', campaignMessages.notClosed(directive.shortName));
    const by = clerkName(db, environment);
    reopenClosing(db, closing.id, { at: environment.clock(), by, reason: reason.trim() });
    recordChanges(db, environment, [campaignReopened(directive, closing)], reason.trim() || null);
    return { closingId: closing.id };
  });
}
