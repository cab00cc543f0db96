import { dayOf, daysBetween, type IsoDay, type LocalTime } from './calendar';
import type { TargetStanding } from './compilation';
import type { Target } from './directive';
import { countNeeded, formatScaled } from './numbers';

/** Whole percents print bare ("60%"), others with two decimals ("60,50%"). */
export function printBasisPoints(basisPoints: number): string {
  return basisPoints % 100 === 0 ? `${formatScaled(basisPoints / 100, 0)}%` : `${formatScaled(basisPoints, 2)}%`;
}

/**
 * How far a count is from a target, and the pace to make it.
 * @param numerator null, like `denominator`, when nothing is known: then nothing is claimed
 * @param asOf the moment of looking: it tells whether the last day is past
 * @param countedOn the day the count speaks of; it is spent, the deadline day still counts
 */
export function standingOf(
  target: Target,
  numerator: number | null,
  denominator: number | null,
  asOf: LocalTime,
  countedOn: IsoDay = dayOf(asOf),
): TargetStanding {
  const daysLeft = target.deadline === null ? null : daysLeftTo(target.deadline, dayOf(asOf), countedOn);
  const needed =
    denominator === null || denominator === 0 ? null : countNeeded(target.requiredBasisPoints, denominator);
  const shortfall = needed === null || numerator === null ? null : Math.max(0, needed - numerator);
  const hasPace = shortfall !== null && shortfall > 0 && daysLeft !== null && daysLeft > 0;
  return {
    targetId: target.id,
    requiredBasisPoints: target.requiredBasisPoints,
    requiredPrinted: printBasisPoints(target.requiredBasisPoints),
    deadline: target.deadline,
    shortfall,
    daysLeft,
    countedOn,
    perDayNeeded: hasPace && target.deadline !== null ? perDayTo(target.deadline, shortfall, countedOn) : null,
    isMet: shortfall === 0,
    pointsPerDayPrinted:
      hasPace && numerator !== null && denominator !== null
        ? formatScaled(pointsPerDay(target.requiredBasisPoints, numerator, denominator, daysLeft), 2)
        : null,
  };
}

function daysLeftTo(deadline: IsoDay, today: IsoDay, countedOn: IsoDay): number {
  return daysBetween(deadline < today ? today : countedOn, deadline);
}

/** People a day from the day of the figures to the last day, rounded up; null when met, unknown or past. */
export function perDayTo(deadline: IsoDay, shortfall: number | null, countedOn: IsoDay): number | null {
  const days = daysBetween(countedOn, deadline);
  return shortfall === null || shortfall === 0 || days <= 0 ? null : Math.ceil(shortfall / days);
}

/** (required − n/d) / days in hundredths of a point, half up, in whole numbers throughout. */
function pointsPerDay(basisPoints: number, numerator: number, denominator: number, days: number): number {
  const missing = BigInt(basisPoints) * BigInt(denominator) - 10_000n * BigInt(numerator);
  const base = BigInt(denominator) * BigInt(days);
  return Number((2n * missing + base) / (2n * base));
}

/** The milestone that matters now: the first whose last day is not past, else the last one; null without targets. */
export function currentTarget(targets: readonly Target[], asOf: LocalTime): Target | null {
  const today = dayOf(asOf);
  return targets.find(({ deadline }) => deadline === null || deadline >= today) ?? targets.at(-1) ?? null;
}
