import { addDays, daysBetween, type IsoDay } from './calendar';
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
  /** Days with figures from first to last. */
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

/** Days of the past that tell the pace, the newest included. */
export const FORECAST_DAYS = 7;
/** Two figures make a line through anything; three at least show it. */
export const FEWEST_POINTS = 3;
/** A forecast further away than a year is none. */
const FURTHEST_DAYS = 366;

/**
 * @param needed count to reach; null: there is no base to tell it from
 * @param points ascending by day, days without figures left out
 */
export function forecastOf(needed: number | null, points: readonly CountPoint[]): Forecast {
  const newest = points.at(-1);
  if (newest === undefined || needed === null) return { kind: 'notEnough', points: points.length };
  if (newest.count >= needed) return { kind: 'met' };
  const recent = points.filter(({ day }) => daysBetween(day, newest.day) < FORECAST_DAYS);
  const [first] = recent;
  if (first === undefined || recent.length < FEWEST_POINTS) return { kind: 'notEnough', points: recent.length };
  const basis = { from: first, to: newest, points: recent.length };
  const gain = newest.count - first.count;
  if (gain <= 0) return { kind: 'stalled', basis };
  const span = daysBetween(first.day, newest.day);
  const days = divideUp(BigInt(needed - newest.count) * BigInt(span), BigInt(gain));
  if (days > BigInt(FURTHEST_DAYS)) return { kind: 'far', basis };
  const gainPerDayHundredths = Number((200n * BigInt(gain) + BigInt(span)) / (2n * BigInt(span)));
  return { kind: 'day', day: addDays(newest.day, Number(days)), gainPerDayHundredths, basis };
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
