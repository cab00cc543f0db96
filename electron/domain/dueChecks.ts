import { addDays, at, dayOf } from './calendar';
import { type DueRule, duePeriods, END_OF_DAY, isLimitedByDay } from './dueRule';

/**
 * The rule as "trước ngày 20/8" is to be read.
 * @param isInclusive true: the whole of the 20th is in time; false: the 19th is the last day
 */
export function withBoundary(due: DueRule, isInclusive: boolean): DueRule {
  if (!isLimitedByDay(due) || due.kind === 'undated') return due;
  const limit = { isExclusive: !isInclusive };
  const clock = isInclusive ? END_OF_DAY : '00:00';
  return due.kind === 'once' ? { ...due, ...limit, dueAt: at(dayOf(due.dueAt), clock) } : { ...due, ...limit, clock };
}

/** Does an earlier limit of the office's own fall before every limit of the rule, so that it can be kept at all? */
export function isBeforeDue(
  due: DueRule,
  { daysBefore, clock }: { readonly daysBefore: number; readonly clock: string },
): boolean {
  return duePeriods(due).every(({ dueAt }) => at(addDays(dayOf(dueAt), -daysBefore), clock) < dueAt);
}
