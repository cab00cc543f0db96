import { countTasks } from '../../domain/taskStanding';
import type { TaskLine, TaskOverview, TaskSource } from '../../ipc/contract';
import { taskCliText } from '../../text/taskCliText';
import type { Command } from '../command';

/** Tasks of a directive in the four states of the State, per clause and unit, and who passed the letter on. */
export const tasksCommand: Command = {
  name: ['tasks'],
  isReading: true,
  usage: 'tasks --directive <id> --at <time>',
  async run({ args, office, now }) {
    const at = args.time('at') ?? now();
    const core = await office();
    const overview = await core['tasks.list']({ directiveId: args.required('directive'), at });
    return { json: tasksJson(overview), text: taskCliText.tasks(overview) };
  },
};

function tasksJson({ at, sources, units, lines, counts }: TaskOverview): object {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return {
    at,
    counts,
    sources: sources.map((source) => sourceJson(source, lines)),
    tasks: lines.map((line) => taskJson(line, names.get(line.unitId) ?? line.unitId)),
  };
}

function sourceJson({ kind, sourceId, number, title, bodies, dueOn }: TaskSource, lines: readonly TaskLine[]) {
  const own = lines.filter(({ task }) => task.kind === kind && task.sourceId === sourceId);
  return {
    kind,
    id: sourceId,
    clause: number,
    title,
    bodies,
    dueOn,
    counts: countTasks(own),
  };
}

function taskJson({ task, unitId, state, doneAt, reports, notes, movedTo }: TaskLine, unitName: string) {
  return {
    kind: task.kind,
    source: task.sourceId,
    unit: { id: unitId, name: unitName },
    role: task.role,
    dueOn: task.dueOn,
    state,
    doneAt,
    reports,
    withdrawn: task.isWithdrawn,
    movedTo,
    notes: notes
      .filter(({ removedAt }) => removedAt === null)
      .map(({ step, happenedAt, text, evidence }) => ({ step, at: happenedAt, text, evidence })),
  };
}
