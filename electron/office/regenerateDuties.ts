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
import { type Obligation, obligationsOfDirective, placeOf } from '../domain/obligation';
import { type Regeneration, regenerate } from '../domain/regeneration';
import { type Task, tasksOf } from '../domain/task';
import { heirTasks } from '../domain/taskHandover';
import type { Unit, UnitSuccession } from '../domain/unit';

/** What the rows of a directive would become, were its wording this one. */
export function planDuties(db: ReadDb, directive: Directive): Regeneration {
  const existing = listObligationRows(db, directive.id);
  const touched = listTouchedObligations(db, directive.id);
  return regenerate(existing, wantedRows(directive, listUnits(db), existing, touched), touched);
}

/**
 * What the paper asks for. Rows of a unit past its end are not asked of it any more, but where reports came on them, or a
 * merger let it off, they stay as they are as long as the paper asks for them at all.
 */
function wantedRows(
  directive: Directive,
  units: readonly Unit[],
  existing: readonly Obligation[],
  touched: ReadonlySet<string>,
): readonly Obligation[] {
  const heirs = new Set(existing.flatMap((row) => (row.dueAt === null && !row.isWithdrawn ? row.unitId : [])));
  const wanted = obligationsOfDirective(directive, units, heirs);
  const asked = new Set(wanted.map(placeOf));
  const left = existing.filter((row) => touched.has(row.id) && !row.isWithdrawn && !asked.has(placeOf(row)));
  const ended = new Set(left.map(({ unitId }) => unitId));
  const past = units.filter(({ id, validTo }) => validTo !== null && ended.has(id));
  const places = new Set(left.map(placeOf));
  const before = obligationsOfDirective(
    directive,
    past.map((unit) => ({ ...unit, validTo: null })),
  );
  return [...wanted, ...before.filter((row) => places.has(placeOf(row)))];
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
  const { wanted, withdrawn } = planTasks(db, directive);
  for (const { id } of withdrawn) withdrawTask(db, id);
  for (const task of wanted) saveTask(db, directive.id, task);
}

export interface TaskPlan {
  readonly wanted: readonly Task[];
  /** Of these: what is not there yet, or was withdrawn. */
  readonly added: readonly Task[];
  /** There, and no longer asked for. */
  readonly withdrawn: readonly Task[];
}

/** What the tasks of a directive would become, were its wording this one. */
export function planTasks(db: ReadDb, directive: Directive): TaskPlan {
  const own = tasksOf(directive, listUnits(db));
  const there = listTasks(db, directive.id);
  const wanted = [...own, ...keptByHeirs(directive.id, own, there, listSuccessions(db))];
  const ids = new Set(wanted.map(({ id }) => id));
  const live = new Set(there.filter(({ isWithdrawn }) => !isWithdrawn).map(({ id }) => id));
  return {
    wanted,
    added: wanted.filter(({ id }) => !live.has(id)),
    withdrawn: there.filter(({ id, isWithdrawn }) => !ids.has(id) && !isWithdrawn),
  };
}

/**
 * Units that took work over by a merger keep what the paper still gives to those before them, and get what an amendment
 * adds; what had been done by then stays with who did it.
 */
function keptByHeirs(
  directiveId: string,
  own: readonly Task[],
  there: readonly Task[],
  successions: readonly UnitSuccession[],
): readonly Task[] {
  const known = new Set(there.map(({ id }) => id));
  const taken = new Set(own.map(({ id }) => id));
  const isNew = ({ id }: Task) => known.size > 0 && !known.has(id);
  const found: Task[] = [];
  for (let next = own; next.length > 0; ) {
    next = next.flatMap((task) =>
      heirTasks(directiveId, [task], successions).filter(({ id }) => !taken.has(id) && (known.has(id) || isNew(task))),
    );
    next = [...new Map(next.map((task) => [task.id, task])).values()];
    for (const task of next) taken.add(task.id);
    found.push(...next);
  }
  return found;
}
