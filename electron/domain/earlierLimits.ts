import { at, dayOf, type IsoDay, type LocalTime } from './calendar';
import type { InternalCutoff, Schedule } from './directive';
import { type DuePeriod, type DueRule, duePeriodOf, type EarlierLimit } from './dueRule';

export type TimedRule = Extract<DueRule, { readonly clock: string }>;

export const NONE_EARLIER: readonly EarlierLimit[] = [];

export function isTimed(due: DueRule): due is TimedRule {
  return 'clock' in due;
}

/** What the limits were before they were changed from a day on, oldest first. */
export function earlierOf(due: DueRule): readonly EarlierLimit[] {
  return isTimed(due) ? (due.earlier ?? NONE_EARLIER) : NONE_EARLIER;
}

export interface RuleOfBefore {
  /** Last day whose limits it holds for. */
  readonly until: IsoDay;
  readonly due: TimedRule;
  readonly internalCutoffs: readonly InternalCutoff[];
}

/** The rule as it was before each change, oldest first; none: it has been the same from its beginning. */
export function rulesOfBefore(due: DueRule): readonly RuleOfBefore[] {
  if (!isTimed(due)) return [];
  const rules: RuleOfBefore[] = [];
  let after = due;
  for (const { until, internalCutoffs, ...limit } of earlierOf(due).toReversed()) {
    after = withLimit(after, limit);
    rules.push({ until, due: after, internalCutoffs });
  }
  return rules.toReversed();
}

function withLimit(
  after: TimedRule,
  { clock, isExclusive, sending, cutoffDay }: Omit<EarlierLimit, 'until' | 'internalCutoffs'>,
): TimedRule {
  if (after.kind !== 'periodic') return { ...after, clock, isExclusive };
  return {
    ...after,
    clock,
    isExclusive,
    sending: sending ?? after.sending,
    cutoffDay: cutoffDay === undefined ? after.cutoffDay : cutoffDay,
  };
}

/** A period of a duty with the limit that holds for it. */
export interface LimitedPeriod extends DuePeriod {
  readonly isExclusive: boolean;
  readonly internalCutoffs: readonly InternalCutoff[];
}

/**
 * The limit a period has by the rule of its day: of several earlier ones the first that still held. A new sending day holds
 * for no period that it would make due before it came into force.
 */
export function limitsAt(
  { due, internalCutoffs }: Pick<Schedule, 'due' | 'internalCutoffs'>,
  one: DuePeriod,
): LimitedPeriod {
  const rules = rulesOfBefore(due);
  const dues = rules.map((rule) => dueBy(rule.due, one));
  const place = rules.findIndex(({ until }, index) =>
    [dues[index], dues[index + 1] ?? one].some((limit) => limit !== undefined && dayOf(limit.dueAt) <= until),
  );
  const [held, limit] = [rules[place], dues[place]];
  if (held === undefined || limit === undefined)
    return { ...one, isExclusive: due.kind !== 'undated' && due.isExclusive, internalCutoffs };
  return { ...limit, isExclusive: held.due.isExclusive, internalCutoffs: held.internalCutoffs };
}

/** The same period by an earlier rule. */
function dueBy(due: TimedRule, one: DuePeriod): DuePeriod {
  if (due.kind === 'periodic') return duePeriodOf(due, one.period);
  const dueAt = at(dayOf(one.dueAt), due.clock);
  return { ...one, dueAt, dataAsOf: figuresHour(one, dueAt) };
}

/** Nobody can count what has not happened by the limit. */
function figuresHour({ dataAsOf, dueAt: current }: DuePeriod, dueAt: LocalTime): LocalTime | null {
  if (dataAsOf === null) return null;
  return dataAsOf === current || dataAsOf > dueAt ? dueAt : dataAsOf;
}
