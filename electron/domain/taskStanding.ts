import { dayOf, type LocalTime } from './calendar';
import type { Schedule } from './directive';
import type { Obligation, ObligationStatus } from './obligation';
import type { Task, TaskNote } from './task';

/** The four states in which the State counts a task it has given, in the order of its tables. */
export const TASK_STATES = ['done-on-time', 'done-late', 'running', 'overdue'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** How many of the reports that a clause asks of a unit stand how, at the moment looked at. */
export interface TaskReports {
  /** Those the unit was let off do not count. */
  readonly owed: number;
  readonly onTime: number;
  readonly late: number;
  /** Past due and not come. */
  readonly missing: number;
  /** When the first that has not come is due; null: all have come, or the paper gives no date. */
  readonly nextDueAt: LocalTime | null;
}

export interface TaskStanding {
  /** `not-required`: let off every report, or no longer asked for; in none of the four counts. */
  readonly state: TaskState | 'not-required';
  /** When the unit was done; null while it is not. */
  readonly doneAt: LocalTime | null;
  /** The duty is a report, which decides by itself; null: what the clerk notes decides. */
  readonly reports: TaskReports | null;
}

/** A report that a clause asks of a unit, and where it stands. */
export type OwedReport = ObligationStatus & Pick<Obligation, 'dueAt'>;

/**
 * Where a task stands at `now`, as the State counts it. A clause whose duty is a report takes its state from the reports;
 * any other from the note of the latest moment that says done or reopened (of one moment: the one written last). On the last day in time it is in time; without a last day it
 * is running until it is done, and then done in time.
 * @param notes those of this task in the order they were written; what happened after `now` is not known yet
 */
export function taskStanding(
  task: Task,
  notes: readonly TaskNote[],
  reports: readonly OwedReport[],
  now: LocalTime,
): TaskStanding {
  if (task.isWithdrawn) return { state: 'not-required', doneAt: null, reports: null };
  return task.kind === 'clause' && reports.length > 0 ? standingByReports(reports) : standingByNotes(task, notes, now);
}

function standingByNotes({ dueOn }: Task, notes: readonly TaskNote[], now: LocalTime): TaskStanding {
  const last = inOrder(notes).findLast(
    ({ step, happenedAt, removedAt }) => step !== 'progress' && removedAt === null && happenedAt <= now,
  );
  if (last?.step === 'done') {
    const isLate = dueOn !== null && dayOf(last.happenedAt) > dueOn;
    return { state: isLate ? 'done-late' : 'done-on-time', doneAt: last.happenedAt, reports: null };
  }
  const isPast = dueOn !== null && dayOf(now) > dueOn;
  return { state: isPast ? 'overdue' : 'running', doneAt: null, reports: null };
}

/** Notes by the moment they tell of; those of one moment as they were written. */
export function inOrder(notes: readonly TaskNote[]): readonly TaskNote[] {
  return notes.toSorted((left, right) =>
    left.happenedAt < right.happenedAt ? -1 : left.happenedAt > right.happenedAt ? 1 : 0,
  );
}

const standings = new WeakMap<readonly OwedReport[], TaskStanding>();

/** Made once of a list that stays the same. */
function standingByReports(statuses: readonly OwedReport[]): TaskStanding {
  const known = standings.get(statuses) ?? newStanding(statuses);
  standings.set(statuses, known);
  return known;
}

function newStanding(statuses: readonly OwedReport[]): TaskStanding {
  const { come, lastCame, ...reports } = tally(statuses);
  if (reports.owed === 0) return { state: 'not-required', doneAt: null, reports };
  if (reports.missing > 0) return { state: 'overdue', doneAt: null, reports };
  if (come < reports.owed) return { state: 'running', doneAt: null, reports };
  return { state: reports.late > 0 ? 'done-late' : 'done-on-time', doneAt: lastCame, reports };
}

/** In one pass: a year of days has many. */
function tally(statuses: readonly OwedReport[]) {
  let [owed, come, late, missing] = [0, 0, 0, 0];
  let nextDueAt: LocalTime | null = null;
  let lastCame: LocalTime | null = null;
  for (const { state, arrivedAt, lateMinutes, dueAt } of statuses) {
    if (state === 'not-required') continue;
    owed += 1;
    if (state === 'missing') missing += 1;
    if (arrivedAt === null) {
      if (dueAt !== null && (nextDueAt === null || dueAt < nextDueAt)) nextDueAt = dueAt;
      continue;
    }
    come += 1;
    if (lateMinutes !== null) late += 1;
    if (lastCame === null || arrivedAt > lastCame) lastCame = arrivedAt;
  }
  return { owed, onTime: come - late, late, missing, nextDueAt, come, lastCame };
}

/** Whether tasks of the clause are settled by reports: a duty of it asks units for one by some day. */
export function isReportClause(clauseId: string, schedules: readonly Schedule[]): boolean {
  return schedules.some((one) => one.clauseId === clauseId && one.owedBy === 'units' && one.due.kind !== 'undated');
}

export type TaskCounts = Readonly<Record<TaskState, number>>;

/** How many tasks are in each of the four states; those not required are in none. */
export function countTasks(standings: readonly Pick<TaskStanding, 'state'>[]): TaskCounts {
  const counts: Record<TaskState, number> = { 'done-on-time': 0, 'done-late': 0, running: 0, overdue: 0 };
  for (const { state } of standings) if (state !== 'not-required') counts[state] += 1;
  return counts;
}
