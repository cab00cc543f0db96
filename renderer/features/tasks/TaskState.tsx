import type { TaskLine } from '../../../electron/ipc/contract';
import { vi } from '../../text/vi';
import { type Look, StatusCell } from '../../ui/StatusCell';

const LOOKS: Readonly<Record<TaskLine['state'], Look>> = {
  'done-on-time': 'done',
  'done-late': 'late',
  running: 'waiting',
  overdue: 'absent',
  'not-required': 'off',
};

export function TaskState({ state }: { readonly state: TaskLine['state'] }) {
  return <StatusCell look={LOOKS[state]}>{vi.tasks.states[state]}</StatusCell>;
}
