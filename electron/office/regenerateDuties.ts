import type { ReadDb, WriteDb } from '../db/database';
import {
  addObligations,
  listObligationRows,
  listTouchedObligations,
  removeObligation,
  updateObligation,
} from '../db/obligations';
import { listTasks, saveTask, withdrawTask } from '../db/tasks';
import { listUnits } from '../db/units';
import { removeUnusedSchedules } from '../db/writeDirectives';
import type { Directive } from '../domain/directive';
import { obligationsOfDirective } from '../domain/obligation';
import { type Regeneration, regenerate } from '../domain/regeneration';
import { tasksOf } from '../domain/task';

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
  const wanted = tasksOf(directive, listUnits(db));
  const ids = new Set(wanted.map(({ id }) => id));
  for (const { id } of listTasks(db, directive.id)) if (!ids.has(id)) withdrawTask(db, id);
  for (const task of wanted) saveTask(db, directive.id, task);
}
