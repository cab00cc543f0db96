import type { LocalTime } from '../domain/calendar';
import type { OpenOwnDuty } from '../domain/ownReport';
import type { PeriodKey } from '../domain/period';

/** How one duty stands at the minute a campaign is to be closed. */
export interface DutyBeforeClosing {
  readonly scheduleId: string;
  /** What its report is called. */
  readonly label: string;
  /** Units that owe a report by then; of these, units that owe none any more. */
  readonly expected: number;
  readonly reported: number;
  /** In the order of the board. */
  readonly missing: readonly { readonly unitName: string; readonly periods: readonly PeriodKey[] }[];
}

/** What is open when a campaign is closed, before anybody does it. */
export interface BeforeClosing {
  readonly duties: readonly DutyBeforeClosing[];
  /** Units that owe a report by then, of whatever duty; of these, units that owe none any more. */
  readonly expected: number;
  readonly reported: number;
  /** Reports with a later limit that will not be asked for any more. */
  readonly letOff: number;
  /** Reports without a limit that have not come, and end with the campaign. */
  readonly undated: number;
  /** What our own office still owes the level above, late or ahead. */
  readonly ownDuties: readonly OpenOwnDuty[];
  /** Reasons one could give, as sentences; the newest report with a number first. */
  readonly reasons: readonly string[];
}

export interface CampaignCoreApi {
  'campaigns.beforeClosing': (input: { directiveId: string; closedAt: LocalTime }) => BeforeClosing;
  /** From that minute on nobody is asked, alarmed or reminded. */
  'campaigns.close': (input: { directiveId: string; closedAt: LocalTime; reason: string }) => { closingId: string };
  /** @param reason may be empty */
  'campaigns.reopen': (input: { directiveId: string; reason: string }) => { closingId: string };
}
