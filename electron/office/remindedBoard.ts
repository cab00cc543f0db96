import type { ReadDb } from '../db/database';
import { dayOf, type LocalTime } from '../domain/calendar';
import type { Compilation } from '../domain/compilation';
import { boardToRemind, type RemindedBoard } from '../domain/remindedBoard';
import { reminderReasons } from '../text/reminderReasons';
import { reachOn } from './reachOn';
import { readBoard, readReported } from './readCampaign';
import { ofUnitsThere } from './reminders';
import { workLabels } from './unitLabels';

export interface ReminderMoments {
  readonly directiveId: string;
  /** The moment the figures speak of. */
  readonly at: LocalTime;
  /** When one reminds. */
  readonly now: LocalTime;
}

/** The rates reminders and letters speak of. */
export function readRemindedRates(db: ReadDb, moments: ReminderMoments): Compilation {
  return ofUnitsThere(readReported(db, moments.directiveId, moments.at), reachOn(db, moments));
}

/** The board as reminders and letters speak of it. */
export function readRemindedBoard(db: ReadDb, moments: ReminderMoments): RemindedBoard {
  const { directiveId, at } = moments;
  const reach = reachOn(db, moments);
  const labels = workLabels(db, directiveId, dayOf(at));
  const nameOf = (unitId: string) => labels.get(unitId) ?? reach.units.get(unitId)?.name ?? unitId;
  return boardToRemind(readBoard(db, directiveId, at), reach, { nameOf, formOf: reminderReasons.ofFormer });
}
