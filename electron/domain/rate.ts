import { scaled } from './decimals';
import { formatScaled } from './numbers';

/** A rate as it is, before anybody rounds it: 82.930 of 174.229, or 60 of 100. */
export interface Rate {
  readonly numerator: number;
  /** Above 0. */
  readonly denominator: number;
}

/** 6000 hundredths of a percent → 60/100. */
export function rateOfBasisPoints(basisPoints: number): Rate {
  return { numerator: basisPoints, denominator: 10_000 };
}

/** "42,85%" as printed → 4285/10000; null when it is no percentage. */
export function parsePercent(printed: string): Rate | null {
  const match = /^(\d{1,3})(?:,(\d{1,6}))?\s*%$/.exec(printed.trim());
  if (match === null) return null;
  const [, whole = '', part = ''] = match;
  return { numerator: Number(whole + part), denominator: 100 * 10 ** part.length };
}

/** True when `left` is at least `right`, exactly. */
export function reaches(left: Rate, right: Rate): boolean {
  return scaled(left.numerator) * scaled(right.denominator) >= scaled(right.numerator) * scaled(left.denominator);
}

/**
 * Points that have to come per day to get from one rate to the other, in hundredths of a point, half up; negative when
 * `to` lies below.
 * @throws RangeError when `days` is not above 0
 */
export function pointsPerDay(from: Rate, to: Rate, days: number): number {
  if (!(days > 0)) throw new RangeError(`no days to spread over: ${days}`);
  const gap =
    10_000n * (scaled(to.numerator) * scaled(from.denominator) - scaled(from.numerator) * scaled(to.denominator));
  const base = scaled(to.denominator) * scaled(from.denominator) * BigInt(days);
  return Number(floorDivide(2n * gap + base, 2n * base));
}

function floorDivide(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value % by !== 0n && value < 0n ? quotient - 1n : quotient;
}

/** "2,86" */
export function printPoints(hundredths: number): string {
  return formatScaled(hundredths, 2);
}

/** Whole percents print bare ("60%"), others with two decimals ("60,50%"). */
export function printBasisPoints(basisPoints: number): string {
  return basisPoints % 100 === 0 ? `${formatScaled(basisPoints / 100, 0)}%` : `${formatScaled(basisPoints, 2)}%`;
}
