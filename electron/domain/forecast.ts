import { addDays, daysBetween, type IsoDay } from './calendar';
import { minus, scaled } from './decimals';
import { formatCount, formatScaled } from './numbers';

/** A count on one day. */
export interface CountPoint {
  readonly day: IsoDay;
  readonly count: number;
}

/** Which figures a forecast stands on; printed with it, always. */
export interface ForecastBasis {
  readonly from: CountPoint;
  readonly to: CountPoint;
  /** Periods with figures from first to last. */
  readonly points: number;
}

/**
 * The day on which a count is reached if it goes on growing as it did: the mean growth per day between the first and the
 * last figures of the past days, nothing more. `notEnough` is said rather than guessed.
 */
export type Forecast =
  | { readonly kind: 'met' }
  | { readonly kind: 'notEnough'; readonly points: number }
  /** It did not grow, or fell. */
  | { readonly kind: 'stalled'; readonly basis: ForecastBasis }
  /** Later than can be said in earnest. */
  | { readonly kind: 'far'; readonly basis: ForecastBasis }
  | {
      readonly kind: 'day';
      readonly day: IsoDay;
      readonly gainPerDayHundredths: number;
      readonly basis: ForecastBasis;
    };

/** Reports of how often: of daily ones the last days tell the pace, of rarer ones the last periods. */
export type Frequency = 'daily' | 'rarer';

/** Days of the past that tell the pace of daily figures, the newest included. */
export const FORECAST_DAYS = 7;
/** Periods that tell it where there are no daily figures, the newest included. */
const FORECAST_PERIODS = 4;
/** The most that are looked at whatever days they are of. */
export const FORECAST_POINTS = 4;
/** Two figures make a line through anything; three at least show it. */
export const FEWEST_POINTS = 3;
/** A forecast further away than a year is none. */
const FURTHEST_DAYS = 366;

/** What of a series tells the pace: ascending by day, as given. */
export function recentOf<Point extends { readonly day: IsoDay }>(
  points: readonly Point[],
  frequency: Frequency,
): readonly Point[] {
  const newest = points.at(-1);
  if (newest === undefined) return [];
  if (frequency === 'rarer') return points.slice(-FORECAST_PERIODS);
  return points.filter(({ day }) => daysBetween(day, newest.day) < FORECAST_DAYS);
}

/**
 * @param needed count to reach; null: there is no base to tell it from
 * @param points ascending by day, days without figures left out; older ones than a forecast stands on may be left out
 * @param count how many there are in all
 */
export function forecastOf(
  needed: number | null,
  points: readonly CountPoint[],
  frequency: Frequency = 'daily',
  count = points.length,
): Forecast {
  const newest = points.at(-1);
  if (newest === undefined || needed === null) return { kind: 'notEnough', points: count };
  const recent = recentOf(points, frequency);
  return forecastFrom(needed, { from: recent[0] ?? newest, to: newest, points: recent.length });
}

/** @param basis what the forecast would stand on, be it enough or not */
export function forecastFrom(needed: number, basis: ForecastBasis): Forecast {
  const { from, to, points } = basis;
  if (to.count >= needed) return { kind: 'met' };
  if (points < FEWEST_POINTS) return { kind: 'notEnough', points };
  const gain = minus(to.count, from.count);
  if (gain <= 0) return { kind: 'stalled', basis };
  const span = daysBetween(from.day, to.day);
  const days = divideUp(scaled(minus(needed, to.count)) * BigInt(span), scaled(gain));
  if (days > BigInt(FURTHEST_DAYS)) return { kind: 'far', basis };
  const unit = scaled(1) * BigInt(span);
  const gainPerDayHundredths = Number((200n * scaled(gain) + unit) / (2n * unit));
  return { kind: 'day', day: addDays(to.day, Number(days)), gainPerDayHundredths, basis };
}

function divideUp(value: bigint, by: bigint): bigint {
  return (value + by - 1n) / by;
}

/** A unit whose count has not grown over its last figures: from the first to the last of them. null: it grew, or nobody knows. */
export function stallOf(points: readonly CountPoint[]): ForecastBasis | null {
  const last = points.slice(-FEWEST_POINTS);
  const [from] = last;
  const to = last.at(-1);
  if (from === undefined || to === undefined || last.length < FEWEST_POINTS || to.count > from.count) return null;
  return { from, to, points: last.length };
}

/** Growth in whole people a day; below one a day with its decimals, which are not nothing. */
export function printGain(hundredths: number): string {
  return hundredths < 100 ? formatScaled(hundredths, 2) : formatCount(Math.round(hundredths / 100));
}
