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
 * The paper with its changed hours in force from a day on: for limits before it those of `before` stay.
 * @param from null: the new hours hold for every period, those past too
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
  const kept = earlierOf(old.due);
  if (!isOtherHour(old, schedule)) return kept;
  if (from === null || !isTimed(old.due)) return NONE_EARLIER;
  const until = addDays(from, -1);
  const { clock, isExclusive } = old.due;
  const { internalCutoffs } = old;
  return [...kept.filter((one) => one.until < until), { until, clock, isExclusive, internalCutoffs }];
}

/** Whether any report that was asked for already is due at another hour of its day. */
export function isAnyOtherHour(before: Pick<Directive, 'schedules'>, after: Pick<Directive, 'schedules'>): boolean {
  return after.schedules.some((schedule) => {
    const old = before.schedules.find(({ id }) => id === schedule.id);
    return old !== undefined && old.due.kind === schedule.due.kind && isOtherHour(old, schedule);
  });
}

/** Whether a limit falls at another hour of its day, ours or the upper level's. */
export function isOtherHour(
  old: Pick<Schedule, 'due' | 'internalCutoffs'>,
  now: Pick<Schedule, 'due' | 'internalCutoffs'>,
): boolean {
  const hourOf = ({ due, internalCutoffs }: Pick<Schedule, 'due' | 'internalCutoffs'>) =>
    canonical(isTimed(due) ? [due.clock, due.isExclusive, internalCutoffs] : null);
  return hourOf(old) !== hourOf(now);
}
