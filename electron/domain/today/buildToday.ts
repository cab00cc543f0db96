import { dayOf, type IsoDay, type LocalTime } from '../calendar';
import { type CampaignClosing, isClosed } from '../campaignClosing';
import type { Directive, Schedule } from '../directive';
import { spansPerReport } from '../dueRule';
import { groupBy } from '../groupBy';
import { type Reports, reportsKnownAt } from '../knownReports';
import { isPastDue, type Obligation, statusOf } from '../obligation';
import type { OwnReport } from '../ownReport';
import { comparePeriods } from '../period';
import type { ReminderEntry } from '../reminder';
import type { Unit } from '../unit';
import { formOfDuty } from '../writtenReport';
import { dueDay } from './dueDay';
import { lastReminders, type RemindedOf } from './lastReminders';
import { openDuties } from './openDuties';
import type { Arrival, Cutoff, DutyName, MissingUnit, OverdueDuty, OwingUnit, Today, UndatedDuty } from './today';
import { upperLimits } from './upperLimits';

/** One version of a report as far as a day's list is concerned. */
export interface ArrivedVersion {
  readonly obligationId: string;
  readonly version: number;
  readonly arrivedAt: LocalTime;
  readonly isNil: boolean;
}

export interface TodayDirective {
  readonly directive: Directive;
  /** null: the campaign goes on. */
  readonly closing: Pick<CampaignClosing, 'closedAt'> | null;
  /** What the report of each duty is called, by id of the duty. */
  readonly labels: ReadonlyMap<string, string>;
  readonly obligations: readonly Obligation[];
  /** Live versions, rising by duty. */
  readonly versions: Reports<ArrivedVersion>;
  /** The log of reminders, in the order written. */
  readonly reminders: readonly ReminderEntry[];
  /** What was noted of our own office's reports and stands. */
  readonly ownReports: readonly OwnReport[];
}

export interface TodayInput {
  readonly directives: readonly TodayDirective[];
  readonly units: readonly Unit[];
  /** How each unit is called beside the others (`unitLabels`); by its name where it is not listed. */
  readonly unitLabels: ReadonlyMap<string, string>;
  /** Whom one asks about a unit that is no more, which is then named beside it; left out: nobody. */
  readonly heirsOf?: (unitId: string) => readonly Unit[];
  /** Words a unit that is no more with what became of it. */
  readonly nowCalled?: (unitName: string, heirs: readonly string[]) => string;
  /** What was known at this moment; its day is the day. */
  readonly at: LocalTime;
}

/** One duty of one unit with what had come for it. */
export interface TodayRow {
  readonly name: DutyName;
  readonly unit: MissingUnit;
  readonly obligation: Obligation;
  readonly versions: readonly ArrivedVersion[];
  readonly isMissing: boolean;
  /** In an x of y: what a unit that was let off reported all the same is, what a new unit's report speaks for is not. */
  readonly isCounted: boolean;
}

/** The day's list over every directive in force whose campaign is not closed. */
export function buildToday(input: TodayInput): Today {
  const inForce = input.directives.filter(
    ({ directive, closing }) => !directive.isDraft && !isClosed(closing, input.at),
  );
  const closed = input.directives.filter(({ directive, closing }) => !directive.isDraft && isClosed(closing, input.at));
  const open = inForce.map((one) => rowsOf(one, input));
  const rows = open.flatMap((one) => one.rows);
  const ahead = open.flatMap((one) => one.ahead);
  const counted = rows.filter(({ isCounted }) => isCounted);
  const owed = counted.filter(({ obligation }) => obligation.exemptReason === null);
  const day = dayOf(input.at);
  const reminded = lastReminders(
    inForce.flatMap(({ reminders }) => reminders),
    input.at,
  );
  const ofDay = counted.filter(({ obligation }) => dueDay(obligation) === day);
  return {
    at: input.at,
    directives: inForce.length,
    closed: closed.length,
    cutoffs: cutoffsOf(ofDay, reminded),
    overdue: overdueOf(owed, ahead, day, reminded),
    undated: undatedOf(owed),
    arrivals: arrivalsOf(rows, day),
    upper: upperLimits(inForce, closed, counted, input),
    next: nextDue(owed, ahead, day),
  };
}

/** A duty that somebody owes on a later day, with the earliest of its limits. */
interface Ahead {
  readonly name: DutyName;
  readonly dueAt: LocalTime;
}

interface OpenRows {
  readonly rows: readonly TodayRow[];
  readonly ahead: readonly Ahead[];
}

function rowsOf({ directive, labels, obligations, versions }: TodayDirective, input: TodayInput): OpenRows {
  const units = new Map(input.units.map((unit) => [unit.id, unit]));
  const names = new Map(directive.schedules.map((schedule) => [schedule.id, nameOf(directive, schedule, labels)]));
  const known = reportsKnownAt(versions, input.at);
  const { marks, ahead } = openDuties(obligations, known, input.at);
  const rows: TodayRow[] = [];
  for (let place = marks.indexOf(1); place !== -1; place = marks.indexOf(1, place + 1)) {
    const obligation = obligations[place];
    if (obligation === undefined) continue;
    const [unit, name] = [units.get(obligation.unitId), names.get(obligation.scheduleId)];
    if (unit === undefined || name === undefined) continue;
    const own = known.get(obligation.id) ?? [];
    const first = own.map(({ arrivedAt }) => arrivedAt).sort()[0] ?? null;
    const { state } = statusOf(obligation, first, false, input.at);
    const isMissing = state === 'missing' || state === 'not-due';
    const isCounted = state !== 'not-required';
    rows.push({ name, unit: missingUnit(unit, input), obligation, versions: own, isMissing, isCounted });
  }
  const later = [...names].flatMap(([scheduleId, name]) => {
    const dueAt = ahead.get(scheduleId);
    return dueAt === undefined ? [] : [{ name, dueAt }];
  });
  return { rows, ahead: later };
}

function missingUnit({ id, name, contacts, channel }: Unit, input: TodayInput): MissingUnit {
  const labelOf = (unit: Pick<Unit, 'id' | 'name'>) => input.unitLabels.get(unit.id) ?? unit.name;
  const heirs = input.heirsOf?.(id) ?? [];
  const own = labelOf({ id, name });
  return {
    unitId: id,
    unitName: heirs.length === 0 ? own : (input.nowCalled?.(own, heirs.map(labelOf)) ?? own),
    contact: heirs.flatMap((heir) => heir.contacts)[0] ?? contacts[0] ?? null,
    channel: heirs[0]?.channel ?? channel,
  };
}

function nameOf(directive: Directive, schedule: Schedule, labels: TodayDirective['labels']): DutyName {
  return {
    directiveId: directive.id,
    directiveName: directive.shortName,
    scheduleId: schedule.id,
    clauseNumber: directive.clauses.find(({ id }) => id === schedule.clauseId)?.number ?? '',
    formId: formOfDuty(schedule),
    formLabel: labels.get(schedule.id) ?? '',
    every: spansPerReport(schedule.due),
  };
}

function groupsOf<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  return [...groupBy(items, keyOf).values()];
}

function dutyKey({ directiveId, scheduleId }: DutyName): string {
  return `${directiveId} ${scheduleId}`;
}

/** @param own rows of one unit; none when there are none */
function owingUnit(own: readonly TodayRow[], reminded: RemindedOf): readonly OwingUnit[] {
  const [first] = own;
  if (first === undefined) return [];
  const duties = own.map(({ obligation }) => obligation.id);
  return [{ ...first.unit, duties, reminded: reminded(duties) }];
}

/** Units of one duty may have different hours: each hour is a cut-off of its own. */
function cutoffsOf(rows: readonly TodayRow[], reminded: RemindedOf): readonly Cutoff[] {
  const groups = groupsOf(rows, ({ name, obligation: { period, dueAt, isExclusive } }) =>
    [dutyKey(name), period, dueAt, isExclusive].join(' '),
  );
  return groups
    .flatMap((own) => cutoffOf(own, reminded))
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));
}

function cutoffOf(rows: readonly TodayRow[], reminded: RemindedOf): readonly Cutoff[] {
  const [first] = rows;
  if (first === undefined || first.obligation.dueAt === null) return [];
  const { period, dueAt, isExclusive, upperDueAt } = first.obligation;
  const missing = rows.filter(({ isMissing }) => isMissing).flatMap((row) => owingUnit([row], reminded));
  const counts = { reported: rows.length - missing.length, expected: rows.length };
  return [{ ...first.name, period, dueAt, isExclusive, upperDueAt, ...counts, missing }];
}

function overdueOf(
  owed: readonly TodayRow[],
  ahead: readonly Ahead[],
  day: IsoDay,
  reminded: RemindedOf,
): readonly OverdueDuty[] {
  const late = owed.filter(({ isMissing, obligation }) => isMissing && isBefore(dueDay(obligation), day));
  const today = owed.filter(({ obligation }) => !isBefore(dueDay(obligation), day));
  const alive = new Set([...today, ...ahead].map(({ name }) => dutyKey(name)));
  return groupsOf(late, ({ name }) => dutyKey(name))
    .flatMap((rows) => overdueDuty(rows, alive, reminded))
    .sort((a, b) => (a.lastDueAt > b.lastDueAt ? -1 : a.lastDueAt < b.lastDueAt ? 1 : 0));
}

/** Duties without a limit that units have not answered: never late, but owed. */
function undatedOf(owed: readonly TodayRow[]): readonly UndatedDuty[] {
  const open = owed.filter(({ obligation }) => obligation.dueAt === null);
  return groupsOf(open, ({ name }) => dutyKey(name)).flatMap((rows) => {
    const [first] = rows;
    const missing = rows.filter(({ isMissing }) => isMissing).map(({ unit }) => unit);
    if (first === undefined || missing.length === 0) return [];
    const counts = { reported: rows.length - missing.length, expected: rows.length };
    return [{ ...first.name, period: first.obligation.period, ...counts, missing }];
  });
}

function isBefore(due: IsoDay | null, day: IsoDay): boolean {
  return due !== null && due < day;
}

function overdueDuty(
  rows: readonly TodayRow[],
  alive: ReadonlySet<string>,
  reminded: RemindedOf,
): readonly OverdueDuty[] {
  const [first] = rows;
  const lastDueAt = rows
    .flatMap(({ obligation }) => obligation.dueAt ?? [])
    .sort()
    .at(-1);
  if (first === undefined || lastDueAt === undefined) return [];
  const units = groupsOf(rows, ({ unit }) => unit.unitId).flatMap((own) => {
    const periods = own.map(({ obligation }) => obligation.period).sort(comparePeriods);
    return owingUnit(own, reminded).map((unit) => ({ ...unit, periods }));
  });
  return [{ ...first.name, lastDueAt, isOver: !alive.has(dutyKey(first.name)), units }];
}

function arrivalsOf(rows: readonly TodayRow[], day: IsoDay): readonly Arrival[] {
  const arrivals = rows.flatMap(({ name, unit, obligation, versions }) => {
    const first = versions.map(({ arrivedAt }) => arrivedAt).sort()[0];
    return versions
      .filter(({ arrivedAt }) => dayOf(arrivedAt) === day)
      .map(({ version, arrivedAt, isNil }) => ({
        ...name,
        unitId: unit.unitId,
        unitName: unit.unitName,
        obligationId: obligation.id,
        period: obligation.period,
        arrivedAt,
        isNil,
        version,
        lateMinutes: arrivedAt === first ? statusOf(obligation, arrivedAt, isNil, arrivedAt).lateMinutes : null,
      }));
  });
  return arrivals.sort((a, b) => (a.arrivedAt > b.arrivedAt ? -1 : a.arrivedAt < b.arrivedAt ? 1 : 0));
}

function nextDue(owed: readonly TodayRow[], ahead: readonly Ahead[], day: IsoDay): LocalTime | null {
  const later = owed.flatMap(({ obligation }) => {
    const due = dueDay(obligation);
    return due !== null && due > day && obligation.dueAt !== null ? [obligation.dueAt] : [];
  });
  return [...later, ...ahead.map(({ dueAt }) => dueAt)].sort()[0] ?? null;
}

/** Whether nothing that comes at `moment` can be in time any more. */
export function isPassed(cutoff: Pick<Cutoff, 'dueAt' | 'isExclusive'>, moment: LocalTime): boolean {
  return isPastDue(cutoff, moment);
}
