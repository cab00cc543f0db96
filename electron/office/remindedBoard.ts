import type { ReadDb } from '../db/database';
import { dayOf, type LocalTime } from '../domain/calendar';
import type { Compilation } from '../domain/compilation';
import { compile } from '../domain/compile';
import { judgedRates } from '../domain/judgedRates';
import { boardToRemind, type RemindedBoard, remindedInstead } from '../domain/remindedBoard';
import { reminderReasons } from '../text/reminderReasons';
import { reachOn } from './reachOn';
import { compileInput, readBoard } from './readCampaign';
import { workLabels } from './unitLabels';

export interface ReminderMoments {
  readonly directiveId: string;
  /** The moment the figures speak of. */
  readonly at: LocalTime;
  /** When one reminds. */
  readonly now: LocalTime;
}

/** The rates units are judged and written to by, of what was reported alone: nobody is told a figure he did not give. */
export function readRemindedRates(db: ReadDb, moments: ReminderMoments): Compilation {
  const input = compileInput(db, moments.directiveId, moments.at);
  const reach = reachOn(db, moments);
  return judgedRates(compile(input), input, (unitId) => remindedInstead(unitId, reach).includes(unitId));
}

/** The board as reminders and letters speak of it. */
export function readRemindedBoard(db: ReadDb, moments: ReminderMoments): RemindedBoard {
  const { directiveId, at } = moments;
  const reach = reachOn(db, moments);
  const labels = workLabels(db, directiveId, dayOf(at));
  const nameOf = (unitId: string) => labels.get(unitId) ?? reach.units.get(unitId)?.name ?? unitId;
  return boardToRemind(readBoard(db, directiveId, at), reach, { nameOf, formOf: reminderReasons.ofFormer });
}
