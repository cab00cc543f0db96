import type { WriteDb } from '../db/database';
import { isTaskNoted, listDirectivesWithTasks, listTasks, removeTask, saveTask } from '../db/tasks';
import { listSuccessions } from '../db/units';
import { addDays, at, type IsoDay } from '../domain/calendar';
import { AppFailure } from '../domain/failure';
import type { Task } from '../domain/task';
import { heirTasks } from '../domain/taskHandover';
import type { Unit } from '../domain/unit';
import { registryMessages } from '../text/registryMessages';
import { taskLines } from './readTasks';
import { registryLabels } from './unitLabels';

/** A task that a step gave to a unit. */
export interface TaskImage {
  readonly kind: 'task';
  readonly directiveId: string;
  readonly unitName: string;
  readonly task: Task;
}

/**
 * Gives what the units had not done by then to those that come of them; run after the successions are written. The old
 * rows stay: where the unit has ended they say from that day on where the work went.
 * @param isMoving whether work of the directive that has no day goes over, too
 */
export function moveTasks(
  db: WriteDb,
  { origins, since }: { readonly origins: readonly Unit[]; readonly since: IsoDay },
  isMoving: (directiveId: string) => boolean,
): readonly TaskImage[] {
  const from = new Set(origins.map(({ id }) => id));
  const names = registryLabels(db);
  const successions = listSuccessions(db).filter((one) => one.since === since && from.has(one.unitId));
  const directiveIds = new Set([...from].flatMap((unitId) => listDirectivesWithTasks(db, unitId)));
  return [...directiveIds].flatMap((directiveId) => {
    const there = new Set(listTasks(db, directiveId).map(({ id }) => id));
    const open = taskLines(db, directiveId, at(addDays(since, -1), '23:59')).filter(
      ({ unitId, state }) => from.has(unitId) && (state === 'running' || state === 'overdue'),
    );
    const goes = ({ dueOn }: Task) => isMoving(directiveId) || (dueOn !== null && dueOn >= since);
    const tasks = open.map(({ task }) => task).filter(goes);
    return heirTasks(directiveId, tasks, successions)
      .filter(({ id }) => !there.has(id))
      .map((task): TaskImage => {
        saveTask(db, directiveId, task);
        return { kind: 'task', directiveId, unitName: names.get(task.unitId) ?? task.unitId, task };
      });
  });
}

/** @throws AppFailure `conflict` when something was noted on the task meanwhile */
export function takeBackTask(db: WriteDb, { task, unitName }: TaskImage): void {
  if (isTaskNoted(db, task.id)) throw new AppFailure('conflict', registryMessages.taskNoted(unitName));
  removeTask(db, task.id);
}
