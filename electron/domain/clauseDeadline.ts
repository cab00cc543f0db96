import { addDays, dayOf, type IsoDay } from './calendar';
import type { Clause, Directive, Schedule } from './directive';
import { exactIssueDay } from './directiveText/issueDay';
import type { PaperTime } from './directiveText/moments';
import type { CountReading, Found, MomentReading } from './directiveText/reading';
import { isToBeDone, type WordedMoment, wordedMoments } from './directiveText/wordedLimits';
import { type DuePeriod, duePeriods, windowOf } from './dueRule';
import { issueDay, type Task } from './task';
import type { Unit } from './unit';
import { countDays, type HolidayCalendar } from './workingDays';

/** Deadlines of a clause: those its duties have, and those that only its wording names. */

type IssuedOn = Pick<Directive, 'issuedDay' | 'issuedMonth' | 'issuedYear'>;

/** A limit that the wording of a clause names and nobody has entered. */
export interface DeadlineInWords {
  /** The words of the paper. */
  readonly quote: string;
  /** What may be the last day in time, in order: two where "trước ngày" can be read either way; none: it is no one day. */
  readonly lastDays: readonly IsoDay[];
}

/** Duties of a clause that units owe and that have a date. */
export function datedDuties(clauseId: string, schedules: readonly Schedule[]): readonly Schedule[] {
  return schedules.filter((one) => one.clauseId === clauseId && one.owedBy === 'units' && one.due.kind !== 'undated');
}

/**
 * The task with the deadline it is judged by: the clause's own, else the last day of the duties that the clause lays on the
 * unit. It stays null where the paper gives none.
 * @param groups of the unit
 */
export function withDeadline(task: Task, { schedules }: Pick<Directive, 'schedules'>, groups: Unit['groups']): Task {
  if (task.kind !== 'clause' || task.dueOn !== null) return task;
  const own = datedDuties(task.sourceId, schedules).filter(({ groupId }) => groups.includes(groupId));
  const days = own.flatMap(({ due }) => lastDayOf(due) ?? []);
  return { ...task, dueOn: days.toSorted().at(-1) ?? null };
}

const lastDays = new WeakMap<Schedule['due'], IsoDay | null>();

/** Looked for once: it is that of every unit, and a year has many days. */
function lastDayOf(due: Schedule['due']): IsoDay | null {
  const known = lastDays.get(due);
  if (known !== undefined) return known;
  const days = duePeriods(due).map((period) => lastDayInTime(period, due));
  const last = days.toSorted().at(-1) ?? null;
  lastDays.set(due, last);
  return last;
}

/** "Trước 00h00 ngày 20/8" leaves the 19th as the last day. */
function lastDayInTime({ dueAt }: DuePeriod, due: Schedule['due']): IsoDay {
  const isAtMidnight = due.kind !== 'undated' && due.isExclusive && dueAt.endsWith('T00:00');
  return addDays(dayOf(dueAt), isAtMidnight ? -1 : 0);
}

function exactDayOf({ issuedDay: day, issuedMonth: month, issuedYear: year }: IssuedOn): IsoDay | null {
  return exactIssueDay({ place: null, day, month, year });
}

/**
 * Limits that the wording names while the clause has no day of its own; where a duty of it has a date, those of the work
 * beside the report alone. Each in its own words, once.
 */
export function deadlinesInWords(
  { id, paragraphs, heading, window: entered }: Clause,
  directive: IssuedOn & Pick<Directive, 'schedules' | 'stamp'>,
  calendar: HolidayCalendar,
): readonly DeadlineInWords[] {
  if (entered?.to != null) return [];
  const dated = datedDuties(id, directive.schedules).filter(({ due }) => windowOf(due) !== null);
  const isOpen = ({ moment, before }: WordedMoment) =>
    dated.length === 0 || (isToBeDone(before) && !dated.some(({ due }) => isLimitOf(due, moment.value.due)));
  const issuedOn = exactDayOf(directive);
  const paper: PaperTime = { year: directive.issuedYear, issuedOn, notBefore: issueDay(directive) };
  const found = [...(heading === null ? [] : [heading]), ...paragraphs]
    .flatMap((paragraph) => wordedMoments(paragraph, paper))
    .filter(isOpen)
    .flatMap(({ moment }) => deadlineOf(moment, (count) => countedFrom(count, directive.stamp, issuedOn, calendar)));
  return [...new Map(found.map((one) => [one.quote, one])).values()];
}

function isLimitOf(due: Schedule['due'], read: MomentReading['due']): boolean {
  return due.kind === 'once' && read?.kind === 'once' && dayOf(due.dueAt) === read.day;
}

/** null: the day it is counted from is not known. */
function countedFrom(
  { days, isWorking, since }: CountReading,
  stamp: Directive['stamp'],
  issuedOn: IsoDay | null,
  calendar: HolidayCalendar,
): IsoDay | null {
  const from = since === 'arrival' ? (stamp?.arrivedOn ?? null) : issuedOn;
  return from === null ? null : countDays({ from, days, isWorking }, calendar).lastDay;
}

function deadlineOf(
  { value: { words, due, window: days }, doubt }: Found<MomentReading>,
  lastDayOf: (count: CountReading) => IsoDay | null,
): readonly DeadlineInWords[] {
  if (due === null) return days?.to == null ? [] : [{ quote: words, lastDays: [days.to] }];
  if (due.kind === 'undated') {
    const counted = due.count === undefined ? null : lastDayOf(due.count);
    return doubt === 'relative-deadline' || due.count !== undefined
      ? [{ quote: words, lastDays: counted === null ? [] : [counted] }]
      : [];
  }
  if (due.kind !== 'once') return [{ quote: words, lastDays: [] }];
  const isEitherWay = due.isExclusive === true && due.clock === null;
  return [{ quote: words, lastDays: isEitherWay ? [addDays(due.day, -1), due.day] : [due.day] }];
}
