import type { ReadDb } from '../db/database';
import { findOffice } from '../db/office';
import { listOwnWordings, removeOwnWording, saveOwnWording } from '../db/reminderWordings';
import type { Store } from '../db/store';
import { listUnits } from '../db/units';
import { escalationOf } from '../documents/messages/escalation';
import type { MessageTemplate } from '../documents/messages/messageTemplate';
import {
  builtInLines,
  readWording,
  type Wording,
  wordingFields,
  wordingKey,
  wordingOf,
} from '../documents/messages/wording';
import { groupMessage, type MessageUnit, unitMessages } from '../documents/messages/writeMessages';
import type { PaperKit } from '../documents/paperKit';
import { addDays, dayOf, type LocalTime, at as moment } from '../domain/calendar';
import type { Change } from '../domain/changes';
import { AppFailure } from '../domain/failure';
import { REMINDER_STAGES, type ReminderStage, type ReminderStanding, WORDING_KINDS } from '../domain/reminder';
import type { Input, Output, ReminderWording } from '../ipc/contract';
import { subjects } from '../text/changeSubjects';
import { wordingText } from '../text/wordingText';
import { messageGround } from './messageGround';
import { type Clerk, recordChanges } from './recordChanges';

/** The words of the program with the office's own; what can no longer be read is worded as built in. */
export function currentWording(db: ReadDb, template: MessageTemplate): Wording {
  const read = listOwnWordings(db).map(({ kind, stage, text }) => ({
    key: wordingKey(kind, stage),
    ...readWording(kind, stage, text),
  }));
  const sound = read.filter(({ faults }) => faults.length === 0);
  return { template, own: new Map(sound.map(({ key, lines }) => [key, lines])) };
}

/** Every wording there is, by kind and stage, as the clerk edits it. */
export function listWordings(db: ReadDb, template: MessageTemplate): readonly ReminderWording[] {
  const own = new Map(listOwnWordings(db).map(({ kind, stage, text }) => [wordingKey(kind, stage), text]));
  return WORDING_KINDS.flatMap((kind) =>
    REMINDER_STAGES.map((stage) => ({
      kind,
      stage,
      builtIn: wordingOf(builtInLines(kind, stage, template)),
      own: own.get(wordingKey(kind, stage)) ?? null,
      fields: wordingFields(kind, stage).map(({ name, says }) => ({ name, says })),
    })),
  );
}

/**
 * Keeps the office's own words, or goes back to what is built in. Words that are the built-in ones are not kept as own.
 * @throws AppFailure `invalid` with what is wrong, in sentences
 */
export async function saveWording(
  store: Store,
  clerk: Clerk,
  { kind, stage, text }: Input<'reminders.saveWording'>,
  template: MessageTemplate,
): Promise<Output<'reminders.saveWording'>> {
  const builtIn = wordingOf(builtInLines(kind, stage, template));
  const own = text === null ? null : tidy(text);
  const faults = own === null ? [] : readWording(kind, stage, own).faults;
  if (faults.length > 0) throw new AppFailure('invalid', faults.join(' '));
  const before =
    listWordings(store.read, template).find((one) => one.kind === kind && one.stage === stage)?.own ?? null;
  const after = own === builtIn ? null : own;
  if (before === after) return { isOwn: after !== null };
  await store.write((db) => {
    if (after === null) removeOwnWording(db, { kind, stage });
    else saveOwnWording(db, { kind, stage, text: after });
    const change: Change = {
      subject: subjects.office(findOffice(db)?.name ?? ''),
      field: `wording/${wordingKey(kind, stage)}`,
      fieldLabel: wordingText.title(kind, stage),
      oldValue: before ?? builtIn,
      newValue: after ?? builtIn,
    };
    recordChanges(db, clerk, [change]);
  });
  return { isOwn: after !== null };
}

function tidy(text: string): string {
  return text.normalize('NFC').replaceAll('\r\n', '\n').trimEnd();
}

/** What is wrong with a wording, or how it would read for two units of the office. */
export function tryWording(
  db: ReadDb,
  { directiveId, kind, stage, text }: Input<'reminders.tryWording'>,
  kit: Pick<PaperKit, 'messages' | 'templates'>,
  now: LocalTime,
): Output<'reminders.tryWording'> {
  const { lines, faults } = readWording(kind, stage, tidy(text));
  if (faults.length > 0) return { faults, preview: null };
  const wording = { template: kit.messages, own: new Map([[wordingKey(kind, stage), lines]]) };
  const units = exampleUnits(db, stage, now, kit.messages);
  const [first] = units;
  if (first === undefined) return { faults, preview: null };
  const ground = { ...messageGround(db, { directiveId, at: now }, kit), unitsAsked: listUnits(db).length };
  const preview =
    kind === 'zaloGroup' || kind === 'smsGroup'
      ? groupMessage(kind, units, ground, wording)
      : unitMessages(first, ground, wording)[kind];
  return { faults, preview };
}

const LEVELS: Readonly<Record<ReminderStage, number>> = { first: 1, second: 2, leader: 3 };
const MOST_EXAMPLES = 2;

function exampleUnits(
  db: ReadDb,
  stage: ReminderStage,
  now: LocalTime,
  template: MessageTemplate,
): readonly MessageUnit[] {
  const level = LEVELS[stage];
  const standing: Pick<ReminderStanding, 'level' | 'earlier' | 'fresh'> = {
    level,
    earlier: Array.from({ length: level - 1 }, (_, index) => ({
      actionId: String(index),
      at: moment(addDays(dayOf(now), index - level + 1), '15:30'),
      ways: ['zalo'],
      duties: [],
    })),
    fresh: [],
  };
  const points = wordingText.example.reasons.map((text) => ({
    kind: 'missing' as const,
    text,
    duties: [],
    dutyNames: [],
  }));
  return listUnits(db)
    .slice(0, MOST_EXAMPLES)
    .map((unit) => ({ unit, label: unit.name, points, escalation: escalationOf(standing, unit, template) }));
}
