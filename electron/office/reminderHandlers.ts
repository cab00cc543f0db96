import type { ReadDb } from '../db/database';
import type { Store } from '../db/store';
import { emailDraft } from '../documents/email/emailDraft';
import type { PaperKit } from '../documents/paperKit';
import { dayOf, type LocalTime } from '../domain/calendar';
import { isClosed } from '../domain/campaignClosing';
import { AppFailure } from '../domain/failure';
import type { CoreHandlers, InternalHandlers, RenderedFile } from '../ipc/contract';
import { emailFileName } from '../text/paperFileName';
import { reminderMessages } from '../text/reminderMessages';
import { closingOf } from './closing';
import type { OfficeEnvironment } from './environment';
import { prepareReminders, reminderCandidates } from './prepareReminders';
import { addReminderResult, recordReminders, reminderLog, removeResult, undoReminders } from './recordReminders';
import { readRemindedBoard, readRemindedRates } from './remindedBoard';
import { reminderNeeds } from './reminders';
import { listWordings, saveWording, tryWording } from './reminderWordings';

type ReminderHandlers = Pick<CoreHandlers, Extract<keyof CoreHandlers, `reminders.${string}`>> &
  Pick<InternalHandlers, 'reminders.renderEmail'>;

/**
 * Reminders: whom, of what, in which words, and the log of those made. Nothing is ever sent from here.
 * @param kit asked for with the first text
 */
export function reminderHandlers(store: Store, environment: OfficeEnvironment, kit: () => PaperKit): ReminderHandlers {
  const { clock } = environment;
  return {
    'reminders.list': ({ directiveId, at }) =>
      isClosed(closingOf(store.read, directiveId), clock())
        ? []
        : reminderNeeds(
            readRemindedBoard(store.read, { directiveId, at, now: clock() }).board,
            readRemindedRates(store.read, { directiveId, at, now: clock() }),
          ),
    'reminders.candidates': ({ directiveId, at, remindedAt }) =>
      reminderCandidates(store.read, directiveId, at, remindedAt ?? clock()),
    'reminders.prepare': (choice) => prepareReminders(store.read, choice, kit(), choice.remindedAt ?? clock()),
    'reminders.record': (input) => recordReminders(store, environment, input, kit()),
    'reminders.wordings': () => listWordings(store.read, kit().messages),
    'reminders.saveWording': (input) => saveWording(store, environment, input, kit().messages),
    'reminders.tryWording': (input) => tryWording(store.read, input, kit(), clock()),
    'reminders.log': ({ directiveId }) => ({ entries: reminderLog(store.read, directiveId) }),
    'reminders.undo': (input) => undoReminders(store, environment, input),
    'reminders.addResult': (input) => addReminderResult(store, environment, input),
    'reminders.removeResult': (input) => removeResult(store, environment, input),
    'reminders.renderEmail': (input) => renderEmail(store.read, input, kit(), input.choice.remindedAt ?? clock()),
  };
}

type EmailInput = Parameters<InternalHandlers['reminders.renderEmail']>[0];

/** A mail draft to one unit, with the letter when it was made. */
function renderEmail(
  db: ReadDb,
  { choice, unitId, attachments }: EmailInput,
  kit: PaperKit,
  now: LocalTime,
): RenderedFile {
  const one = { ...choice, items: choice.items.filter((item) => item.unitId === unitId) };
  const [unit] = prepareReminders(db, one, kit, now).units;
  if (unit === undefined) throw new AppFailure('invalid', reminderMessages.nobody);
  const { mailAddress } = unit.reach;
  const bytes = emailDraft({
    to: mailAddress === null ? null : { name: unit.addressee, address: mailAddress },
    subject: unit.messages.emailSubject,
    body: unit.messages.email,
    attachments,
  });
  return { fileName: emailFileName(unit.unitName, dayOf(choice.at)), bytes };
}
