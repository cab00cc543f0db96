import type { LocalTime } from './calendar';
import type { Obligation } from './obligation';

/** From when on a campaign asks nothing of anybody any more, and why. */
export interface CampaignClosing {
  readonly id: string;
  readonly directiveId: string;
  /** Minute of the closing; what is due in it is still owed. It may lie ahead. */
  readonly closedAt: LocalTime;
  readonly reason: string;
  readonly madeAt: LocalTime;
  /** Account or name of whoever closed it. */
  readonly madeBy: string;
}

/** Whether nobody is asked, alarmed or reminded any more. @param closing null: the campaign was not closed */
export function isClosed(closing: Pick<CampaignClosing, 'closedAt'> | null, moment: LocalTime): boolean {
  return closing !== null && moment >= closing.closedAt;
}

/** Whether a report that comes at `moment` comes after the closing; one of that very minute does not. */
export function isAfterClosing(closing: Pick<CampaignClosing, 'closedAt'> | null, moment: LocalTime): boolean {
  return closing !== null && moment > closing.closedAt;
}

/**
 * How a report that is taken in touches a campaign that has been closed: it came after that, or it came before and would
 * change the figures as they stood then. null: not at all.
 * @param takenAt when it is taken in
 */
export function lateTaking(
  closing: Pick<CampaignClosing, 'closedAt'> | null,
  receivedAt: LocalTime,
  takenAt: LocalTime,
): 'after' | 'before' | null {
  if (isAfterClosing(closing, receivedAt)) return 'after';
  return isAfterClosing(closing, takenAt) ? 'before' : null;
}

/** Whether the closing lets a duty off: its limit lies after it, or it has none. */
export function endsWith(
  { dueAt }: Pick<Obligation, 'dueAt'>,
  { closedAt }: Pick<CampaignClosing, 'closedAt'>,
): boolean {
  return dueAt === null || dueAt > closedAt;
}

/**
 * A row as it stands with the closing of its campaign, extensions counted before. A report that came on it all the same
 * stays what it is; what had been due by the closing stays owed.
 * @param closing null: the campaign goes on, and the row is the same one
 */
export function withClosing(
  obligation: Obligation,
  closing: Pick<CampaignClosing, 'closedAt' | 'reason'> | null,
): Obligation {
  if (closing === null || obligation.exemptReason !== null || !endsWith(obligation, closing)) return obligation;
  return { ...obligation, exemptReason: closing.reason, isClosed: true };
}
