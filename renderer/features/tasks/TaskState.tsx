import type { TaskLine } from '../../../electron/ipc/contract';
import { strings } from '../../text/vi';
import { type Look, StatusCell } from '../../ui/StatusCell';

const LOOKS: Readonly<Record<TaskLine['state'], Look>> = {
  'done-on-time': 'done',
  'done-late': 'late',
  running: 'waiting',
  overdue: 'absent',
  'not-required': 'off',
};

export function TaskState({ state }: { readonly state: TaskLine['state'] }) {
  return <StatusCell look={LOOKS[state]}>{strings.tasks.states[state]}</StatusCell>;
}
