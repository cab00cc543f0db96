import type { ReadDb, WriteDb } from '../db/database';
import {
  addObligations,
  listObligationRows,
  listTouchedObligations,
  removeObligation,
  updateObligation,
} from '../db/obligations';
import { listTasks, saveTask, withdrawTask } from '../db/tasks';
import { listSuccessions, listUnits } from '../db/units';
import { removeUnusedSchedules } from '../db/writeDirectives';
import type { Directive } from '../domain/directive';
import { obligationsOfDirective } from '../domain/obligation';
import { type Regeneration, regenerate } from '../domain/regeneration';
import { type Task, tasksOf } from '../domain/task';
import { heirTasks } from '../domain/taskHandover';

/** What the rows of a directive would become, were its wording this one. */
export function planDuties(db: ReadDb, directive: Directive): Regeneration {
  return regenerate(
    listObligationRows(db, directive.id),
    obligationsOfDirective(directive, listUnits(db)),
    listTouchedObligations(db, directive.id),
  );
}

/**
 * Brings rows and tasks in line with the directive as it was just written; run inside the transaction that wrote it.
 * @returns what became of the rows
 */
export function regenerateDuties(db: WriteDb, directive: Directive): Regeneration {
  const plan = planDuties(db, directive);
  for (const { id } of plan.removed) removeObligation(db, id);
  for (const { after } of plan.changed) updateObligation(db, after);
  for (const row of plan.withdrawn) updateObligation(db, row);
  addObligations(db, directive.id, plan.added);
  removeUnusedSchedules(db, directive.id);
  regenerateTasks(db, directive);
  return plan;
}

function regenerateTasks(db: WriteDb, directive: Directive): void {
  const own = tasksOf(directive, listUnits(db));
  const there = listTasks(db, directive.id);
  const wanted = [...own, ...keptByHeirs(db, directive, own, there)];
  const ids = new Set(wanted.map(({ id }) => id));
  for (const { id } of there) if (!ids.has(id)) withdrawTask(db, id);
  for (const task of wanted) saveTask(db, directive.id, task);
}

/** Units that took work over by a merger keep what the paper still gives to those before them, and get what it adds. */
function keptByHeirs(db: WriteDb, directive: Directive, own: readonly Task[], there: readonly Task[]): readonly Task[] {
  const ids = new Set(own.map(({ id }) => id));
  const heirs = new Set(
    there.filter(({ id, isWithdrawn }) => !ids.has(id) && !isWithdrawn).map(({ unitId }) => unitId),
  );
  const successions = listSuccessions(db).filter(({ successorId }) => heirs.has(successorId));
  const found = new Map<string, Task>();
  for (let next = own; next.length > 0; ) {
    next = heirTasks(directive.id, next, successions).filter(({ id }) => !ids.has(id) && !found.has(id));
    for (const task of next) found.set(task.id, task);
  }
  return [...found.values()];
}
