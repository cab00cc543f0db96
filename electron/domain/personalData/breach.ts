import { addDays, at, dayOf, type LocalTime } from '../calendar';

/** Days the law leaves between the moment a breach is found and the notice to the authority (Luật 91/2025/QH15, Điều 23). */
const DAYS = 3; // 72 hours

/** Last moment of the notice: the same hour three days later. */
export function breachDeadline(detectedAt: LocalTime): LocalTime {
  return at(addDays(dayOf(detectedAt), DAYS), detectedAt.slice(11));
}

/** What is known of a breach when it is found. */
export interface Breach {
  readonly detectedAt: LocalTime;
  /** What happened; "" : not said yet. */
  readonly event: string;
  /** Lists it is about. */
  readonly lists: string;
  /** What was done at once. */
  readonly measures: string;
}
