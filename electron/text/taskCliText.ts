import { formatCount } from '../domain/numbers';
import { countTasks, TASK_STATES, type TaskCounts } from '../domain/taskStanding';
import type { TaskOverview, TaskSource } from '../ipc/contract';
import { momentText } from './moment';
import { TASK_STATE_WORDS } from './taskMessages';

function countsText(counts: TaskCounts): string {
  return TASK_STATES.map((state) => `${TASK_STATE_WORDS[state]} ${formatCount(counts[state])}`).join('; ');
}

function sourceText({ lines }: TaskOverview, { kind, sourceId, number, title }: TaskSource): string {
  const own = lines.filter(({ task }) => task.kind === kind && task.sourceId === sourceId);
  const head = kind === 'relay' ? 'Chuyển tiếp văn bản' : `Khoản ${number}`;
  return `${head}: ${countsText(countTasks(own))}\n  ${title}`;
}

/** Tasks on the console. */
export const taskCliText = {
  tasks: (overview: TaskOverview) =>
    [
      `Nhiệm vụ tại ${momentText(overview.at)}: ${countsText(overview.counts)}`,
      ...overview.sources.map((source) => sourceText(overview, source)),
    ].join('\n'),
} as const;
