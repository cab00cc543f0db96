import { addDays, type IsoDay } from '../calendar';

/** How long lists of one form are kept: so many days after the campaign ends, until a day, or as the archive's rules say. */
export type RetentionWay =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'date'; readonly on: IsoDay }
  | { readonly kind: 'archive' };

/** Somebody complains, an inspection runs: nothing is destroyed until it is over. */
export interface Hold {
  readonly reason: string;
  readonly since: IsoDay;
}

/**
 * `kept`: not yet; `soon`: within two weeks; `expired`: the day is over; `held`; `archived`: no day at all; `undated`:
 * the campaign has no last day to count from.
 */
export const RETENTION_STATES = ['expired', 'soon', 'kept', 'held', 'archived', 'undated'] as const;
export type RetentionState = (typeof RETENTION_STATES)[number];

export interface Retention {
  readonly way: RetentionWay;
  readonly hold: Hold | null;
  /** Last day of the campaign; null: none is known. */
  readonly endsOn: IsoDay | null;
}

const SOON_DAYS = 14;

/** Last day on which the list may be kept; null: there is none. */
export function keptUntil({ way, endsOn }: Pick<Retention, 'way' | 'endsOn'>): IsoDay | null {
  if (way.kind === 'date') return way.on;
  return way.kind === 'archive' || endsOn === null ? null : addDays(endsOn, way.days);
}

export function retentionState(retention: Retention, today: IsoDay): RetentionState {
  if (retention.hold !== null) return 'held';
  if (retention.way.kind === 'archive') return 'archived';
  const until = keptUntil(retention);
  if (until === null) return 'undated';
  if (today > until) return 'expired';
  return addDays(today, SOON_DAYS) >= until ? 'soon' : 'kept';
}
