import { formatCount } from '../numbers';
import { type AuditVerdict, outcomeOf } from './audited';
import type { CountFigure, Figure, RateFigure } from './figures';

/** What two numbers give as a rate at so many decimals. */
export interface Recomputed {
  readonly verdict: Exclude<AuditVerdict, 'unchecked'>;
  readonly rounded: string;
  readonly truncated: string;
}

/** A rate as an exact fraction of whole numbers, before it is printed: 1 is the whole. */
export interface Fraction {
  readonly above: bigint;
  /** Above 0. */
  readonly below: bigint;
}

/** A number with the power of ten its unit stands for; a cell has none. */
export type Counted = Figure & Partial<Pick<CountFigure, 'scale'>>;

/** Exact, whatever the decimals and units of the two; null: a share of nothing. */
export function shareOf(numerator: Counted, denominator: Counted): Fraction | null {
  if (denominator.digits === 0n) return null;
  const up = denominator.decimals + (numerator.scale ?? 0);
  const down = numerator.decimals + (denominator.scale ?? 0);
  return { above: numerator.digits * 10n ** BigInt(up), below: denominator.digits * 10n ** BigInt(down) };
}

/** How much has come on top of the second number: its share less a whole; of a fall the amount. */
export function changeOf(now: Counted, before: Counted): Fraction | null {
  const share = shareOf(now, before);
  return share === null ? null : { above: distance(share.above, share.below), below: share.below };
}

function distance(left: bigint, right: bigint): bigint {
  return left < right ? right - left : left - right;
}

export function recompute({ above, below }: Fraction, printed: RateFigure): Recomputed {
  const { decimals, per, mark } = printed;
  const scaled = above * per * 10n ** BigInt(decimals);
  const truncated = scaled / below;
  const rounded = (2n * scaled + below) / (2n * below);
  return {
    verdict: verdictOf(printed.digits, { truncated, rounded, isExact: scaled % below === 0n }),
    rounded: rateText(rounded, decimals, mark),
    truncated: rateText(truncated, decimals, mark),
  };
}

function verdictOf(
  printed: bigint,
  { truncated, rounded, isExact }: { readonly truncated: bigint; readonly rounded: bigint; readonly isExact: boolean },
): Recomputed['verdict'] {
  if (isExact) return printed === truncated ? 'exact' : 'wrong';
  if (rounded === truncated && printed === rounded) return 'either';
  if (printed === rounded) return 'rounded';
  if (printed === truncated) return 'truncated';
  return printed === truncated + 1n ? 'raised' : 'wrong';
}

/** Follows from the counts by one of the rules in use. */
export function isRight(recomputed: Recomputed): boolean {
  return outcomeOf(recomputed) === 'right';
}

/** Less than, equal to or more than the printed figure: -1, 0, 1. */
export function comparedWith({ above, below }: Fraction, { digits, decimals, per }: RateFigure): -1 | 0 | 1 {
  const left = above * per * 10n ** BigInt(decimals);
  const right = digits * below;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Distance to the printed figure is at most so many of its own whole units (of a hundred, of a thousand, of times). */
export function isWithin({ above, below }: Fraction, { digits, decimals, per }: RateFigure, most: bigint): boolean {
  const step = 10n ** BigInt(decimals);
  return distance(above * per * step, digits * below) <= most * step * below;
}

/**
 * Whether counts that were themselves rounded to the digits printed can give the figure printed.
 * @param made what is computed from the two: a share or a change
 */
export function canCome(
  [numerator, denominator]: readonly [CountFigure, CountFigure],
  printed: RateFigure,
  made: typeof shareOf,
): boolean {
  if (!numerator.isShort && !denominator.isShort) return false;
  const [lowNumerator, highNumerator] = edgesOf(numerator);
  const [lowDenominator, highDenominator] = edgesOf(denominator);
  const ends = [made(lowNumerator, highDenominator), made(highNumerator, lowDenominator)];
  const sides = ends.map((end) => (end === null ? 0 : comparedWith(end, printed)));
  const isNear = ends.some((end) => end !== null && isRight(recompute(end, printed)));
  return isNear || sides.includes(0) || sides[0] !== sides[1];
}

function edgesOf(count: CountFigure): readonly [CountFigure, CountFigure] {
  if (!count.isShort) return [count, count];
  const finer = { ...count, digits: count.digits * 10n, decimals: count.decimals + 1 };
  return [
    { ...finer, digits: finer.digits - 5n },
    { ...finer, digits: finer.digits + 5n },
  ];
}

function rateText(scaled: bigint, decimals: number, mark: RateFigure['mark']): string {
  const digits = `${scaled}`.padStart(decimals + 1, '0');
  const whole = formatCount(Number(digits.slice(0, digits.length - decimals)));
  return `${whole}${decimals === 0 ? '' : `,${digits.slice(-decimals)}`}${mark}`;
}
