import { dayOf, type LocalTime } from './calendar';
import type { Schedule } from './directive';
import { type Known, type KnownReport, type Reports, reportsKnownAt } from './knownReports';
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

export type ReportsOf = (clauseId: string, unitId: string) => readonly OwedReport[];

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
  const owed = statuses.filter(({ state }) => state !== 'not-required');
  const come = owed.filter(({ arrivedAt }) => arrivedAt !== null);
  const late = come.filter(({ lateMinutes }) => lateMinutes !== null).length;
  const missing = owed.filter(({ state }) => state === 'missing').length;
  const nextDueAt = firstDue(owed.filter(({ arrivedAt }) => arrivedAt === null));
  const reports = { owed: owed.length, onTime: come.length - late, late, missing, nextDueAt };
  if (owed.length === 0) return { state: 'not-required', doneAt: null, reports };
  if (missing > 0) return { state: 'overdue', doneAt: null, reports };
  if (come.length < owed.length) return { state: 'running', doneAt: null, reports };
  const doneAt = come.reduce<LocalTime | null>(
    (latest, { arrivedAt }) => (latest === null || (arrivedAt ?? '') > latest ? arrivedAt : latest),
    null,
  );
  return { state: late > 0 ? 'done-late' : 'done-on-time', doneAt, reports };
}

function firstDue(open: readonly OwedReport[]): LocalTime | null {
  return open.flatMap(({ dueAt }) => dueAt ?? []).toSorted()[0] ?? null;
}

/** Whether tasks of the clause are settled by reports: a duty of it asks units for one by some day. */
export function isReportClause(clauseId: string, schedules: readonly Schedule[]): boolean {
  return schedules.some((one) => one.clauseId === clauseId && one.owedBy === 'units' && one.due.kind !== 'undated');
}

/** Looks up what reports a clause asks of a unit, and where each stands at `now`. */
export function reportsByClause(
  schedules: readonly Schedule[],
  obligations: readonly Obligation[],
  reports: Reports,
  now: LocalTime,
): ReportsOf {
  // a report without a last day settles no clause: it may be asked for again and again ("báo cáo kịp thời")
  const dated = schedules.filter(({ due }) => due.kind !== 'undated');
  const known = reportsKnownAt(reports, now);
  const work = owedWork(dated, obligations);
  return (clauseId, unitId) => work.get(workKey(clauseId, unitId))?.at(known, now) ?? [];
}

function workKey(clauseId: string, unitId: string): string {
  return [clauseId, unitId].join('/');
}

const workOfDuties = new WeakMap<readonly Obligation[], { clauses: string; work: ReadonlyMap<string, OwedWork> }>();

/** The duties of each unit under each clause: put in order once. */
function owedWork(schedules: readonly Schedule[], obligations: readonly Obligation[]): ReadonlyMap<string, OwedWork> {
  const clauseOf = new Map(schedules.map(({ id, clauseId }) => [id, clauseId]));
  const clauses = JSON.stringify([...clauseOf]);
  const kept = workOfDuties.get(obligations);
  if (kept?.clauses === clauses) return kept.work;
  const duties = new Map<string, Obligation[]>();
  for (const obligation of obligations) {
    const clauseId = clauseOf.get(obligation.scheduleId);
    if (obligation.isWithdrawn || clauseId === undefined) continue;
    const key = workKey(clauseId, obligation.unitId);
    const own = duties.get(key);
    if (own === undefined) duties.set(key, [obligation]);
    else own.push(obligation);
  }
  const work = new Map(Array.from(duties, ([key, own]) => [key, new OwedWork(own)]));
  workOfDuties.set(obligations, { clauses, work });
  return work;
}

/** Reports that one clause asks of one unit. One with the same versions stands where it stood, whatever the hour. */
class OwedWork {
  readonly #duties: readonly Obligation[];
  #versions: readonly (readonly KnownReport[] | undefined)[] = [];
  #reports: readonly OwedReport[] = [];

  constructor(duties: readonly Obligation[]) {
    this.#duties = duties;
  }

  /** The same list as before where all of them stand as before. */
  at(known: Known, now: LocalTime): readonly OwedReport[] {
    const versions = this.#duties.map(({ id }) => known.get(id));
    const reports = this.#duties.map((duty, place): OwedReport => {
      const [before, own] = [this.#reports[place], versions[place]];
      if (before !== undefined && own !== undefined && own === this.#versions[place]) return before;
      const status = statusWith(duty, own ?? [], now);
      const isSame =
        before?.state === status.state &&
        before.arrivedAt === status.arrivedAt &&
        before.lateMinutes === status.lateMinutes;
      return before !== undefined && isSame ? before : { ...status, dueAt: duty.dueAt };
    });
    const isSame =
      this.#reports.length === reports.length && reports.every((one, place) => one === this.#reports[place]);
    if (!isSame) this.#reports = reports;
    this.#versions = versions;
    return this.#reports;
  }
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
