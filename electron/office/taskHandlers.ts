import type { ReadDb } from '../db/database';
import type { Store } from '../db/store';
import type { CoreHandlers, InternalHandlers } from '../ipc/contract';
import { personalDataText } from '../text/personalDataText';
import type { OfficeEnvironment } from './environment';
import { keepHolidayYear, readCalendar, shippedCalendar } from './holidays';
import { evidenceName, noteTasks, readEvidence, removeTaskNotes, restoreTaskNotes } from './noteTasks';
import { keepAccess, type NotedAccess } from './persons/noteAccess';
import { getDirective } from './readCampaign';
import { readTasks } from './readTasks';

type TaskHandlers = Pick<CoreHandlers, Extract<keyof CoreHandlers, `tasks.${string}` | `holidays.${string}`>> &
  Pick<InternalHandlers, 'tasks.evidenceName' | 'tasks.readEvidence'>;

/** Evidence may be a list or a photograph of people; the log tells of which campaign it is, in words that name nobody. */
function accessToEvidence(db: ReadDb, directiveId: string): NotedAccess {
  const subjectLabel = personalDataText.evidence(getDirective(db, directiveId).shortName);
  return { action: 'openOriginal', subjectId: directiveId, subjectLabel, reason: null, persons: null };
}

/** Tasks of a directive: how they stand, what is noted on them, the evidence; the days off that limits are counted past. */
export function taskHandlers(store: Store, environment: OfficeEnvironment): TaskHandlers {
  const shipped = shippedCalendar(environment.resourcesFolder);
  return {
    'tasks.list': ({ directiveId, at }) => readTasks(store.read, directiveId, at, readCalendar(store.read, shipped)),
    'holidays.get': () => readCalendar(store.read, shipped),
    'holidays.saveYear': (year) => keepHolidayYear(store, environment, shipped, year),
    'tasks.note': (input) => noteTasks(store, environment, input),
    'tasks.removeNotes': (input) => removeTaskNotes(store, environment, input),
    'tasks.restoreNotes': (input) => restoreTaskNotes(store, environment, input),
    'tasks.evidenceName': (input) => ({ fileName: evidenceName(store.read, input) }),
    'tasks.readEvidence': async (input) => {
      const evidence = readEvidence(store.read, environment.dataFolder, input);
      await keepAccess(store, environment, [accessToEvidence(store.read, input.directiveId)]);
      return evidence;
    },
  };
}
