import { daysBetween, type IsoDay } from './calendar';
import { minus, shareUp } from './decimals';
import type { Target } from './directive';
import { countNeeded } from './numbers';
import { pointsPerDay, printBasisPoints, printPoints, type Rate, rateOfBasisPoints, reaches } from './rate';

/** A rate on one day. `isCounted`: both halves are counts of people; otherwise only a percentage is known. */
export interface RatePoint {
  readonly day: IsoDay;
  readonly rate: Rate;
  readonly isCounted: boolean;
  readonly printed: string;
  /** Units behind the counts, of those that owed them; null: not known, as of a quoted figure. */
  readonly coverage: Share | null;
}

export interface Share {
  readonly reported: number;
  readonly expected: number;
  /** Units beside them for which the clerk let figures stand in; left out: none. */
  readonly standIns?: number;
}

/** How a milestone closed: the last figures that are not later than its day. Figures of later days do not touch it. */
export interface Closing {
  readonly day: IsoDay;
  readonly printed: string;
  readonly isMet: boolean;
  /** Points short, "1,10"; null when met. */
  readonly pointsShort: string | null;
  /** People short; null when met, or when only a percentage is known. */
  readonly shortfall: number | null;
  /** Units the figures are of; null when not known. */
  readonly coverage: Share | null;
}

/** Where the pace to a milestone is counted from: the newest figures, or the milestone before, were it reached. */
export interface PaceStart {
  readonly kind: 'figures' | 'milestone';
  readonly day: IsoDay;
  readonly printed: string;
}

/** One milestone of a chain on one indicator. */
export interface Milestone {
  readonly targetId: string;
  readonly requiredBasisPoints: number;
  readonly requiredPrinted: string;
  readonly deadline: IsoDay | null;
  /** open: still ahead; unknown: past, not seen to be met, and without figures of its own day. */
  readonly outcome: 'open' | 'met' | 'missed' | 'unknown';
  readonly closing: Closing | null;
  /** null: no figures to start from, no last day, or closed. */
  readonly start: PaceStart | null;
  /** Days from the start to the last day, the latter included. */
  readonly days: number | null;
  /** Points a day, "2,86"; null when there is no pace, or nothing is missing any more. */
  readonly pointsPerDayPrinted: string | null;
  /** People the milestone asks for in all, of a closed one: of the units it closed on; null when only percentages are known. */
  readonly needed: number | null;
  /** People still missing from the newest figures, of a closed milestone from those it closed on; 0: reached. */
  readonly shortfall: number | null;
  /** People a day from the start, rounded up. */
  readonly perDay: number | null;
}

/**
 * The milestones of one indicator in the order of their days. A milestone whose day has passed, or whose own day has
 * figures, is closed and stays as it closed; the pace of the next one is counted from the newest figures then, and before
 * that from the milestone ahead of it.
 * @param points ascending by day; empty: nothing is known
 * @param today  day of looking
 */
export function milestonesOf(
  targets: readonly Target[],
  points: readonly RatePoint[],
  today: IsoDay,
): readonly Milestone[] {
  const ordered = inOrderOfDays(targets);
  const newest = points.at(-1) ?? null;
  const isClosed = ({ deadline }: Target) =>
    deadline !== null && (deadline < today || (newest !== null && newest.day >= deadline));
  return ordered.map((target, at) => {
    if (isClosed(target)) return closed(target, points);
    const before = ordered[at - 1];
    const isNext = before === undefined || before.deadline === null || isClosed(before);
    return open(target, isNext ? null : before, newest);
  });
}

/** Targets as their last days come; those without one at the end, equal days as given. */
export function inOrderOfDays(targets: readonly Target[]): readonly Target[] {
  return [...targets].sort((left, right) => (left.deadline ?? '9').localeCompare(right.deadline ?? '9'));
}

function bare(target: Target, newest: RatePoint | null) {
  const { id, requiredBasisPoints, deadline } = target;
  const base = newest?.isCounted ? newest.rate : null;
  const needed = base === null ? null : countNeeded(requiredBasisPoints, base.denominator, base.numerator);
  return {
    targetId: id,
    requiredBasisPoints,
    requiredPrinted: printBasisPoints(requiredBasisPoints),
    deadline,
    needed,
    shortfall: needed === null || base === null ? null : Math.max(0, minus(needed, base.numerator)),
  };
}

function closed(target: Target, points: readonly RatePoint[]): Milestone {
  const last = points.findLast(({ day }) => target.deadline !== null && day <= target.deadline) ?? null;
  const closing = last === null ? null : closingOf(target, last);
  const outcome = closing?.isMet ? 'met' : closing?.day === target.deadline ? 'missed' : 'unknown';
  const none = { start: null, days: null, pointsPerDayPrinted: null, perDay: null };
  return { ...bare(target, last ?? points.at(-1) ?? null), outcome, closing, ...none }; // of one whole, not of two
}

function closingOf({ requiredBasisPoints }: Target, point: RatePoint): Closing {
  const { day, rate, isCounted, printed, coverage } = point;
  const required = rateOfBasisPoints(requiredBasisPoints);
  const isMet = reaches(rate, required);
  const isShort = isCounted && !isMet;
  return {
    day,
    printed,
    isMet,
    pointsShort: isMet ? null : printPoints(pointsPerDay(rate, required, 1)),
    shortfall: isShort
      ? minus(countNeeded(requiredBasisPoints, rate.denominator, rate.numerator), rate.numerator)
      : null,
    coverage,
  };
}

/** @param before the milestone that comes first and is still open; null: this one is next */
function open(target: Target, before: Target | null, newest: RatePoint | null): Milestone {
  const own = bare(target, newest);
  const required = rateOfBasisPoints(target.requiredBasisPoints);
  const start = startOf(before, newest);
  const days = start === null || target.deadline === null ? null : daysBetween(start.day, target.deadline);
  const isReached = newest !== null && reaches(newest.rate, required);
  const hasPace = start !== null && days !== null && days > 0 && !isReached;
  const missing = peopleFrom(own.needed, before, newest);
  return {
    ...own,
    outcome: isReached && before === null ? 'met' : 'open',
    closing: null,
    start: start && { kind: start.kind, day: start.day, printed: start.printed },
    days,
    pointsPerDayPrinted: hasPace ? printPoints(Math.max(0, pointsPerDay(start.rate, required, days))) : null,
    perDay: hasPace && missing !== null ? shareUp(missing, days) : null,
  };
}

function startOf(before: Target | null, newest: RatePoint | null): (PaceStart & { readonly rate: Rate }) | null {
  if (newest === null) return null;
  const planned = before === null ? null : rateOfBasisPoints(before.requiredBasisPoints);
  // a milestone that is reached already is no place to start from: that would slow down who is ahead
  if (before === null || before.deadline === null || planned === null || reaches(newest.rate, planned))
    return { kind: 'figures', day: newest.day, printed: newest.printed, rate: newest.rate };
  return {
    kind: 'milestone',
    day: before.deadline,
    printed: printBasisPoints(before.requiredBasisPoints),
    rate: planned,
  };
}

/** People between the start and this milestone. */
function peopleFrom(needed: number | null, before: Target | null, newest: RatePoint | null): number | null {
  if (needed === null || newest === null || !newest.isCounted) return null;
  const planned = before === null ? 0 : countNeeded(before.requiredBasisPoints, newest.rate.denominator);
  return Math.max(0, minus(needed, Math.max(planned, newest.rate.numerator)));
}
