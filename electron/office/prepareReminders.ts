import type { ReadDb } from '../db/database';
import { listReminders } from '../db/reminders';
import { listUnits } from '../db/units';
import { mailAddress } from '../documents/email/emailDraft';
import { type Escalation, escalationOf } from '../documents/messages/escalation';
import type { Wording } from '../documents/messages/wording';
import { groupMessage, type MessageGround, type MessageUnit, unitMessages } from '../documents/messages/writeMessages';
import type { PaperKit } from '../documents/paperKit';
import type { Board } from '../domain/board';
import { dayOf, type LocalTime } from '../domain/calendar';
import { isClosed } from '../domain/campaignClosing';
import { AppFailure } from '../domain/failure';
import { normalisePhones } from '../domain/phone';
import { type RemindedBoard, remindedInstead } from '../domain/remindedBoard';
import { remindedOf } from '../domain/remindedUnits';
import {
  hasLetter,
  pointsOf,
  type ReminderEntry,
  type ReminderPoint,
  type ReminderStanding,
  type ReminderWay,
  reminderStanding,
  roundsOf,
  usualWay,
} from '../domain/reminder';
import { issueDay } from '../domain/task';
import type { Unit } from '../domain/unit';
import { NO_HOLIDAYS } from '../domain/workingDays';
import type {
  PreparedReminder,
  PreparedReminders,
  ReminderCandidates,
  ReminderChoice,
  ReminderText,
  UnitReach,
} from '../ipc/contract';
import { reminderMessages } from '../text/reminderMessages';
import { closingOf, refuseReminding } from './closing';
import { messageGround } from './messageGround';
import { reachOn } from './reachOn';
import { getDirective } from './readCampaign';
import { readTasks } from './readTasks';
import { type ReminderMoments, readRemindedBoard, readRemindedRates } from './remindedBoard';
import { type PointsByUnit, pointsOfDuties, reminderPoints } from './reminders';
import { currentWording } from './reminderWordings';
import { workLabels } from './unitLabels';

type Kit = Pick<PaperKit, 'messages' | 'templates'>;

/** Whom one could remind at that moment, of what, and when they were reminded before; nobody once the campaign is closed. @param now when one reminds */
export function reminderCandidates(db: ReadDb, directiveId: string, at: LocalTime, now: LocalTime): ReminderCandidates {
  const log = remindersUntil(db, directiveId, now);
  const { board, formers } = readRemindedBoard(db, { directiveId, at, now });
  const isOver = isClosed(closingOf(db, directiveId), now);
  const points: PointsByUnit = isOver ? new Map() : pointsAt(db, { directiveId, at, now }, board);
  const units = new Map(listUnits(db).map((unit) => [unit.id, unit]));
  const labels = workLabels(db, directiveId, dayOf(at));
  return {
    today: dayOf(now),
    issuedOn: issueDay(getDirective(db, directiveId)),
    units: [...points].flatMap(([unitId, own]) => {
      const unit = units.get(unitId);
      if (unit === undefined) return [];
      return [
        {
          unitId,
          unitName: labels.get(unitId) ?? unit.name,
          points: own,
          rounds: roundsOf(log, unitId, formers.get(unitId)),
          usualWay: usualWay(unit),
          channel: unit.channel,
          contact: unit.contacts[0] ?? null,
          reach: reachOf(unit),
        },
      ];
    }),
  };
}

/** What was done later is not before the reminder that is being written. */
function remindersUntil(db: ReadDb, directiveId: string, moment: LocalTime): readonly ReminderEntry[] {
  return listReminders(db, directiveId).filter(({ remindedAt }) => remindedAt <= moment);
}

function chosenPoints(
  db: ReadDb,
  { directiveId, at, kinds, duties }: ReminderChoice,
  { now, reminded: { board } }: ChosenGround,
): PointsByUnit {
  if (duties !== undefined) return pointsOfDuties(board, new Set(duties));
  return new Map(
    [...pointsAt(db, { directiveId, at, now }, board)].map(([unitId, own]) => [unitId, pointsOf(own, kinds)]),
  );
}

function pointsAt(db: ReadDb, { directiveId, at, now }: ReminderMoments, board: Board): PointsByUnit {
  return reminderPoints(
    board,
    readRemindedRates(db, { directiveId, at, now }),
    readTasks(db, directiveId, at, NO_HOLIDAYS),
  );
}

/** A chosen unit with all that its reminder says. */
interface Chosen extends MessageUnit {
  readonly ways: readonly ReminderWay[];
  readonly standing: ReminderStanding;
}

/**
 * The texts of one action, ready to be pasted: one to each unit and way, one that names all units for the group.
 * @throws AppFailure `invalid` when no chosen unit has anything to be reminded of, or a letter is asked for that there is
 * no reason for; `conflict` once the campaign is closed
 */
export function prepareReminders(db: ReadDb, choice: ReminderChoice, kit: Kit, now: LocalTime): PreparedReminders {
  refuseReminding(db, choice.directiveId, now);
  const wording = currentWording(db, kit.messages);
  const { directiveId, at } = choice;
  const reminded = readRemindedBoard(db, { directiveId, at, now });
  const chosen = chosenUnits(db, choice, kit, { now, reminded });
  const units = chosen.map(({ unit, points }) => ({ unitId: unit.id, points }));
  const unitsAsked = remindedOf(reminded.board, getDirective(db, directiveId), units);
  const ground = { ...messageGround(db, choice, kit), unitsAsked };
  const by = (way: ReminderWay) => chosen.filter(({ ways }) => ways.includes(way));
  return {
    units: chosen.map((one) => prepared(one, ground, wording, choice.texts ?? [])),
    groups: {
      zalo: groupMessage('zaloGroup', by('zalo'), ground, wording),
      sms: groupMessage('smsGroup', by('sms'), ground, wording),
    },
  };
}

function prepared(
  one: Chosen,
  ground: MessageGround,
  wording: Wording,
  texts: readonly ReminderText[],
): PreparedReminder {
  const { unit, label, points, ways, standing, escalation } = one;
  return {
    unitId: unit.id,
    unitName: label,
    addressee: escalation.addressee,
    points,
    ways,
    level: standing.level,
    isRemindedToday: standing.isRemindedToday,
    reach: reachOf(unit),
    messages: { ...unitMessages(one, ground, wording), ...changedWords(texts, unit.id) },
  };
}

function reachOf({ contacts }: Unit): UnitReach {
  return {
    phone: contacts.map(({ phone }) => phone).find((phone) => normalisePhones(phone).length > 0) ?? null,
    mailAddress: contacts.map(({ email }) => mailAddress(email)).find((found) => found !== null) ?? null,
  };
}

function changedWords(texts: readonly ReminderText[], unitId: string): Partial<Record<ReminderWay, string>> {
  return Object.fromEntries(texts.filter((one) => one.unitId === unitId).map(({ way, text }) => [way, text]));
}

interface ChosenGround {
  readonly now: LocalTime;
  readonly reminded: RemindedBoard;
}

/** A unit that is no more is chosen by what became of it. */
function itemsThere(db: ReadDb, { items, at }: ReminderChoice, now: LocalTime): ReminderChoice['items'] {
  const reach = reachOn(db, { at, now });
  const ways = new Map<string, readonly ReminderWay[]>();
  for (const item of items)
    for (const unitId of remindedInstead(item.unitId, reach))
      ways.set(unitId, [...new Set([...(ways.get(unitId) ?? []), ...item.ways])]);
  return [...ways].map(([unitId, own]) => ({ unitId, ways: own }));
}

function chosenUnits(db: ReadDb, choice: ReminderChoice, { messages }: Kit, ground: ChosenGround): readonly Chosen[] {
  const { now, reminded } = ground;
  const points = chosenPoints(db, choice, ground);
  const log = remindersUntil(db, choice.directiveId, now);
  const units = new Map(listUnits(db).map((unit) => [unit.id, unit]));
  const labels = workLabels(db, choice.directiveId, dayOf(choice.at));
  const chosen = itemsThere(db, choice, now).flatMap(({ unitId, ways }): readonly Chosen[] => {
    const unit = units.get(unitId);
    const own = points.get(unitId) ?? [];
    if (unit === undefined || own.length === 0 || ways.length === 0) return [];
    if (ways.includes('letter') && !hasLetter(own))
      throw new AppFailure('invalid', reminderMessages.noLetter(unit.name));
    const standing = reminderStanding(own, roundsOf(log, unitId, reminded.formers.get(unitId)), dayOf(now));
    const label = labels.get(unitId) ?? unit.name;
    return [{ unit, label, points: own, ways, standing, escalation: escalationOf(standing, unit, messages) }];
  });
  if (chosen.length === 0) throw new AppFailure('invalid', reminderMessages.nobody);
  return chosen;
}

/**
 * Which reminder a letter to the unit is, in words; null: the first.
 * @param points what the letter is about
 * @param formers as the board has them that the points are from
 * @param moment when it is written
 * @param countsToday whether those of today are before it; a letter printed again is not a second one
 */
export function letterEscalation(
  db: ReadDb,
  {
    directiveId,
    unit,
    points,
    formers,
  }: {
    readonly directiveId: string;
    readonly unit: Unit;
    readonly points: readonly ReminderPoint[];
    readonly formers: RemindedBoard['formers'];
  },
  { moment, countsToday }: { readonly moment: LocalTime; readonly countsToday: boolean },
  { messages }: Pick<Kit, 'messages'>,
): Escalation | null {
  const today = dayOf(moment);
  const rounds = roundsOf(remindersUntil(db, directiveId, moment), unit.id, formers.get(unit.id));
  const before = countsToday ? rounds : rounds.filter(({ at }) => dayOf(at) < today);
  const standing = reminderStanding(points, before, today);
  return standing.level === 1 ? null : escalationOf(standing, unit, messages);
}
