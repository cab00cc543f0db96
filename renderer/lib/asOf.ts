import { addDays, at, dayOf, type IsoDay, type LocalTime } from '../../electron/domain/calendar';
import type { LastReports } from '../../electron/domain/lastReports';

/** Offices quote their figures at the end of the working day. */
const CLOSING_CLOCK = '17:00';

/** As long after the last limit what is missing is still asked for. */
const ASKED_FOR_DAYS = 31;

export interface CampaignEnd {
  /** Last day of the daily window; null: it has none. */
  readonly to: IsoDay | null;
  /** When the last of its reports is due. */
  readonly lastDueAt: LocalTime | null;
}

/** Whether a campaign is looked back at: nothing is due any more, and nobody asks for what is missing. */
export function isLongOver({ to, lastDueAt }: CampaignEnd, now: LocalTime): boolean {
  if (to === null) return false;
  const end = lastDueAt !== null && dayOf(lastDueAt) > to ? dayOf(lastDueAt) : to;
  return dayOf(now) > addDays(end, ASKED_FOR_DAYS);
}

/**
 * The moment a campaign is first looked at: now while it runs and as long as missing reports are asked for, which an
 * earlier moment would hide; once it is long over the close of its last day with reports. Where one of them came after the
 * office had closed its figures, the end of the day that came on.
 * @param last what was here at `now`
 */
export function defaultAsOf(now: LocalTime, campaign: CampaignEnd, { day, arrivedAt }: LastReports): LocalTime {
  const { to: end } = campaign;
  if (end === null || !isLongOver(campaign, now)) return now;
  const closing = at(day ?? end, CLOSING_CLOCK);
  const moment = arrivedAt !== null && arrivedAt > closing ? at(dayOf(arrivedAt), '23:59') : closing;
  return moment < now ? moment : now;
}
