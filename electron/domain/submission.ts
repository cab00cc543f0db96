import type { LocalTime } from './calendar';
import type { PeriodKey } from './period';

export type { PeriodKey } from './period';

/**
 * What one field of a report says. Zero, blank and missing are three things: `{ kind: 'number', value: 0 }` is a count
 * of nobody, `blank` is a place on the form left empty, `missing` is a place the file does not have at all.
 */
export type Figure =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'missing' };

/** How the arrival time is known; printed wherever lateness matters. */
export type ArrivalSource = 'clerk' | 'receiptList' | 'fileTime' | 'importTime';

/** By key of the form's column: a number where the form counts, else the text. Blanks are left out. */
export type PersonExtras = Readonly<Record<string, string | number>>;

/** One row of a person list. Texts are NFC; `rawPhone` is what stood in the file. */
export interface PersonRow {
  readonly ordinal: number;
  readonly fullName: string;
  readonly address: string | null;
  /** Ten digits with the leading zero, or null when nothing usable stood there. */
  readonly phone: string | null;
  readonly rawPhone: string | null;
  /** Sheet row of the source file, 1-based. */
  readonly sourceRow: number;
  /** What the row says in columns the form has of its own; absent when it has none, or nothing stands there. */
  readonly extras?: PersonExtras;
}

/** The people of a list in its order. Short lists are arrays, long ones may be kept otherwise. */
export interface PersonList extends Iterable<PersonRow> {
  readonly length: number;
  at(place: number): PersonRow | undefined;
  map<T>(make: (person: PersonRow) => T): readonly T[];
  filter(isWanted: (person: PersonRow) => boolean): readonly PersonRow[];
  some(isWanted: (person: PersonRow) => boolean): boolean;
}

/** What a report says, whatever file it came in. */
export interface ReportContent {
  readonly figures: Readonly<Record<string, Figure>>;
  readonly texts: Readonly<Record<string, string>>;
  readonly persons: PersonList;
  /** The unit declared "không phát sinh": a report of nothing, not a missing report. */
  readonly isNil: boolean;
  /** Hour the figures were closed, when the report says so. */
  readonly dataAsOf: LocalTime | null;
}

/**
 * What a later report for a place that is already filled is: it takes the place of the version before, or its rows are
 * added to it. Nobody but the clerk (or the unit) can know.
 */
export type VersionMeaning = 'replacement' | 'supplement';
/** What the clerk may say that it is; an addition, whose figures are added to those before, is kept as a supplement. */
export type SaidMeaning = VersionMeaning | 'addition';

/**
 * How an arrival stands to the report that was there: it says the same by another way; it says otherwise and the clerk
 * holds to what was there; it says otherwise and the clerk takes its figures. Absent: a plain version.
 */
export type ArrivalStanding = 'confirms' | 'keeps' | 'replaces';

/**
 * One version of one report for one obligation. Versions are never overwritten; the highest live one gives the
 * figures, and `content` of a supplement is the whole: the version before with its own rows added.
 */
export interface Submission {
  readonly id: string;
  readonly obligationId: string;
  readonly version: number;
  /** null: the first version, or one from before the question was asked. */
  readonly meaning: VersionMeaning | null;
  readonly batchId: string;
  readonly fileId: string;
  readonly arrivedAt: LocalTime;
  readonly arrivalSource: ArrivalSource;
  /** By which way it came, as the receipt list words it: "Zalo nhóm ACEVH"; null: nobody wrote it down. */
  readonly channel: string | null;
  /** Version of the form it came in; null: the form is not on record. */
  readonly formVersion: number | null;
  readonly standing?: ArrivalStanding | null;
  /** Its content holds something of the version before, which so can not be taken back alone. */
  readonly isMerged?: boolean;
  readonly content: ReportContent;
}

export interface ReportKey {
  readonly unitId: string;
  readonly formId: string;
  readonly period: PeriodKey;
}
