import type { ReadDb } from '../db/database';
import { listPapers } from '../db/officePapers';
import {
  insertReminder,
  insertReminderResult,
  listReminders,
  removeReminderResult,
  removeReminders,
} from '../db/reminders';
import type { Store } from '../db/store';
import type { PaperKit } from '../documents/paperKit';
import { dayOf } from '../domain/calendar';
import { AppFailure } from '../domain/failure';
import { paperNumberText } from '../domain/officePaper';
import type { ReminderEntry } from '../domain/reminder';
import type { Input, LoggedReminder, Output, PreparedReminder } from '../ipc/contract';
import { reminded, reminderAnswered } from '../text/changeEvents';
import { subjects } from '../text/changeSubjects';
import { dayText, momentText } from '../text/moment';
import { reminderMessages } from '../text/reminderMessages';
import type { OfficeEnvironment } from './environment';
import { prepareReminders } from './prepareReminders';
import { clerkName, recordChanges } from './recordChanges';
import { workLabels } from './unitLabels';

/** The log of reminders about a directive, newest first, those taken back included. */
export function reminderLog(db: ReadDb, directiveId: string): readonly LoggedReminder[] {
  const entries = listReminders(db, directiveId);
  const last = entries.at(-1);
  if (last === undefined) return [];
  const names = workLabels(db, directiveId, dayOf(last.remindedAt));
  return entries.map((entry) => ({ ...entry, unitName: names.get(entry.unitId) ?? entry.unitId })).toReversed();
}

/**
 * Writes into the log what the clerk sends: an entry for each unit and way, with its very words. Who was reminded of all
 * of it today is left out, unless the clerk insists. Nothing is sent by this.
 * @throws AppFailure `conflict` when that leaves nobody, `invalid` when it speaks of the future
 */
export async function recordReminders(
  store: Store,
  environment: OfficeEnvironment,
  { insist, batchId, ...choice }: Input<'reminders.record'>,
  kit: Pick<PaperKit, 'messages' | 'templates'>,
): Promise<Output<'reminders.record'>> {
  const now = environment.clock();
  const remindedAt = choice.remindedAt ?? now;
  if (remindedAt > now) throw new AppFailure('invalid', reminderMessages.inFuture(momentText(remindedAt)));
  const { units } = prepareReminders(store.read, choice, kit, remindedAt);
  const wanted = units.filter(({ isRemindedToday }) => insist || !isRemindedToday);
  const leftOut = units.filter((unit) => !wanted.includes(unit)).map(({ unitName }) => unitName);
  if (wanted.length === 0) throw new AppFailure('conflict', reminderMessages.allRemindedToday(leftOut));
  const actionId = environment.newId();
  const remindedBy = clerkName(store.read, environment);
  const numbers = batchId === undefined ? new Map<string, string>() : numbersOf(store.read, batchId);
  const entries = wanted.flatMap((unit) =>
    entriesOf(unit).map((entry) => ({
      ...entry,
      text: withNumber(entry, numbers),
      id: environment.newId(),
      actionId,
      directiveId: choice.directiveId,
      remindedAt,
      remindedBy,
      figuresAt: choice.at,
      removedAt: null,
    })),
  );
  await store.write((db) => {
    for (const entry of entries) insertReminder(db, entry);
    const names = new Map(wanted.map(({ unitId, unitName }) => [unitId, unitName]));
    const changes = entries.map((entry) => reminded(subjectOf(entry, names.get(entry.unitId)), entry, false));
    recordChanges(db, environment, changes);
  });
  return { actionId, entries: entries.length, leftOut, remindedAt };
}

/** Numbers of the letters of a batch, by unit, each with its day. */
function numbersOf(db: ReadDb, batchId: string): ReadonlyMap<string, string> {
  return new Map(
    listPapers(db, { batchId }).flatMap((paper) =>
      paper.unitId === null || paper.number === null || paper.issuedOn === null
        ? []
        : [[paper.unitId, reminderMessages.letterNumber(paperNumberText(paper), dayText(paper.issuedOn))]],
    ),
  );
}

/** A letter begins with its number, as it does on paper. */
function withNumber(
  { unitId, way, text }: Pick<ReminderEntry, 'unitId' | 'way' | 'text'>,
  numbers: ReadonlyMap<string, string>,
): string {
  const number = way === 'letter' ? numbers.get(unitId) : undefined;
  return number === undefined ? text : `${number}\n${text}`;
}

function entriesOf({ unitId, addressee, points, ways, level, messages }: PreparedReminder) {
  const reasons = points.map(({ text }) => text);
  const duties = points.flatMap((point) => point.duties);
  return ways.map((way) => ({ unitId, way, level, addressee, reasons, duties, text: messages[way] }));
}

/** Takes back all that one action reminded; it no longer counts as a reminder. */
export async function undoReminders(
  store: Store,
  environment: OfficeEnvironment,
  { directiveId, actionId }: Input<'reminders.undo'>,
): Promise<{ readonly removed: number }> {
  const entries = reminderLog(store.read, directiveId).filter(
    (entry) => entry.actionId === actionId && entry.removedAt === null,
  );
  if (entries.length === 0) throw new AppFailure('notFound', reminderMessages.noEntry);
  await store.write((db) => {
    removeReminders(db, actionId, environment.clock());
    const changes = entries.map((entry) => reminded(subjectOf(entry, entry.unitName), entry, true));
    recordChanges(db, environment, changes);
  });
  return { removed: entries.length };
}

/**
 * Adds what came of reminders, the same to each of them.
 * @throws AppFailure `notFound` when one of them does not count any more, `invalid` when nothing is said or it speaks of
 * the future
 */
export async function addReminderResult(
  store: Store,
  environment: OfficeEnvironment,
  { directiveId, reminderIds, kind, text, happenedAt }: Input<'reminders.addResult'>,
): Promise<Output<'reminders.addResult'>> {
  const entries = liveEntries(store.read, directiveId, reminderIds);
  if (kind === 'other' && text.trim() === '') throw new AppFailure('invalid', reminderMessages.wordsNeeded);
  if (happenedAt > environment.clock())
    throw new AppFailure('invalid', reminderMessages.inFuture(momentText(happenedAt)));
  const notedBy = clerkName(store.read, environment);
  const results = entries.map((entry) => ({
    entry,
    result: { id: environment.newId(), kind, text: text.trim(), happenedAt, notedBy, removedAt: null },
  }));
  await store.write((db) => {
    for (const { entry, result } of results) insertReminderResult(db, entry.id, result);
    const changes = results.map(({ entry, result }) =>
      reminderAnswered(subjectOf(entry, entry.unitName), result, false),
    );
    recordChanges(db, environment, changes);
  });
  return { resultIds: results.map(({ result }) => result.id) };
}

export async function removeResult(
  store: Store,
  environment: OfficeEnvironment,
  { directiveId, resultId }: Input<'reminders.removeResult'>,
): Promise<{ readonly removed: number }> {
  const entry = reminderLog(store.read, directiveId).find(({ results }) => results.some(({ id }) => id === resultId));
  const result = entry?.results.find(({ id, removedAt }) => id === resultId && removedAt === null);
  if (entry === undefined || result === undefined) throw new AppFailure('notFound', reminderMessages.noResult);
  await store.write((db) => {
    removeReminderResult(db, resultId, environment.clock());
    recordChanges(db, environment, [reminderAnswered(subjectOf(entry, entry.unitName), result, true)]);
  });
  return { removed: 1 };
}

function liveEntries(db: ReadDb, directiveId: string, ids: readonly string[]): readonly LoggedReminder[] {
  const live = new Map(
    reminderLog(db, directiveId)
      .filter(({ removedAt }) => removedAt === null)
      .map((entry) => [entry.id, entry]),
  );
  return [...new Set(ids)].map((id) => {
    const entry = live.get(id);
    if (entry === undefined) throw new AppFailure('notFound', reminderMessages.noEntry);
    return entry;
  });
}

function subjectOf({ id, way, level }: Pick<ReminderEntry, 'id' | 'way' | 'level'>, unitName = '') {
  return subjects.reminder(id, unitName, reminderMessages.way(way), level);
}
