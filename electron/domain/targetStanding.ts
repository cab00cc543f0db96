import { dayOf, daysBetween, type IsoDay, type LocalTime } from './calendar';
import type { ClosedStanding, CompiledCounts, TargetStanding } from './compilation';
import { minus, shareUp } from './decimals';
import type { Target } from './directive';
import { inOrderOfDays, type Milestone, milestonesOf, type RatePoint } from './milestones';
import { countNeeded } from './numbers';
import { printBasisPoints } from './rate';

/** The figures that targets are held against. */
export interface StandingFigures extends CompiledCounts {
  /** "47,60%"; null without a rate. */
  readonly percentPrinted: string | null;
  /** The day they speak of; it is spent, the deadline day still counts. */
  readonly countedOn: IsoDay;
}

/**
 * How far the figures are from each milestone of one indicator, in the order of their days, and the pace to make it. The
 * pace is that of `milestonesOf`, so that every screen and paper says the same number.
 * @param asOf    the moment of looking: it tells whether a last day is past
 * @param earlier the totals of earlier days, ascending: a milestone that closed before the figures closed on them
 */
export function standingsOf(
  targets: readonly Target[],
  figures: StandingFigures,
  asOf: LocalTime,
  earlier: readonly RatePoint[] = [],
): readonly TargetStanding[] {
  const own = pointOf(figures);
  const chain = milestonesOf(targets, own, dayOf(asOf));
  const before = earlier.filter(({ day }) => day < figures.countedOn);
  const closings = milestonesOf(targets, [...before, ...own], figures.countedOn);
  return inOrderOfDays(targets).map((target, at) => {
    const milestone = chain[at];
    const shortfall = shortfallOf(target, figures);
    const closed = closedIn(closings[at], figures.countedOn);
    return {
      targetId: target.id,
      requiredBasisPoints: target.requiredBasisPoints,
      requiredPrinted: printBasisPoints(target.requiredBasisPoints),
      deadline: target.deadline,
      shortfall,
      countedOn: figures.countedOn,
      daysLeft: target.deadline === null ? null : daysLeftTo(target.deadline, dayOf(asOf), figures.countedOn),
      paceFrom: milestone?.pointsPerDayPrinted == null ? null : milestone.start,
      paceDays: milestone?.pointsPerDayPrinted == null ? null : milestone.days,
      perDayNeeded: milestone?.perDay ?? null,
      isMet: closed === null ? shortfall === 0 : closed.outcome === 'met',
      closed,
      pointsPerDayPrinted: milestone?.pointsPerDayPrinted ?? null,
    };
  });
}

function closedIn(milestone: Milestone | undefined, countedOn: IsoDay): ClosedStanding | null {
  if (milestone === undefined || milestone.outcome === 'open') return null;
  const { deadline, outcome, closing } = milestone;
  return deadline !== null && deadline < countedOn ? { outcome, closing } : null;
}

/** People short of a milestone as it is judged: by the figures, or by those it closed on; null: not known. */
export function judgedShortfall({ closed, shortfall }: TargetStanding): number | null {
  if (closed === null) return shortfall;
  return closed.outcome === 'met' ? 0 : closed.outcome === 'missed' ? (closed.closing?.shortfall ?? null) : null;
}

function pointOf({ numerator, denominator, percentPrinted, countedOn }: StandingFigures): readonly RatePoint[] {
  if (numerator === null || denominator === null || denominator === 0) return [];
  return [
    {
      day: countedOn,
      rate: { numerator, denominator },
      isCounted: true,
      printed: percentPrinted ?? '',
      coverage: null,
    },
  ];
}

/**
 * People missing to a target; 0 when it is met; null where nothing is known or there is nobody to count from.
 * @param decimals of the figures in their form, so that the amounts of several units are rounded up alike
 */
export function shortfallOf(
  { requiredBasisPoints }: Pick<Target, 'requiredBasisPoints'>,
  { numerator, denominator }: CompiledCounts,
  decimals = 0,
): number | null {
  if (numerator === null || denominator === null || denominator === 0) return null;
  return Math.max(0, minus(countNeeded(requiredBasisPoints, denominator, numerator, decimals), numerator));
}

/** Days from the day of the figures to the last one, which is included; once that is past, from today: below 0. */
export function daysLeftTo(deadline: IsoDay, today: IsoDay, countedOn: IsoDay): number {
  return daysBetween(deadline < today ? today : countedOn, deadline);
}

/** People a day from the day of the figures to the last day, rounded up; null when met, unknown or past. */
export function perDayTo(deadline: IsoDay, shortfall: number | null, countedOn: IsoDay): number | null {
  const days = daysBetween(countedOn, deadline);
  return shortfall === null || shortfall === 0 || days <= 0 ? null : shareUp(shortfall, days);
}

/** The milestone that matters now: the first whose last day is not past, else the last one; null without targets. */
export function currentTarget(targets: readonly Target[], asOf: LocalTime): Target | null {
  const today = dayOf(asOf);
  const ordered = inOrderOfDays(targets);
  return ordered.find(({ deadline }) => deadline === null || deadline >= today) ?? ordered.at(-1) ?? null;
}
