import type { LocalTime } from './calendar';
import type { ArrivalBasis, EvidencePiece } from './evidence';
import type { PeriodKey } from './period';
import type { UnitChannel } from './unit';

/** One report as a clerk types it: texts as they stand in the boxes, judged by the core and nowhere else. */
export interface KeyedEntry {
  readonly unitId: string;
  readonly formId: string;
  readonly period: PeriodKey;
  /** Which duty it answers where several ask for the form and period; absent or null: the program finds it. */
  readonly scheduleId?: string | null | undefined;
  readonly receivedAt: LocalTime;
  readonly arrivalBasis: ArrivalBasis;
  /** The clerk has said that it came so early, before the letter or the period. */
  readonly isArrivalSure: boolean;
  readonly channel: UnitChannel;
  readonly dataAsOf: LocalTime | null;
  /** By key of the form's field; an empty text is a blank, "0" a zero. */
  readonly values: Readonly<Record<string, string>>;
  /** Number of people where their list is left out; "" when nobody told it. */
  readonly rows: string;
  /** The list, pasted or typed: a line per person, its columns between tabs or semicolons; "" when it is left out. */
  readonly persons: string;
  readonly isNil: boolean;
  readonly evidence: readonly EvidencePiece[];
  /**
   * What it is to the report in place: those figures stay, these take their place, or its people are added to that list;
   * null: not said.
   */
  readonly decision: 'keeps' | 'replaces' | 'supplements' | null;
  /** What the message calls the unit, to be remembered as another name of it. */
  readonly alias: string | null;
}
