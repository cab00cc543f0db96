import type { Store } from '../db/store';
import type { CoreHandlers, InternalHandlers } from '../ipc/contract';
import type { OfficeEnvironment } from './environment';
import { noteTasks, readEvidence, removeTaskNotes } from './noteTasks';
import { readTasks } from './readTasks';

type TaskHandlers = Pick<CoreHandlers, Extract<keyof CoreHandlers, `tasks.${string}`>> &
  Pick<InternalHandlers, 'tasks.readEvidence'>;

/** Tasks of a directive: how they stand, what is noted on them, and the evidence. */
export function taskHandlers(store: Store, environment: OfficeEnvironment): TaskHandlers {
  return {
    'tasks.list': ({ directiveId, at }) => readTasks(store.read, directiveId, at),
    'tasks.note': (input) => noteTasks(store, environment, input),
    'tasks.removeNotes': (input) => removeTaskNotes(store, environment, input),
    'tasks.readEvidence': (input) => readEvidence(store.read, environment.dataFolder, input),
  };
}
