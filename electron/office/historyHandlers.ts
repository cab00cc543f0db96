import { countChanges, listChanges } from '../db/changeLog';
import { findClerkName, saveClerkName } from '../db/clerks';
import type { Store } from '../db/store';
import { changeLogToXlsx } from '../documents/fileWriters';
import { MOST_LOG_ROWS } from '../documents/mostRows';
import { dayOf } from '../domain/calendar';
import type { ChangeEntry } from '../domain/changes';
import { maskQuotedFile } from '../domain/personalData/maskFileName';
import type { CoreHandlers, InternalHandlers } from '../ipc/contract';
import { changeLogFileName } from '../text/changeSheet';
import type { OfficeEnvironment } from './environment';

type HistoryHandlers = Pick<CoreHandlers, Extract<keyof CoreHandlers, `history.${string}`>> &
  Pick<InternalHandlers, 'history.render'>;

const USUAL_PAGE = 100;

/** Reading the log of changes, and the name under which this account adds to it. */
export function historyHandlers(store: Store, { account, clock }: OfficeEnvironment): HistoryHandlers {
  return {
    'history.list': ({ offset = 0, limit = USUAL_PAGE, ...filter }) => ({
      entries: listChanges(store.read, filter, { offset, limit }).map(maskedEntry),
      total: countChanges(store.read, filter),
    }),
    'history.author': () => ({ account, name: findClerkName(store.read, account) }),
    'history.setAuthor': async ({ name }) => {
      const chosen = name.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
      await store.write((db) => saveClerkName(db, account, chosen));
      return { account, name: chosen === '' ? null : chosen };
    },
    'history.render': async (filter) => {
      const now = clock();
      const total = countChanges(store.read, filter);
      const entries = listChanges(store.read, filter, { offset: 0, limit: MOST_LOG_ROWS }).map(maskedEntry);
      const bytes = await changeLogToXlsx({ entries, total, filter, madeAt: now });
      return { bytes, fileName: changeLogFileName(dayOf(now)), entries: entries.length, total };
    },
  };
}

/** Names of files that units sent may hold a resident's name and phone: they are shown as lists are. */
function maskedEntry(entry: ChangeEntry): ChangeEntry {
  const { subject, oldValue, newValue, reason } = entry;
  return {
    ...entry,
    subject: { ...subject, label: maskQuotedFile(subject.label) },
    oldValue: oldValue && maskQuotedFile(oldValue),
    newValue: newValue && maskQuotedFile(newValue),
    reason: reason && maskQuotedFile(reason),
  };
}
