import type { IsoDay } from './calendar';
import { type Task, taskId } from './task';
import type { Unit, UnitSuccession } from './unit';

/** What a merger, split or new name did to a task, seen from a day. */
export type Handover =
  /** The unit has ended and others have gone on with the work. */
  | { readonly kind: 'moved'; readonly since: IsoDay; readonly unitIds: readonly string[] }
  /** The unit will take it over, and has not yet. */
  | { readonly kind: 'ahead' };

/** The work of units that end, under rows of the units that take their place; each task once. */
export function heirTasks(
  directiveId: string,
  tasks: readonly Task[],
  successions: readonly UnitSuccession[],
): readonly Task[] {
  const heirs = tasks.flatMap((task) =>
    successions
      .filter(({ unitId }) => unitId === task.unitId)
      .map(({ successorId }) => ({
        ...task,
        id: taskId(directiveId, task.kind, task.sourceId, successorId),
        unitId: successorId,
        isWithdrawn: false,
      })),
  );
  return [...new Map(heirs.map((task) => [task.id, task])).values()];
}

/** One clause or relay of a directive for one unit. */
export function workOf({ kind, sourceId }: Pick<Task, 'kind' | 'sourceId'>, unitId: string): string {
  return [kind, sourceId, unitId].join('/');
}

export interface HandoverContext {
  readonly units: ReadonlyMap<string, Pick<Unit, 'validTo'>>;
  readonly successions: readonly UnitSuccession[];
  /** Work that has a row, and of that what the paper itself gives to the unit; by `workOf`. */
  readonly there: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
}

/** null: the task is the unit's on that day. */
export function handoverOf(task: Task, day: IsoDay, context: HandoverContext): Handover | null {
  const { units, successions, there, own } = context;
  const came = successions.filter(
    ({ unitId, successorId }) => successorId === task.unitId && there.has(workOf(task, unitId)),
  );
  const isOwn = own.has(workOf(task, task.unitId));
  if (!isOwn && came.length > 0 && came.every(({ since }) => since > day)) return { kind: 'ahead' };
  const lastDay = units.get(task.unitId)?.validTo ?? null;
  const went = successions.filter(
    ({ unitId, successorId, since }) =>
      unitId === task.unitId &&
      since <= day &&
      lastDay !== null &&
      since > lastDay &&
      there.has(workOf(task, successorId)),
  );
  const [first] = went;
  if (first === undefined) return null;
  return { kind: 'moved', since: first.since, unitIds: went.map(({ successorId }) => successorId) };
}
