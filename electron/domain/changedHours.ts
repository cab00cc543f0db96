import { addDays, type IsoDay } from './calendar';
import { canonical } from './canonical';
import type { Directive, Schedule } from './directive';
import type { DueRule, EarlierLimit } from './dueRule';
import { earlierOf, isTimed, NONE_EARLIER } from './earlierLimits';

/** @param earlier oldest first; none: the rule has been the same from its beginning */
export function withEarlier(due: DueRule, earlier: readonly EarlierLimit[]): DueRule {
  if (!isTimed(due)) return due;
  const { earlier: _, ...rest } = due;
  return earlier.length === 0 ? rest : { ...rest, earlier };
}

/**
 * The paper with its changed hours and sending days in force from a day on: for limits before it those of `before` stay.
 * @param from null: the new limits hold for every period, those past too
 */
export function limitsFrom(before: Directive, after: Directive, from: IsoDay | null): Directive {
  const schedules = after.schedules.map((schedule) => {
    const old = before.schedules.find(({ id }) => id === schedule.id);
    if (old === undefined || old.due.kind !== schedule.due.kind) return schedule;
    return { ...schedule, due: withEarlier(schedule.due, earlierThan(old, schedule, from)) };
  });
  return { ...after, schedules };
}

function earlierThan(old: Schedule, schedule: Schedule, from: IsoDay | null): readonly EarlierLimit[] {
  const kept = hasSameCycle(old.due, schedule.due) ? earlierOf(old.due) : earlierOf(old.due).map(hoursAlone);
  if (!isOtherHour(old, schedule)) return kept;
  if (from === null || !isTimed(old.due)) return NONE_EARLIER;
  const until = addDays(from, -1);
  const { clock, isExclusive } = old.due;
  const { internalCutoffs } = old;
  const limit = { until, clock, isExclusive, internalCutoffs, ...sendingOf(old.due, schedule.due) };
  return [...kept.filter((one) => one.until < until), limit];
}

/** The 25th of a month is no day of a week. */
function hasSameCycle(old: DueRule, now: DueRule): boolean {
  return old.kind !== 'periodic' || (now.kind === 'periodic' && now.cycle === old.cycle);
}

function hoursAlone({ sending: _, cutoffDay: __, ...hours }: EarlierLimit): EarlierLimit {
  return hours;
}

function sendingOf(old: DueRule, now: DueRule): Pick<EarlierLimit, 'sending' | 'cutoffDay'> {
  if (old.kind !== 'periodic' || !hasSameCycle(old, now)) return {};
  const { sending, cutoffDay } = old;
  return { sending, cutoffDay };
}

/** Whether any report that was asked for already is due at another hour of its day, or another day of its period. */
export function isAnyOtherHour(before: Pick<Directive, 'schedules'>, after: Pick<Directive, 'schedules'>): boolean {
  return after.schedules.some((schedule) => {
    const old = before.schedules.find(({ id }) => id === schedule.id);
    return old !== undefined && old.due.kind === schedule.due.kind && isOtherHour(old, schedule);
  });
}

/** Whether a report that was asked for already is asked for in another cycle, which holds for periods past too. */
export function isAnyOtherCycle(before: Pick<Directive, 'schedules'>, after: Pick<Directive, 'schedules'>): boolean {
  return after.schedules.some(({ id, due }) => {
    const old = before.schedules.find((one) => one.id === id)?.due;
    return (old?.kind === 'daily' || old?.kind === 'periodic') && cycleOf(old) !== cycleOf(due);
  });
}

function cycleOf(due: DueRule): string {
  const every = 'every' in due ? (due.every ?? 1) : 1;
  const days = due.kind === 'daily' ? (due.weekdays ?? null) : null;
  return canonical([due.kind, due.kind === 'periodic' ? due.cycle : null, every, days]);
}

/** Whether a limit falls at another hour of its day, ours or the upper level's, or on another day of its period. */
export function isOtherHour(
  old: Pick<Schedule, 'due' | 'internalCutoffs'>,
  now: Pick<Schedule, 'due' | 'internalCutoffs'>,
): boolean {
  const isOneCycle = hasSameCycle(old.due, now.due);
  const daysIn = (due: DueRule) => (due.kind === 'periodic' && isOneCycle ? [due.sending, due.cutoffDay] : []);
  const hourOf = ({ due, internalCutoffs }: Pick<Schedule, 'due' | 'internalCutoffs'>) =>
    canonical(isTimed(due) ? [due.clock, due.isExclusive, internalCutoffs, ...daysIn(due)] : null);
  return hourOf(old) !== hourOf(now);
}
