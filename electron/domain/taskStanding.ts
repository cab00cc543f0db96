import { dayOf, type LocalTime } from './calendar';
import type { Schedule } from './directive';
import { type KnownReport, reportsKnownAt } from './knownReports';
import { type Obligation, type ObligationStatus, statusOf } from './obligation';
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
}

export interface TaskStanding {
  /** `not-required`: let off every report, or no longer asked for; in none of the four counts. */
  readonly state: TaskState | 'not-required';
  /** When the unit was done; null while it is not. */
  readonly doneAt: LocalTime | null;
  /** The duty is a report, which decides by itself; null: what the clerk notes decides. */
  readonly reports: TaskReports | null;
}

/** Obligations that a clause lays on a unit, each with where it stands. */
export type ReportsOf = (clauseId: string, unitId: string) => readonly ObligationStatus[];

/**
 * Where a task stands at `now`, as the State counts it. A clause whose duty is a report takes its state from the reports;
 * any other from the last note that says done or reopened. On the last day in time it is in time; without a last day it
 * is running until it is done, and then done in time.
 * @param notes those of this task in the order they were written; what happened after `now` is not known yet
 */
export function taskStanding(
  task: Task,
  notes: readonly TaskNote[],
  reports: readonly ObligationStatus[],
  now: LocalTime,
): TaskStanding {
  if (task.isWithdrawn) return { state: 'not-required', doneAt: null, reports: null };
  return task.kind === 'clause' && reports.length > 0 ? standingByReports(reports) : standingByNotes(task, notes, now);
}

function standingByNotes({ dueOn }: Task, notes: readonly TaskNote[], now: LocalTime): TaskStanding {
  const last = notes.findLast(
    ({ step, happenedAt, removedAt }) => step !== 'progress' && removedAt === null && happenedAt <= now,
  );
  if (last?.step === 'done') {
    const isLate = dueOn !== null && dayOf(last.happenedAt) > dueOn;
    return { state: isLate ? 'done-late' : 'done-on-time', doneAt: last.happenedAt, reports: null };
  }
  const isPast = dueOn !== null && dayOf(now) > dueOn;
  return { state: isPast ? 'overdue' : 'running', doneAt: null, reports: null };
}

function standingByReports(statuses: readonly ObligationStatus[]): TaskStanding {
  const owed = statuses.filter(({ state }) => state !== 'not-required');
  const come = owed.filter(({ arrivedAt }) => arrivedAt !== null);
  const late = come.filter(({ lateMinutes }) => lateMinutes !== null).length;
  const missing = owed.filter(({ state }) => state === 'missing').length;
  const reports = { owed: owed.length, onTime: come.length - late, late, missing };
  if (owed.length === 0) return { state: 'not-required', doneAt: null, reports };
  if (missing > 0) return { state: 'overdue', doneAt: null, reports };
  if (come.length < owed.length) return { state: 'running', doneAt: null, reports };
  const doneAt = come.reduce<LocalTime | null>(
    (latest, { arrivedAt }) => (latest === null || (arrivedAt ?? '') > latest ? arrivedAt : latest),
    null,
  );
  return { state: late > 0 ? 'done-late' : 'done-on-time', doneAt, reports };
}

/** Whether tasks of the clause are settled by reports: a duty of it asks for a form. */
export function isReportClause(clauseId: string, schedules: readonly Schedule[]): boolean {
  return schedules.some(
    (one) => one.clauseId === clauseId && one.formId !== null && one.owedBy === 'units' && one.due.kind !== 'undated',
  );
}

/** Looks up what reports a clause asks of a unit, and where each stands at `now`. */
export function reportsByClause(
  schedules: readonly Schedule[],
  obligations: readonly Obligation[],
  reports: readonly KnownReport[],
  now: LocalTime,
): ReportsOf {
  const clauseOf = new Map(schedules.map(({ id, clauseId }) => [id, clauseId]));
  const known = reportsKnownAt(reports, now);
  const found = new Map<string, ObligationStatus[]>();
  for (const obligation of obligations) {
    if (obligation.isWithdrawn) continue;
    const key = [clauseOf.get(obligation.scheduleId) ?? '', obligation.unitId].join('/');
    const status = statusWith(obligation, known.get(obligation.id) ?? [], now);
    found.set(key, [...(found.get(key) ?? []), status]);
  }
  return (clauseId, unitId) => found.get([clauseId, unitId].join('/')) ?? [];
}

function statusWith(obligation: Obligation, versions: readonly KnownReport[], now: LocalTime): ObligationStatus {
  const arrivals = versions.map(({ arrivedAt }) => arrivedAt).sort();
  return statusOf(obligation, arrivals[0] ?? null, versions.at(-1)?.isNil ?? false, now);
}

export type TaskCounts = Readonly<Record<TaskState, number>>;

/** How many tasks are in each of the four states; those not required are in none. */
export function countTasks(standings: readonly Pick<TaskStanding, 'state'>[]): TaskCounts {
  const counts: Record<TaskState, number> = { 'done-on-time': 0, 'done-late': 0, running: 0, overdue: 0 };
  for (const { state } of standings) if (state !== 'not-required') counts[state] += 1;
  return counts;
}
