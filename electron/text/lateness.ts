import { formatCount } from '../domain/numbers';

/** "7", "dưới 1": whole minutes a report is late; one that came in the very minute of the limit is not late by none. */
export function lateMinutesText(minutes: number): string {
  return minutes < 1 ? 'dưới 1' : formatCount(minutes);
}
