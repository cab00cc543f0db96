import { at, dayOf, type LocalTime } from './calendar';
import type { InternalCutoff, Schedule } from './directive';
import type { DuePeriod, DueRule, EarlierLimit } from './dueRule';

type Timed = Extract<DueRule, { readonly clock: string }>;

export const NONE_EARLIER: readonly EarlierLimit[] = [];

export function isTimed(due: DueRule): due is Timed {
  return 'clock' in due;
}

/** What the limits were before they were changed from a day on, oldest first. */
export function earlierOf(due: DueRule): readonly EarlierLimit[] {
  return isTimed(due) ? (due.earlier ?? NONE_EARLIER) : NONE_EARLIER;
}

/** A period of a duty with the limit that holds for it. */
export interface LimitedPeriod extends DuePeriod {
  readonly isExclusive: boolean;
  readonly internalCutoffs: readonly InternalCutoff[];
}

/** The limit a period has by the rule of its day: of several earlier ones the first that still held. */
export function limitsAt(
  { due, internalCutoffs }: Pick<Schedule, 'due' | 'internalCutoffs'>,
  one: DuePeriod,
): LimitedPeriod {
  const isExclusive = due.kind !== 'undated' && due.isExclusive;
  const day = dayOf(one.dueAt);
  const earlier = earlierOf(due).find(({ until }) => day <= until);
  if (earlier === undefined) return { ...one, isExclusive, internalCutoffs };
  const dueAt = at(day, earlier.clock);
  return {
    ...one,
    dueAt,
    dataAsOf: figuresHour(one, dueAt),
    isExclusive: earlier.isExclusive,
    internalCutoffs: earlier.internalCutoffs,
  };
}

/** Nobody can count what has not happened by the limit. */
function figuresHour({ dataAsOf, dueAt: current }: DuePeriod, dueAt: LocalTime): LocalTime | null {
  if (dataAsOf === null) return null;
  return dataAsOf === current || dataAsOf > dueAt ? dueAt : dataAsOf;
}
